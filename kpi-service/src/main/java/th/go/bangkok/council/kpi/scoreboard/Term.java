package th.go.bangkok.council.kpi.scoreboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.time.Period;

/**
 * A period as it is looked at from an instant.
 *
 * @param asOf at which open cases are taken to end: now or the instant asked for, at most the end of the period
 * @param at at which declarations count: the same, but the last instant of a past period
 * @param cut what ended from here on is left out; null where everything in the period is in
 * @param started whether the period has begun
 */
record Term(
        Period period, Instant asOf, Instant at, @Nullable Instant cut, boolean started) {

    /** The period as it is now, or as it was at the instant asked for. */
    static Term of(Period period, Instant now, @Nullable Instant askedFor) {
        Instant instant = askedFor == null ? now : askedFor;
        boolean past = !instant.isBefore(period.to());
        return new Term(
                period,
                past ? period.to() : instant,
                past ? period.to().minusMillis(1) : instant,
                past ? null : askedFor,
                !instant.isBefore(period.from()));
    }

    /** The same view of another period. */
    Term of(Period other, Instant now) {
        return of(other, now, cut);
    }
}
