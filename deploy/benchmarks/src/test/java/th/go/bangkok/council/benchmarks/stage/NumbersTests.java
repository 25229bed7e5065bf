package th.go.bangkok.council.benchmarks.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTests {

    @Test
    void takesTheMiddle() {
        assertThat(Numbers.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Numbers.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void takesPercentilesByNearestRank() {
        var values = LongStream.rangeClosed(1, 200).toArray();
        assertThat(Numbers.percentile(values, 50)).isEqualTo(100);
        assertThat(Numbers.percentile(values, 99)).isEqualTo(198);
    }

    @Test
    void comparesRunsOfTheSameRound() {
        assertThat(Numbers.ratios(List.of(6.0, 8.0), List.of(3.0, 2.0))).containsExactly(2.0, 4.0);
    }
}
