package th.go.bangkok.council.kpi.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one event of a case says.
 *
 * @param sequence place in the case, from 1; the order in which facts are read, whatever order they came in
 * @param name name of the event, such as {@code MotionRequested}
 * @param what what it does to the clock
 * @param time when it happened
 * @param enteredLater whether it was entered with an earlier time than that of its recording
 * @param pauseId which pause starts or ends, for {@code PAUSED} and {@code RESUMED}
 * @param reasonCode why, where the event says so
 * @param correction the whole clock, for {@code CORRECTED}
 * @param dimensions what the case is about, where the event says so
 */
public record Fact(
        long sequence,
        String name,
        What what,
        Instant time,
        boolean enteredLater,
        @Nullable String pauseId,
        @Nullable String reasonCode,
        @Nullable CorrectedClock correction,
        @Nullable Dimensions dimensions) {

    public Fact {
        if (what == What.CORRECTED && correction == null) {
            throw new IllegalArgumentException("A correction carries the whole clock");
        }
    }
}
