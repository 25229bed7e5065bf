package th.go.bangkok.council.citizeninput.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the five steps by which citizens' needs reach the council, which are the levels of indicator 1.
 *
 * @param step its code
 * @param level 1 to 5
 * @param reachedAt when it was reached; null when it was not
 * @param missing the codes of what it still needs; empty when it is reached, or only waits to be declared
 */
public record Step(
        String step, int level, State state, @Nullable Instant reachedAt, List<String> missing) {

    /** How far a step is. */
    public enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("reached")
        REACHED
    }

    static Step of(String step, int level, @Nullable Instant reachedAt, List<String> missing) {
        if (reachedAt != null) {
            return new Step(step, level, State.REACHED, reachedAt, List.of());
        }
        return new Step(step, level, missing.isEmpty() ? State.READY : State.WAITING, null, missing);
    }
}
