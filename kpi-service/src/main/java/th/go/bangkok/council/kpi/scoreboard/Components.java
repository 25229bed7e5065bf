package th.go.bangkok.council.kpi.scoreboard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.plan.Disbursement;
import th.go.bangkok.council.kpi.plan.Innovation;
import th.go.bangkok.council.kpi.plan.OnePlatform;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.Project;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.Points;
import th.go.bangkok.council.kpi.scoring.ComponentScoring;
import th.go.bangkok.council.kpi.standing.Standing;
import th.go.bangkok.council.kpi.time.Bangkok;
import th.go.bangkok.council.kpi.time.FiscalYear;

/** The declared components and the projects of a year, as they stand at an instant. */
final class Components {

    private static final int WHOLE = 100;

    private final Plan plan;
    private final FiscalYear year;
    private final Standing standing;
    private final Instant at;

    Components(Plan plan, FiscalYear year, Standing standing, Instant at) {
        this.plan = plan;
        this.year = year;
        this.standing = standing;
        this.at = at;
    }

    Scoreboard.Scores scores() {
        return new Scoreboard.Scores(innovation(plan.innovation()), disbursement(plan.disbursement()), onePlatform());
    }

    List<Scoreboard.ProjectView> projects() {
        return plan.projects().stream().map(this::project).toList();
    }

    private Scoreboard.InnovationView innovation(Innovation innovation) {
        Map<String, Instant> done = standing.checklist(year.year(), at);
        return new Scoreboard.InnovationView(
                innovation.name(),
                new Points(ComponentScoring.innovation(innovation, done.keySet()), WHOLE),
                innovation.items().stream()
                        .map(item -> new Scoreboard.ItemView(
                                item.code(),
                                item.name(),
                                item.points(),
                                done.containsKey(item.code()),
                                done.get(item.code())))
                        .toList());
    }

    private Scoreboard.DisbursementView disbursement(Disbursement disbursement) {
        Optional<Standing.Disbursed> share = standing.disbursed(year.year(), at);
        Optional<Disbursement.Step> step =
                share.map(disbursed -> ComponentScoring.disbursement(disbursement, disbursed.percent()));
        return new Scoreboard.DisbursementView(
                disbursement.name(),
                share.map(disbursed -> disbursed.percent().toPlainString()).orElse(null),
                share.map(Standing.Disbursed::at).orElse(null),
                step.map(Disbursement.Step::level).orElse(0),
                step.map(Disbursement.Step::points).orElse(0));
    }

    private Scoreboard.OnePlatformView onePlatform() {
        OnePlatform platform = plan.onePlatform();
        Map<String, Instant> done = standing.onePlatform(year.year(), at);
        return new Scoreboard.OnePlatformView(
                platform.name(),
                new Points(ComponentScoring.onePlatform(platform, done.keySet()), WHOLE),
                platform.steps().stream()
                        .map(step -> {
                            YearMonth due = year.month(step.dueMonth());
                            Instant when = done.get(step.code());
                            return new Scoreboard.StepView(
                                    step.code(), step.name(), step.points(), due, when != null, when, late(due, when));
                        })
                        .toList());
    }

    private Scoreboard.ProjectView project(Project project) {
        Map<String, Instant> done = standing.projectSteps(year.year(), project.code(), at);
        Map<String, Standing.Months> planned = standing.plannedSteps(year.year(), project.code(), at);
        return new Scoreboard.ProjectView(
                project.code(),
                project.name(),
                ComponentScoring.progress(project, done.keySet()),
                project.steps().stream()
                        .map(step -> step(step, planned.get(step.code()), done.get(step.code())))
                        .toList());
    }

    private Scoreboard.ProjectStepView step(
            Project.Step step, Standing.@Nullable Months planned, @Nullable Instant when) {
        YearMonth to = planned == null ? null : planned.to();
        return new Scoreboard.ProjectStepView(
                step.code(),
                step.name(),
                step.weight(),
                planned == null ? null : planned.from(),
                to,
                when != null,
                when,
                to != null && late(to, when));
    }

    /** Late is what was done, or is still to be done, after the end of its month. */
    private boolean late(YearMonth due, @Nullable Instant when) {
        Instant end = Bangkok.period(due).to();
        return !(when == null ? at : when).isBefore(end);
    }
}
