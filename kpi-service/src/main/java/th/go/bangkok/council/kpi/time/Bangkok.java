package th.go.bangkok.council.kpi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Days and months as they are reckoned in Bangkok. Instants are UTC, months are of the common era. */
public final class Bangkok {

    /** The zone in which days, months and fiscal years begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /** Years of the Buddhist era are ahead of the common era by this many. */
    static final int BUDDHIST_ERA = 543;

    private Bangkok() {}

    /** The day in Bangkok at the given instant. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The month in Bangkok at the given instant. */
    public static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    /** The Buddhist calendar year (1 January to 31 December) in Bangkok at the given instant. */
    public static int calendarYear(Instant instant) {
        return day(instant).getYear() + BUDDHIST_ERA;
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The month as a period. */
    public static Period period(YearMonth month) {
        return new Period(startOf(month.atDay(1)), startOf(month.plusMonths(1).atDay(1)));
    }
}
