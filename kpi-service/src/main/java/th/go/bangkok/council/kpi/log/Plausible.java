package th.go.bangkok.council.kpi.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** How our services write an instant, to the millisecond in UTC; a zero stands for any digit. */
    private static final String USUAL = "0000-00-00T00:00:00.000Z";

    private static final long SECONDS_A_DAY = 86_400;
    private static final long MILLIS_A_SECOND = 1_000;

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
        if (!isUsual(text) && !RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not a date and time with an offset");
        }
        return parse(text);
    }

    /** The same of a text that was checked before. */
    static Instant parse(String text) {
        return isUsual(text)
                ? usual(text)
                : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it is written as our own services write it; others may do it in any way that the contracts allow. */
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char expected = USUAL.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    /** Reading a time takes most of the time of reading an event, and this is ten times as fast as the general way. */
    private static Instant usual(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int second = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
                .toSecondOfDay();
        return Instant.ofEpochMilli((day * SECONDS_A_DAY + second) * MILLIS_A_SECOND + number(text, 20, 23));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
