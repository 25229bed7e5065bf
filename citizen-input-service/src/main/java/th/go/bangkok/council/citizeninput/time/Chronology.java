package th.go.bangkok.council.citizeninput.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;

/** Nothing happens before what it builds on. */
public final class Chronology {

    /** How far the clocks of two servers, or of a server and somebody who reports to it, may be apart. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private Chronology() {}

    /**
     * The moment, if it is not before any of the instants; null stands for something that has not happened. What
     * happens now does happen after all that is known, even if it was asked for a little earlier or another server's
     * clock is ahead: such a moment is moved up.
     *
     * @throws Refusal {@code too-early} for a moment that somebody gave, or that is more than two minutes off
     */
    public static Moment notBefore(Moment moment, @Nullable Instant... earlier) {
        Optional<Instant> later = Arrays.stream(earlier)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(moment.time()::isBefore);
        if (later.isEmpty()) {
            return moment;
        }
        Instant latest = later.get();
        if (moment.enteredLater() != null || latest.isAfter(moment.time().plus(TOLERANCE))) {
            throw Refusal.invalid("too-early", moment.time(), latest);
        }
        return Moment.of(latest);
    }
}
