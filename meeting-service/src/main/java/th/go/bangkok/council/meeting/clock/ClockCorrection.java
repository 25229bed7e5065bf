package th.go.bangkok.council.meeting.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole clock as it should have been, in the form in which the event carries it.
 *
 * @param stopped null while the clock runs
 */
public record ClockCorrection(Instant started, @Nullable Instant stopped, List<PauseCorrection> pauses) {

    /** A pause as it should have been; {@code to} is null while it lasts. */
    public record PauseCorrection(Instant from, @Nullable Instant to) {}

    public ClockCorrection {
        pauses = List.copyOf(pauses);
    }
}
