package th.go.bangkok.council.benchmarks.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The desk that answers councillors, as a client of the API. */
final class Desk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A desk at the motion service, or at the gateway.
     *
     * @param token of whom the desk's work is done by
     */
    Desk(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** A tracking request as it was answered. */
    record Request(String id, String entityTag) {}

    /** A motion that the council adopted, and somebody to ask about it. */
    record Motion(String id, String councillor) {}

    Motion motion() {
        var name = Map.of("th", "สมชาย ใจดี", "en", "Somchai Jaidee");
        var councillor = id(
                post("/api/v1/councillors", "", Map.of("name", name, "kind", "appointed", "from", "2020-10-01"), 201));
        var registered = post(
                "/api/v1/motions",
                "",
                Map.of(
                        "kind",
                        "motion",
                        "subject",
                        "ขอให้กรุงเทพมหานครปรับปรุงทางเท้า",
                        "proposerId",
                        councillor,
                        "districts",
                        List.of("1001")),
                201);
        var motion = id(registered);
        post("/api/v1/motions/" + motion + "/decide", entityTag(registered), Map.of("decision", "adopted"), 200);
        return new Motion(motion, councillor);
    }

    /** A councillor asks: 201. */
    Request request(Motion motion) {
        var answer = post(
                "/api/v1/tracking-requests",
                "",
                Map.of("motionId", motion.id(), "askedBy", "councillor", "councillorId", motion.councillor()),
                201);
        return new Request(id(answer), entityTag(answer));
    }

    /** The desk answers: 200. */
    void deliver(Request request) {
        post(
                "/api/v1/tracking-requests/" + request.id() + "/deliver",
                request.entityTag(),
                Map.of("content", "text", "text", "ดำเนินการแล้วเสร็จ", "channel", "portal"),
                200);
    }

    private HttpResponse<String> post(String path, String entityTag, Map<String, ?> body, int expected) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token.get())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!entityTag.isEmpty()) {
            request.header("If-Match", entityTag);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String entityTag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
