package th.go.bangkok.council.systemtests.kills;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;

/**
 * A patient client: it repeats a command with the same key and the same content until it is answered, however often the
 * connection breaks or something is down, and notes what was acknowledged.
 */
final class Client {

    /** The load ends; what was under way stays without an answer. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api api;
    private final Acknowledged acknowledged;
    private final BooleanSupplier goesOn;

    Client(Api api, Acknowledged acknowledged, BooleanSupplier goesOn) {
        this.api = api;
        this.acknowledged = acknowledged;
        this.goesOn = goesOn;
    }

    /** Creates something under {@code /api/v1/<collection>}. */
    Answer create(String collection, String body, String event) {
        return command(collection, "/api/v1/" + collection, body, "", event);
    }

    /** Changes something as it was read last. */
    Answer change(String collection, Answer read, String verb, String body, String event) {
        String path = "/api/v1/" + collection + "/" + read.id() + "/" + verb;
        return command(collection, path, body, read.etag().orElse(""), event);
    }

    /** Changes something that books a thing; somebody else may have it already. */
    void changeUnlessTaken(String collection, Answer read, String verb, String body, String event) {
        String path = "/api/v1/" + collection + "/" + read.id() + "/" + verb;
        String key = UUID.randomUUID().toString();
        String ifMatch = read.etag().orElse("");
        Answer answer = answered(path, body, key, ifMatch);
        if (answer.status() == 409 && answer.text("type").endsWith("/booked-already")) {
            return;
        }
        acknowledge(collection, path, body, key, ifMatch, event, answer);
    }

    private Answer command(String collection, String path, String body, String ifMatch, String event) {
        String key = UUID.randomUUID().toString();
        return acknowledge(collection, path, body, key, ifMatch, event, answered(path, body, key, ifMatch));
    }

    private Answer acknowledge(
            String collection, String path, String body, String key, String ifMatch, String event, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("POST " + path + " " + body + ": " + answer);
        }
        String resource = collection + "/" + answer.id();
        acknowledged.add(new Acknowledged.Command(path, body, key, ifMatch, "/api/v1/" + resource, resource, event));
        return answer;
    }

    /** Repeats until something other than a broken connection or a 5xx comes back. */
    Answer answered(String path, String body, String key, String ifMatch) {
        Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", key));
        if (!ifMatch.isEmpty()) {
            headers.put("If-Match", ifMatch);
        }
        AtomicReference<Answer> last = new AtomicReference<>();
        await(path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(150))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    if (!goesOn.getAsBoolean()) {
                        throw new Stopped();
                    }
                    return attempt(path, body, headers, last);
                });
        return last.get();
    }

    private boolean attempt(String path, String body, Map<String, String> headers, AtomicReference<Answer> last) {
        try {
            Answer answer = api.post(path, body, headers);
            last.set(answer);
            return answer.status() < 500 && answer.status() != 429;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
