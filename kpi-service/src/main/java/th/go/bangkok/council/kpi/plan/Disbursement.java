package th.go.bangkok.council.kpi.plan;

import java.util.List;

/** Component 5.1: the share of the budget disbursed, by steps. */
public record Disbursement(Text name, List<Step> steps) {

    public Disbursement {
        steps = List.copyOf(steps);
    }

    /** A step, reached from the given share on, in hundredths of a percent. */
    public record Step(int level, int fromHundredths, int points) {}
}
