package th.go.bangkok.council.kpi.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a case: its state and its measured times.
 *
 * <p>Gross time is the running time, the sum over all stretches if the case was resumed after its completion. Net time
 * is gross time less the pauses, overlapping ones counted once. Both in milliseconds, wall clock.
 *
 * @param state where the case stands
 * @param started when the clock first ran, if known
 * @param stopped when it last stopped, if it ever did; also for a case that was reopened, voided or is disputed
 * @param running the stretches in which it ran
 * @param pauses the pauses, each ended at the latest by the end of its stretch
 */
public record CaseClock(
        State state,
        @Nullable Instant started,
        @Nullable Instant stopped,
        List<Interval> running,
        List<Interval> pauses) {

    public CaseClock {
        running = List.copyOf(running);
        pauses = List.copyOf(pauses);
    }

    /** The clock that follows from the facts, whose order and repetitions do not matter. */
    public static CaseClock of(Iterable<Fact> facts) {
        return new ClockReader().read(facts);
    }

    /** Gross time of a closed case, in milliseconds; null for any other. */
    public @Nullable Long grossMillis() {
        Instant end = stopped;
        return state == State.CLOSED && end != null ? grossMillisAt(end) : null;
    }

    /** Net time of a closed case, in milliseconds; null for any other. */
    public @Nullable Long netMillis() {
        Instant end = stopped;
        return state == State.CLOSED && end != null ? netMillisAt(end) : null;
    }

    /** Gross time that had run by the given instant, whether the case has ended since or not. */
    public long grossMillisAt(Instant instant) {
        return running.stream()
                .mapToLong(stretch -> stretch.millisUntil(instant))
                .sum();
    }

    /** Net time that had run by the given instant, whether the case has ended since or not. */
    public long netMillisAt(Instant instant) {
        long paused = Interval.union(pauses, instant).stream()
                .mapToLong(pause -> pause.millisUntil(instant))
                .sum();
        return grossMillisAt(instant) - paused;
    }

    /**
     * Whether the clock had started before the given instant and not come to its last stop before it. Cases that are
     * neither open nor closed never were.
     */
    public boolean openAt(Instant instant) {
        Instant start = started;
        Instant end = stopped;
        boolean stillRuns = state == State.OPEN || (end != null && !end.isBefore(instant));
        return (state == State.OPEN || state == State.CLOSED) && start != null && start.isBefore(instant) && stillRuns;
    }
}
