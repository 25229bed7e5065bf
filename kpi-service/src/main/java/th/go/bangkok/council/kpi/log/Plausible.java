package th.go.bangkok.council.kpi.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Instants that this century's council can have to do with, cut to milliseconds. */
final class Plausible {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Plausible() {}

    static boolean is(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
    }

    /**
     * The instant that the text gives.
     *
     * @throws DateTimeException if it is no date and time with an offset, or not of this century
     */
    static Instant instant(String text) {
        Instant instant = parse(text);
        if (!is(instant)) {
            throw new DateTimeException("not of this century");
        }
        return instant;
    }

    static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
