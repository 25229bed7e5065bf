package th.go.bangkok.council.kpi.plan;

import java.util.List;

/** One of the three negotiated indicators (ตัวชี้วัดเจรจาตกลง) of a plan. */
public sealed interface Indicator permits MilestoneIndicator, TimeIndicator {

    /** What all indicators have. */
    Profile profile();

    /** The rows of the table of levels, by rising level. */
    List<LevelScore> levels();

    /** Stable code, such as {@code motion-tracking}. */
    default String code() {
        return profile().code();
    }

    /** The row of the given level; level 0 has no success and no points. */
    default LevelScore score(int level) {
        return level == 0 ? LevelScore.NONE : levels().get(level - 1);
    }

    /**
     * Name, weight and place of an indicator.
     *
     * @param number its number in the plan
     * @param owner the group that answers for it
     * @param weight the most points it can give
     */
    record Profile(
            String code, int number, Text name, String owner, int weight, int targetLevel, StrategyPlace strategy) {}

    /**
     * Where the indicator stands in the city's strategy.
     *
     * @param targets targets of the goal as the source prints them, which may contradict each other
     */
    record StrategyPlace(Place area, Place dimension, Place goal, List<String> targets) {}

    /** A numbered heading of the strategy. */
    record Place(String number, Text name) {}
}
