package th.go.bangkok.council.kpi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static th.go.bangkok.council.kpi.Vectors.cell;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.kpi.Vectors;

class PeriodVectorTests {

    static Stream<Map<String, String>> periods() {
        return Vectors.rows("periods.csv");
    }

    @ParameterizedTest
    @MethodSource("periods")
    void placesInstantsInBangkokPeriods(Map<String, String> row) {
        Instant instant = Instant.parse(cell(row, "instant"));
        assertThat(Bangkok.day(instant)).hasToString(cell(row, "day"));
        assertThat(Bangkok.month(instant)).hasToString(cell(row, "month"));
        assertThat(Integer.toString(FiscalYear.at(instant).year())).isEqualTo(cell(row, "fiscal_year"));
        assertThat(Integer.toString(Bangkok.calendarYear(instant))).isEqualTo(cell(row, "calendar_year_be"));
        assertThat(FiscalYear.at(instant).period().contains(instant)).isTrue();
        assertThat(Bangkok.period(Bangkok.month(instant)).contains(instant)).isTrue();
    }
}
