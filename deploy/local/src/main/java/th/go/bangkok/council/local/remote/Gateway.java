package th.go.bangkok.council.local.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The running system as any client sees it. */
public final class Gateway {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    public Gateway(URI base) {
        this.base = base;
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
