package th.go.bangkok.council.systemtests.recomputation;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One accepted event: what happened to which subject, when, as which of its events. */
public record Fact(
        String topic, String subject, long sequence, String name, Instant time, boolean enteredLater, JsonNode data) {

    String text(String field) {
        return data.path(field).asString("");
    }

    int number(String field) {
        return data.path(field).asInt();
    }
}
