package th.go.bangkok.council.motion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.testing.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers use it. */
public final class Api {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final @Nullable Caller caller;

    /** Calls as the head of the motions group, who is the administrator as well. */
    public Api(int port) {
        this(port, Caller.of("motion-head", "administrator"));
    }

    private Api(int port, @Nullable Caller caller) {
        this.port = port;
        this.caller = caller;
    }

    /** The same service, called by somebody else. */
    public Api as(Caller other) {
        return new Api(port, other);
    }

    /** The same service, called without a token. */
    public Api asPublic() {
        return new Api(port, null);
    }

    /** An answer: its status and its body. */
    public record Reply(int status, Map<String, String> headers, String text) {

        public JsonNode body() {
            return JSON.readTree(text);
        }

        /** The last part of a problem's type. */
        public String problem() {
            return body().path("type").asString("").replace("/problems/", "");
        }

        public String id() {
            return body().get("id").asString();
        }

        public String tag() {
            return headers.getOrDefault("etag", "");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET().build());
    }

    public Reply inThai(String path) {
        return send(request(path).setHeader("Accept-Language", "th").GET().build());
    }

    public Reply post(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.header("Content-Type", "application/json").build());
    }

    /** A change of what is there now. */
    public Reply change(String path, String verb, String json) {
        return post(path + "/" + verb, json, "If-Match", get(path).tag());
    }

    public Reply load(String what, String lines) {
        return send(request("/api/v1/imports/" + what)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build());
    }

    public Reply raw(String path, byte[] body, String contentType) {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** A councillor in office since 2014. */
    public String councillor() {
        return post("/api/v1/councillors", """
                        {"name":{"th":"ส.ก. ทดสอบ"},"kind":"appointed","from":"2014-09-15"}""").id();
    }

    /** A motion of district 1003 in the given state, by a councillor of its own. */
    public String motion(String decision) {
        String id = post("/api/v1/motions", """
                        {"kind":"motion","subject":"ไฟส่องสว่าง","proposerId":"%s","districts":["1003"]}""".formatted(councillor())).id();
        if (!decision.equals("registered")) {
            change("/api/v1/motions/" + id, "decide", "{\"decision\":\"" + decision + "\"}");
        }
        return id;
    }

    /** The address of a new request of a councillor about a new adopted motion. */
    public String trackingRequest() {
        return "/api/v1/tracking-requests/"
                + post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"councillor","councillorId":"%s"}""".formatted(motion("adopted"), councillor()))
                        .id();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en");
        return caller == null ? request : request.header("Authorization", caller.bearer());
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().getFirst())),
                    response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
