package th.go.bangkok.council.benchmarks.fold;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A good event, as it came or as it was stored.
 *
 * @param time when it happened, in milliseconds
 * @param recorded when its service stored it, in milliseconds
 * @param json what it says, as it was written
 * @param digest tells repetitions from contradictions
 */
public record Said(
        long sequence,
        String id,
        String name,
        long time,
        long recorded,
        @Nullable String enteredLater,
        @Nullable String actorRole,
        String json,
        long digest) {

    static final JsonMapper JSON = new JsonMapper();

    JsonNode data() {
        return JSON.readTree(json);
    }
}
