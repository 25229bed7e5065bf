package th.go.bangkok.council.kpi.plan;

import java.util.List;

/** A project's own plan: weighted steps that sum to 100. */
public record Project(String code, Text name, List<Step> steps) {

    public Project {
        steps = List.copyOf(steps);
    }

    /** A step; its weight is its share of the project in percent. */
    public record Step(String code, int weight, Text name) {}
}
