package th.go.bangkok.council.kpi.scoring;

import java.util.OptionalLong;
import th.go.bangkok.council.kpi.figures.Minutes;
import th.go.bangkok.council.kpi.plan.LevelScore;
import th.go.bangkok.council.kpi.plan.TimeIndicator;

/** Levels of an indicator that measures time. */
public final class TimeScoring {

    private TimeScoring() {}

    /**
     * The row of the table that a period reaches.
     *
     * @param developed whether the milestone of level 1 is reached
     * @param inUse whether the system is declared in use
     * @param cases number of counted cases
     * @param totalMillis their exact total
     */
    public static LevelScore score(
            TimeIndicator indicator, boolean developed, boolean inUse, long cases, long totalMillis) {
        if (!developed) {
            return LevelScore.NONE;
        }
        OptionalLong average = average(cases, totalMillis);
        if (inUse && average.isPresent()) {
            for (LevelScore row : indicator.levels().reversed()) {
                LevelScore.Bound bound = row.bound();
                if (bound != null && bound.holds(average.getAsLong())) {
                    return row;
                }
            }
        }
        return indicator.score(1);
    }

    /** The average in hundredths of a minute, rounded half up; none without a case. */
    public static OptionalLong average(long cases, long totalMillis) {
        return cases == 0 ? OptionalLong.empty() : OptionalLong.of(Minutes.average(totalMillis, cases));
    }
}
