package th.go.bangkok.council.meeting.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole clock as it should have been, in the form in which the event carries it.
 *
 * @param stopped null while the clock runs
 */
public record ClockCorrection(Instant started, @Nullable Instant stopped, List<PauseCorrection> pauses) {

    /**
     * A pause as it should have been.
     *
     * @param to null while it lasts
     * @param reasonCode why nobody could work on the case; null, and not in the event, where it is not known
     */
    public record PauseCorrection(
            Instant from,
            @Nullable Instant to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasonCode) {}

    public ClockCorrection {
        pauses = List.copyOf(pauses);
    }
}
