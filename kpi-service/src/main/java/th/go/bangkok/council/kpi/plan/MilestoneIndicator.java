package th.go.bangkok.council.kpi.plan;

import java.util.List;
import java.util.Map;

/** An indicator whose level is the highest milestone reached with every lower one reached too. */
public record MilestoneIndicator(Profile profile, List<LevelScore> levels, List<Milestone> milestones)
        implements Indicator {

    public MilestoneIndicator {
        levels = List.copyOf(levels);
        milestones = List.copyOf(milestones);
    }

    /**
     * What reaches a level.
     *
     * @param event name of the event that closes it
     * @param with what the event must say, values by field; of a list field all of them
     * @param times how many such events one round needs
     */
    public record Milestone(int level, Text name, String event, Map<String, List<String>> with, int times) {}
}
