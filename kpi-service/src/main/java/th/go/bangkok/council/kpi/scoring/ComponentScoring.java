package th.go.bangkok.council.kpi.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import th.go.bangkok.council.kpi.plan.Disbursement;
import th.go.bangkok.council.kpi.plan.Innovation;
import th.go.bangkok.council.kpi.plan.OnePlatform;
import th.go.bangkok.council.kpi.plan.Project;

/** Points of the components that are declared, and progress of the projects. */
public final class ComponentScoring {

    private static final Disbursement.Step NOTHING_REACHED = new Disbursement.Step(0, 0, 0);

    private ComponentScoring() {}

    /** Points of the checklist: the sum over the items that are done. */
    public static int innovation(Innovation innovation, Set<String> done) {
        return innovation.items().stream()
                .filter(item -> done.contains(item.code()))
                .mapToInt(Innovation.Item::points)
                .sum();
    }

    /** The step that the share disbursed reaches, after rounding half up to two decimals; level 0 below the first. */
    public static Disbursement.Step disbursement(Disbursement disbursement, BigDecimal percent) {
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP);
        return disbursement.steps().reversed().stream()
                .filter(step -> rounded.compareTo(BigDecimal.valueOf(step.fromHundredths(), 2)) >= 0)
                .findFirst()
                .orElse(NOTHING_REACHED);
    }

    /** Points of One Platform: the sum over the steps done, up to the first that is not. */
    public static int onePlatform(OnePlatform platform, Set<String> done) {
        int points = 0;
        for (OnePlatform.Step step : platform.steps()) {
            if (!done.contains(step.code())) {
                break;
            }
            points += step.points();
        }
        return points;
    }

    /** Progress of a project in percent: the sum of the weights of its steps done. */
    public static int progress(Project project, Set<String> done) {
        return project.steps().stream()
                .filter(step -> done.contains(step.code()))
                .mapToInt(Project.Step::weight)
                .sum();
    }
}
