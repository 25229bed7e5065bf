package th.go.bangkok.council.defaults.command;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * When a thing happened, in UTC, cut to milliseconds.
 *
 * @param time when it happened
 * @param enteredLater the code of the reason why it was entered after it had happened; null when the server's clock was
 *     the witness
 */
public record Moment(Instant time, @Nullable String enteredLater) {

    /** Nothing that this system handles happened before. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How far another clock may be ahead of the server's. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    /** The reason code of what an import brings. */
    private static final String IMPORT = "import";

    public Moment {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** It happens now. */
    public static Moment of(Instant now) {
        return new Moment(now, null);
    }

    /**
     * It happened when the caller says, or now if they say nothing.
     *
     * @throws Refusal {@code reason-required} without a reason, {@code in-the-future} more than two minutes ahead of the
     *     server, {@code too-long-ago} before the year 2000
     */
    public static Moment of(Instant now, @Nullable Instant occurredAt, @Nullable String reason) {
        if (occurredAt == null) {
            return of(now);
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-required");
        }
        return checked(now, occurredAt, reason);
    }

    /** It happened when an imported row says; same refusals. */
    public static Moment imported(Instant now, Instant occurredAt) {
        return checked(now, occurredAt, IMPORT);
    }

    private static Moment checked(Instant now, Instant occurredAt, String reason) {
        if (occurredAt.isAfter(now.plus(TOLERANCE))) {
            throw Refusal.invalid("in-the-future", occurredAt);
        }
        if (occurredAt.isBefore(EARLIEST)) {
            throw Refusal.invalid("too-long-ago", occurredAt);
        }
        return new Moment(occurredAt, reason);
    }
}
