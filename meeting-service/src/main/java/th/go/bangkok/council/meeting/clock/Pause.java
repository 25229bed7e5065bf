package th.go.bangkok.council.meeting.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nobody could work on the case.
 *
 * @param id what the resume names
 * @param reasonCode why; null where a correction did not know it
 * @param to when it ended; null while it lasts
 */
public record Pause(
        UUID id,
        @Nullable String reasonCode,
        Instant from,
        @Nullable Instant to) {

    boolean open() {
        return to == null;
    }

    Pause until(Instant end) {
        return new Pause(id, reasonCode, from, end);
    }
}
