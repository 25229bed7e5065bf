package th.go.bangkok.council.meeting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.testing.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP interface as a caller uses it. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable Caller caller;

    /** Calls as the head of the meetings group, who is the administrator as well. */
    public Api(int port) {
        this("http://127.0.0.1:" + port + "/api/v1", Caller.of("meeting-head", "administrator"));
    }

    private Api(String base, @Nullable Caller caller) {
        this.base = base;
        this.caller = caller;
    }

    /** The same service, called by somebody else. */
    public Api as(Caller other) {
        return new Api(base, other);
    }

    /** The same service, called without a token. */
    public Api asPublic() {
        return new Api(base, null);
    }

    /** What came back. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag, String text) {

        public String id() {
            return body.get("id").asString();
        }

        public String slug() {
            return body.get("type").asString().substring("/problems/".length());
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer create(String path, String body) {
        return create(path, body, null);
    }

    public Answer create(String path, String body, @Nullable String key) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A verb on the latest version of something. */
    public Answer verb(String path, String verb, String body) {
        return verb(path, verb, body, get(path).etag(), null);
    }

    public Answer verb(String path, String verb, String body, @Nullable String etag, @Nullable String key) {
        HttpRequest.Builder request = request(path + "/" + verb).header("Content-Type", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer rows(String what, String rows) {
        return send(request("/imports/" + what)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(rows)));
    }

    /** A committee of these members, with a code of its own; answers the code. */
    public String committee(String kind, String... members) {
        String code = "committee-" + UUID.randomUUID();
        Answer created = create("/committees", """
                {"code": "%s", "kind": "%s", "name": {"th": "คณะกรรมการ", "en": "Committee"}, "validFrom": "2019-10-01"}
                """.formatted(code, kind));
        String path = "/committees/" + created.id();
        for (String member : members) {
            verb(path, "appoint", "{\"member\": \"%s\", \"from\": \"2019-10-01\"}".formatted(member));
        }
        return code;
    }

    public String room() {
        return create(
                        "/rooms",
                        "{\"name\": {\"th\": \"ห้อง\", \"en\": \"Room\"}, \"capacity\": 20, \"place\": \"ชั้น 2\"}")
                .id();
    }

    public String vehicle() {
        return create("/vehicles", "{\"name\": {\"th\": \"รถ\", \"en\": \"Van\"}, \"seats\": 10}")
                .id();
    }

    /** A mission of the committee; answers its path. */
    public String mission(String committee) {
        return "/meeting-missions/"
                + create("/meeting-missions", "{\"committee\": \"%s\"}".formatted(committee))
                        .id();
    }

    /** A mission that has its day; answers its path. */
    public String scheduled(String committee, String form, String startsAt, String endsAt) {
        String mission = mission(committee);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", form);
        fields.put("startsAt", startsAt);
        fields.put("endsAt", endsAt);
        if (!form.equals("online")) {
            fields.put("place", "ห้องประชุม 1");
        }
        if (!form.equals("onsite")) {
            fields.put("link", "https://meeting.example/1");
        }
        Answer scheduled = verb(mission, "schedule", JSON.writeValueAsString(fields));
        if (scheduled.status() != 200) {
            throw new IllegalStateException(scheduled.text());
        }
        return mission;
    }

    /** Asks for a part; answers its path below the mission's. */
    public String part(String mission, String kind, @Nullable String resource) {
        String body = resource == null
                ? "{\"kind\": \"%s\"}".formatted(kind)
                : "{\"kind\": \"%s\", \"resource\": \"%s\"}".formatted(kind, resource);
        Answer asked = verb(mission, "request-part", body);
        if (asked.status() != 200) {
            throw new IllegalStateException(asked.text());
        }
        JsonNode parts = asked.body().get("parts");
        return "parts/" + parts.get(parts.size() - 1).get("id").asString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        return caller == null ? request : request.header("Authorization", caller.bearer());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            JsonNode body = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
            return new Answer(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag").orElse(null),
                    text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
