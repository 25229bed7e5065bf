package th.go.bangkok.council.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static th.go.bangkok.council.kpi.Vectors.cell;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.kpi.Vectors;
import th.go.bangkok.council.kpi.plan.LevelScore;

class QuantileVectorTests {

    private static final int SMALLEST_SAMPLE = 5;

    static Stream<Map<String, String>> quantiles() {
        return Vectors.rows("quantiles.csv");
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void summarisesEveryExample(Map<String, String> row) {
        Times times = Arrays.stream(cell(row, "times_ms").split(" "))
                .map(millis -> Times.of(Long.parseLong(millis)))
                .reduce(Times.NONE, Times::plus);
        LevelScore.Bound bound = new LevelScore.Bound(Integer.parseInt(cell(row, "bound_minutes")) * 100, false);
        Summary summary = Summary.of(times, bound, SMALLEST_SAMPLE);
        assertThat(Long.toString(summary.cases())).isEqualTo(cell(row, "cases"));
        assertThat(Long.toString(summary.totalMs())).isEqualTo(cell(row, "total_ms"));
        assertThat(summary.averageMinutes()).isEqualTo(cell(row, "average_minutes"));
        assertThat(String.valueOf(summary.medianMinutes())).isEqualTo(orNull(cell(row, "median_minutes")));
        assertThat(String.valueOf(summary.p90Minutes())).isEqualTo(orNull(cell(row, "p90_minutes")));
        assertThat(String.valueOf(summary.withinPercent())).isEqualTo(orNull(cell(row, "within_percent")));
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? "null" : cell;
    }
}
