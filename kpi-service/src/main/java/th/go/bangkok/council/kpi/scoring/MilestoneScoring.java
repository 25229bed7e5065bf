package th.go.bangkok.council.kpi.scoring;

import java.util.Set;
import th.go.bangkok.council.kpi.plan.LevelScore;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;

/** Levels of an indicator that follows milestones. */
public final class MilestoneScoring {

    private MilestoneScoring() {}

    /** The row of the highest milestone reached with every lower one reached too. */
    public static LevelScore score(MilestoneIndicator indicator, Set<Integer> reached) {
        int level = 0;
        while (level < indicator.levels().size() && reached.contains(level + 1)) {
            level++;
        }
        return indicator.score(level);
    }
}
