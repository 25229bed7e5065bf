package th.go.bangkok.council.kpi.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.plan.LevelScore;

/**
 * What is shown of some times. Minutes are decimals with two places, percentages with one, both rounded half up. What
 * cannot be said is null: everything but count and total without a case; median, 90th percentile and share below the
 * smallest sample.
 *
 * @param cases number of cases
 * @param totalMs exact total in milliseconds, so that the rounding can be checked
 * @param withinPercent share of the cases whose rounded time keeps to the bound
 */
public record Summary(
        long cases,
        long totalMs,
        @Nullable String averageMinutes,
        @Nullable String medianMinutes,
        @Nullable String p90Minutes,
        @Nullable String withinPercent) {

    private static final int MEDIAN = 5;
    private static final int P90 = 9;

    /** The summary of the times, held against the bound. */
    public static Summary of(Times times, LevelScore.Bound bound, int smallestSample) {
        long cases = times.count();
        boolean enough = cases >= smallestSample && cases > 0;
        return new Summary(
                cases,
                times.totalMillis(),
                cases == 0 ? null : Minutes.text(Minutes.average(times.totalMillis(), cases)),
                enough ? Minutes.text(times.nearestRank(MEDIAN)) : null,
                enough ? Minutes.text(times.nearestRank(P90)) : null,
                enough ? percent(within(times, bound), cases) : null);
    }

    /** A share in percent with one decimal; null of nothing. */
    public static @Nullable String percent(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        long tenths = Math.floorDiv(2000 * part + whole, 2 * whole);
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static long within(Times times, LevelScore.Bound bound) {
        return times.below(bound.inclusive() ? bound.hundredths() + 1 : bound.hundredths());
    }
}
