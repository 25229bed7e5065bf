package th.go.bangkok.council.systemtests.recomputation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a set of counted cases.
 *
 * @param average minutes, two decimals; none without a case
 * @param median as {@code p90} and {@code withinPercent} only from five cases on
 */
public record Figure(
        long cases,
        long totalMillis,
        @Nullable BigDecimal average,
        @Nullable BigDecimal median,
        @Nullable BigDecimal p90,
        @Nullable BigDecimal withinPercent) {

    private static final int SMALLEST_SAMPLE = 5;

    static Figure of(List<Long> millis, BigDecimal target) {
        long total = millis.stream().mapToLong(Long::longValue).sum();
        boolean enough = millis.size() >= SMALLEST_SAMPLE;
        return new Figure(
                millis.size(),
                total,
                millis.isEmpty() ? null : Numbers.average(total, millis.size()),
                enough ? Numbers.nearestRank(millis, 50) : null,
                enough ? Numbers.nearestRank(millis, 90) : null,
                enough ? Numbers.within(millis, target) : null);
    }
}
