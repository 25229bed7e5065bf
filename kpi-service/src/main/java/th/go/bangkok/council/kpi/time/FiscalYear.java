package th.go.bangkok.council.kpi.time;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fiscal year (ปีงบประมาณ): 1 October to 30 September in Bangkok, named by the Buddhist year in which it ends.
 *
 * @param year Buddhist year, such as 2565 for 1 October 2021 to 30 September 2022
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final int FIRST_MONTH = 10;
    private static final int MONTHS = 12;

    public FiscalYear {
        if (year < 2500 || year > 2700) {
            throw new IllegalArgumentException("A fiscal year is a Buddhist year such as 2565, not " + year);
        }
    }

    /** The fiscal year that holds the instant. */
    public static FiscalYear at(Instant instant) {
        return of(Bangkok.month(instant));
    }

    /** The fiscal year that holds the month. */
    public static FiscalYear of(YearMonth month) {
        return new FiscalYear(month.getYear() + Bangkok.BUDDHIST_ERA + (month.getMonthValue() >= FIRST_MONTH ? 1 : 0));
    }

    /** The twelve months, from October to September. */
    public List<YearMonth> months() {
        return IntStream.range(0, MONTHS).mapToObj(firstMonth()::plusMonths).toList();
    }

    /** The month of this year with the given number in the calendar (1 = January). */
    public YearMonth month(int calendarMonth) {
        return firstMonth().plusMonths(Math.floorMod(calendarMonth - FIRST_MONTH, MONTHS));
    }

    /** The whole year as a period. */
    public Period period() {
        return new Period(
                Bangkok.startOf(firstMonth().atDay(1)),
                Bangkok.startOf(firstMonth().plusMonths(MONTHS).atDay(1)));
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    private YearMonth firstMonth() {
        return YearMonth.of(year - Bangkok.BUDDHIST_ERA - 1, FIRST_MONTH);
    }
}
