package th.go.bangkok.council.kpi.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Instants that this century's council can have to do with, cut to milliseconds. */
final class Plausible {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** A date and time as the contracts write them, so that no reader sees in it what another does not. */
    private static final Pattern RFC_3339 = Pattern.compile(
            "[+-]?\\d{4,9}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

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
        Instant instant = written(text);
        if (!is(instant)) {
            throw new DateTimeException("not of this century");
        }
        return instant;
    }

    /**
     * The instant that the text gives, whenever that is.
     *
     * @throws DateTimeException if it is not written as the contracts ask
     */
    static Instant written(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not a date and time with an offset");
        }
        return parse(text);
    }

    /** The same of a text that was checked before. */
    static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
