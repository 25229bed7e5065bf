package th.go.bangkok.council.defaults.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BangkokTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/periods.csv", numLinesToSkip = 1)
    void knowsDayMonthFiscalYearAndBuddhistYear(
            Instant instant, String day, String month, int fiscalYear, int calendarYear) {
        assertThat(Bangkok.day(instant)).hasToString(day);
        assertThat(Bangkok.month(instant)).hasToString(month);
        assertThat(Bangkok.fiscalYear(instant)).isEqualTo(fiscalYear);
        assertThat(Bangkok.calendarYear(instant)).isEqualTo(calendarYear);
        assertThat(Bangkok.fiscalYear(Bangkok.startOfFiscalYear(fiscalYear))).isEqualTo(fiscalYear);
        assertThat(Bangkok.fiscalYear(Bangkok.startOfFiscalYear(fiscalYear).minusMillis(1)))
                .isEqualTo(fiscalYear - 1);
    }
}
