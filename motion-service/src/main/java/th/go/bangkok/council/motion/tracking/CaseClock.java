package th.go.bangkok.council.motion.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * The clock of a case: started, paused and resumed any number of times, stopped once. It never runs backwards: no stop
 * before the start, no pause outside the running time. Instants are UTC.
 *
 * @param pauses in the order in which they were entered
 * @param stopped null while it runs
 */
public record CaseClock(
        Instant started, List<Pause> pauses, @Nullable Instant stopped) {

    /** Keeps a case well below the size that the store takes. */
    private static final int MOST_PAUSES = 200;

    /** Refuses with {@code stop-before-start}, {@code pause-outside}, {@code too-many-pauses}. */
    public CaseClock {
        pauses = List.copyOf(pauses);
        if (stopped != null && stopped.isBefore(started)) {
            throw Refusal.invalid("stop-before-start", stopped, started);
        }
        if (pauses.size() > MOST_PAUSES) {
            throw Refusal.invalid("too-many-pauses", MOST_PAUSES);
        }
        for (Pause pause : pauses) {
            Instant end = pause.to() == null ? pause.from() : pause.to();
            if (pause.from().isBefore(started) || (stopped != null && end.isAfter(stopped))) {
                throw Refusal.invalid("pause-outside", pause.from(), end);
            }
        }
    }

    static CaseClock startedAt(Instant start) {
        return new CaseClock(start, List.of(), null);
    }

    CaseClock pause(UUID pauseId, String reasonCode, Instant at) {
        requireRunning();
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(pauseId, reasonCode, at, null));
        return new CaseClock(started, more, null);
    }

    /** Ends the pause of this id; refuses with {@code pause-unknown}, {@code pause-ended}. */
    CaseClock resume(UUID pauseId, Instant at) {
        requireRunning();
        Pause pause = pauses.stream()
                .filter(candidate -> pauseId.equals(candidate.pauseId()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("pause-unknown", pauseId));
        if (pause.to() != null) {
            throw Refusal.conflict("pause-ended", pauseId);
        }
        Pause ended = pause.endedAt(at);
        return new CaseClock(
                started,
                pauses.stream()
                        .map(candidate -> pauseId.equals(candidate.pauseId()) ? ended : candidate)
                        .toList(),
                null);
    }

    /** Stops for good; a pause that lasts ends with it. */
    CaseClock stop(Instant at) {
        requireRunning();
        return new CaseClock(
                started, pauses.stream().map(pause -> pause.endedAt(at)).toList(), at);
    }

    /** Whether a pause lasts. */
    public boolean isPaused() {
        return stopped == null && pauses.stream().anyMatch(pause -> pause.to() == null);
    }

    /** From the start to the stop, or to {@code now} while it runs; what indicator 2 measures. */
    public Duration gross(Instant now) {
        return Duration.between(started, end(now));
    }

    /** Gross time less the pauses, overlapping ones counted once. */
    public Duration net(Instant now) {
        Instant end = end(now);
        Duration paused = Duration.ZERO;
        Instant counted = started;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant from = pause.from().isBefore(counted) ? counted : pause.from();
            Instant to = pause.toOr(end);
            if (to.isAfter(from)) {
                paused = paused.plus(Duration.between(from, to));
                counted = to;
            }
        }
        return gross(now).minus(paused);
    }

    private Instant end(Instant now) {
        Instant end = stopped == null ? now : stopped;
        return end.isBefore(started) ? started : end;
    }

    private void requireRunning() {
        if (stopped != null) {
            throw Refusal.conflict("clock-stopped", stopped);
        }
    }
}
