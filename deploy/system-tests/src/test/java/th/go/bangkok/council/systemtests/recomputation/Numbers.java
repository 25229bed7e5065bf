package th.go.bangkok.council.systemtests.recomputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Minutes to two decimals, rounded half-up, from exact milliseconds. */
final class Numbers {

    private static final BigDecimal MILLIS_A_MINUTE = BigDecimal.valueOf(60_000);

    private Numbers() {}

    static BigDecimal average(long totalMillis, long count) {
        return BigDecimal.valueOf(totalMillis)
                .divide(MILLIS_A_MINUTE.multiply(BigDecimal.valueOf(count)), 2, RoundingMode.HALF_UP);
    }

    static BigDecimal minutes(long millis) {
        return average(millis, 1);
    }

    /** Nearest rank: the smallest time that at least this share of the cases do not exceed. */
    static BigDecimal nearestRank(List<Long> millis, int percent) {
        List<Long> sorted = millis.stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return minutes(sorted.get(rank - 1));
    }

    /** The percentage to one decimal of the cases whose rounded time is under the bound. */
    static BigDecimal within(List<Long> millis, BigDecimal bound) {
        long under = millis.stream()
                .filter(time -> minutes(time).compareTo(bound) < 0)
                .count();
        return BigDecimal.valueOf(under * 100).divide(BigDecimal.valueOf(millis.size()), 1, RoundingMode.HALF_UP);
    }
}
