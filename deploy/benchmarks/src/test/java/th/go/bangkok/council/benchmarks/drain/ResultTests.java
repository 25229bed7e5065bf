package th.go.bangkok.council.benchmarks.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultTests {

    @Test
    void sumsTheTotalsOnly() {
        var result = Result.of(new TreeMap<>(Map.of(
                "motion-tracking|2022-03|total|", numbers(3, 900_000),
                "motion-tracking|2022-03|district|1001", numbers(2, 600_000))));
        assertThat(result.counted()).isEqualTo(3);
        assertThat(result.totalMillis()).isEqualTo(900_000);
    }

    @Test
    void seesADifferenceOfOne() {
        var one = Result.of(new TreeMap<>(Map.of("a|2022-03|total|", numbers(3, 900_000))));
        var other = Result.of(new TreeMap<>(Map.of("a|2022-03|total|", numbers(3, 900_001))));
        assertThat(one.checksum()).isNotEqualTo(other.checksum());
    }

    @Test
    void takesAFigureOfZerosForNone() {
        var with = Result.of(
                new TreeMap<>(Map.of("a|2022-03|total|", numbers(3, 900_000), "b|2022-03|total|", numbers(0, 0))));
        var without = Result.of(new TreeMap<>(Map.of("a|2022-03|total|", numbers(3, 900_000))));
        assertThat(with).isEqualTo(without);
    }

    private static Map<String, Long> numbers(long counted, long total) {
        return Map.of("classes.counted", counted, "gross.totalMs", total);
    }
}
