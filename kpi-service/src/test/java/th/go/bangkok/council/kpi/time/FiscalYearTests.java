package th.go.bangkok.council.kpi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FiscalYearTests {

    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Test
    void runsFromOctoberToSeptember() {
        assertThat(YEAR.months()).hasSize(12).startsWith(YearMonth.of(2021, 10)).endsWith(YearMonth.of(2022, 9));
        assertThat(YEAR.period())
                .isEqualTo(new Period(Instant.parse("2021-09-30T17:00:00Z"), Instant.parse("2022-09-30T17:00:00Z")));
    }

    @Test
    void findsItsMonthOfTheCalendar() {
        assertThat(YEAR.month(12)).isEqualTo(YearMonth.of(2021, 12));
        assertThat(YEAR.month(1)).isEqualTo(YearMonth.of(2022, 1));
        assertThat(YEAR.month(9)).isEqualTo(YearMonth.of(2022, 9));
    }

    @Test
    void refusesYearsOfTheCommonEra() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2022));
    }

    @Test
    void cutsAPeriodAtAnInstantButNeverBelowNothing() {
        Period period = YEAR.period();
        assertThat(period.until(Instant.MAX)).isEqualTo(period);
        assertThat(period.until(Instant.EPOCH)).isEqualTo(new Period(period.from(), period.from()));
    }
}
