package th.go.bangkok.council.local.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** The running system as any client sees it. */
public final class Gateway {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final URI base;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /**
     * A way in.
     *
     * @param token the bearer token of a request; empty for none
     */
    public Gateway(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Reads.
     *
     * @throws Unreachable if nothing answers
     */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /**
     * Sends a body.
     *
     * @throws Unreachable if nothing answers
     */
    public Answer post(String path, String mediaType, String body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        var bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        var complete = request.header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .timeout(LIMIT)
                .build();
        try {
            var response = http.send(complete, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Unreachable(base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(base, e);
        }
    }
}
