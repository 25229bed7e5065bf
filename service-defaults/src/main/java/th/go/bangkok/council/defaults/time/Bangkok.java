package th.go.bangkok.council.defaults.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The calendar that the council works by: days and months in Asia/Bangkok, fiscal years (ปีงบประมาณ) from 1 October to
 * 30 September named by the Buddhist year in which they end, and Buddhist calendar years for official numbers.
 */
public final class Bangkok {

    /** The zone of every day, month and year in this system. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private static final int BUDDHIST_ERA = 543;
    private static final int FIRST_FISCAL_MONTH = 10;

    private Bangkok() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static YearMonth month(Instant instant) {
        return YearMonth.from(day(instant));
    }

    /** The fiscal year of an instant, for example 2565 for 1 October 2021 to 30 September 2022. */
    public static int fiscalYear(Instant instant) {
        return fiscalYear(month(instant));
    }

    /** The fiscal year that a month lies in. */
    public static int fiscalYear(YearMonth month) {
        int year = month.getYear() + BUDDHIST_ERA;
        return month.getMonthValue() >= FIRST_FISCAL_MONTH ? year + 1 : year;
    }

    /** The Buddhist calendar year of an instant, which official numbers are counted in. */
    public static int calendarYear(Instant instant) {
        return day(instant).getYear() + BUDDHIST_ERA;
    }

    /** The first instant of a fiscal year. */
    public static Instant startOfFiscalYear(int fiscalYear) {
        return LocalDate.of(fiscalYear - BUDDHIST_ERA - 1, FIRST_FISCAL_MONTH, 1)
                .atStartOfDay(ZONE)
                .toInstant();
    }
}
