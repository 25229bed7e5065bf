package th.go.bangkok.council.systemtests.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the public API. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final URI base;
    private final Function<String, String> token;

    /**
     * A client.
     *
     * @param token the bearer token for a path; empty for none
     */
    public Api(URI base, Function<String, String> token) {
        this.base = base;
        this.token = token;
    }

    /** The same system for somebody else. */
    public Api as(Function<String, String> someone) {
        return new Api(base, someone);
    }

    /** What was answered. The body is an empty object where it was no JSON. */
    public record Answer(int status, JsonNode body, Optional<String> etag, String contentType) {

        public String text(String field) {
            return body.path(field).asString("");
        }

        public String id() {
            return text("id");
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept-Language", "en")
                .GET());
    }

    /** Reads, and fails the test unless it is answered with 200. */
    public JsonNode read(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new AssertionError("GET " + path + ": " + answer);
        }
        return answer.body();
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        return post(path, "application/json", BodyPublishers.ofString(json), headers);
    }

    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    /** A change of a resource as it was read last. */
    public Answer change(String path, String json, Answer lastRead) {
        return post(path, json, Map.of("If-Match", lastRead.etag().orElse("")));
    }

    public Answer importRows(String what, byte[] rows) {
        return post("/api/v1/imports/" + what, "application/x-ndjson", BodyPublishers.ofByteArray(rows), Map.of());
    }

    public Answer postBytes(String path, String contentType, byte[] body, Map<String, String> headers) {
        return post(path, contentType, BodyPublishers.ofByteArray(body), headers);
    }

    public Answer postFile(String path, String contentType, Path file) throws IOException {
        return post(path, contentType, BodyPublishers.ofFile(file), Map.of());
    }

    /** Only what the answer begins with: the status, and nothing of a body that may never end. */
    public int status(String method, String path, String contentType, String body, Map<String, String> headers) {
        HttpResponse<InputStream> response =
                send(request(method, path, contentType, body, headers), BodyHandlers.ofInputStream());
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.statusCode();
    }

    /** Any request. */
    public Answer send(String method, String path, String contentType, String body, Map<String, String> headers) {
        return send(request(method, path, contentType, body, headers));
    }

    private HttpRequest.Builder request(
            String method, String path, String contentType, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept-Language", "en");
        if (!method.equals("GET")) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer post(String path, String contentType, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).POST(body);
        request.header("Content-Type", contentType).header("Accept-Language", "en");
        headers.forEach(request::setHeader);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("ETag"),
                response.headers().firstValue("Content-Type").orElse(""));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        String bearer = token.apply(request.copy().build().uri().getPath());
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return http.send(request.timeout(Duration.ofMinutes(5)).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
