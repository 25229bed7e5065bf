package th.go.bangkok.council.kpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.testing.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the API in tests. */
public final class Http {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable Caller caller;

    /** A caller of the service on that port: an officer of general administration, who is the administrator as well. */
    public Http(int port) {
        this("http://127.0.0.1:" + port + "/api/v1", Caller.of("administration-officer", "administrator"));
    }

    private Http(String base, @Nullable Caller caller) {
        this.base = base;
        this.caller = caller;
    }

    /** The same service, called by somebody else. */
    public Http as(Caller other) {
        return new Http(base, other);
    }

    /** The same service, called without a token. */
    public Http asPublic() {
        return new Http(base, null);
    }

    /** An answer: its status, its entity tag and its body. */
    public record Answer(int status, String etag, JsonNode body) {

        /** The text at a path such as {@code /figures/cases}. */
        public String at(String pointer) {
            return body.at(pointer).asString();
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates. */
    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Changes what has the entity tag. */
    public Answer change(String path, String etag, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Imports rows. */
    public Answer importRows(String path, String rows) {
        return send(request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(rows)));
    }

    /** The address of a path of the API. */
    public URI uri(String path) {
        return URI.create(base + path);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Accept-Language", "en");
        return caller == null ? request : request.header("Authorization", caller.bearer());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body().isEmpty() ? "null" : response.body();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    JsonMapper.shared().readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
