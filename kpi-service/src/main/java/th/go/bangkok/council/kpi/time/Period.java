package th.go.bangkok.council.kpi.time;

import java.time.Instant;

/** A stretch of time, from its first instant up to, but without, its last. */
public record Period(Instant from, Instant to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end at " + to + " before it starts at " + from);
        }
    }

    /** Whether the instant lies in this period. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** The part of this period before the given instant; empty, but never negative, if that lies before the start. */
    public Period until(Instant end) {
        if (!end.isBefore(to)) {
            return this;
        }
        return new Period(from, end.isBefore(from) ? from : end);
    }
}
