package th.go.bangkok.council.systemtests.recomputation;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Months and fiscal years in Bangkok. Fiscal year 2565 = 1 October 2021 to 30 September 2022. */
final class Calendar {

    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private Calendar() {}

    static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(BANGKOK));
    }

    static int fiscalYear(Instant instant) {
        YearMonth month = month(instant);
        return month.getYear() + 543 + (month.getMonthValue() >= 10 ? 1 : 0);
    }

    /** The first instant after the month. */
    static Instant end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(BANGKOK).toInstant();
    }

    /** The first instant after the fiscal year. */
    static Instant end(int fiscalYear) {
        return end(YearMonth.of(fiscalYear - 543, 9));
    }
}
