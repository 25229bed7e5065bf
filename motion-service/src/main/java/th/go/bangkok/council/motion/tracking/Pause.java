package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * A time in which the case waits. Pauses of a case may overlap. Instants are UTC.
 *
 * @param pauseId by which it is resumed; null where a correction stated it
 * @param reasonCode null where a correction did not know it
 * @param to null while it lasts
 */
public record Pause(
        @Nullable UUID pauseId,
        @Nullable String reasonCode,
        Instant from,
        @Nullable Instant to) {

    /** Refuses with {@code pause-backwards} what ends before it begins. */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw Refusal.invalid("pause-backwards", from, to);
        }
    }

    Pause endedAt(Instant end) {
        return to == null ? new Pause(pauseId, reasonCode, from, end) : this;
    }

    Instant toOr(Instant end) {
        return to == null || to.isAfter(end) ? end : to;
    }
}
