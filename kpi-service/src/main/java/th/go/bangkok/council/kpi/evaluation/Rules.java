package th.go.bangkok.council.kpi.evaluation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.plan.Indicator;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;
import th.go.bangkok.council.kpi.plan.OnePlatform;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.time.Bangkok;

/** What may be declared when: the codes of the plan, and the order in which things may be done. */
final class Rules {

    private static final String UNKNOWN = "unknown-in-plan";

    /** What the contracts of the events allow. */
    private static final int FIRST_YEAR = 2500;

    private static final int LAST_YEAR = 2700;
    private static final Pattern MONTH = Pattern.compile("(20\\d{2}|2100)-(0[1-9]|1[0-2])");

    private final Plans plans;

    Rules(Plans plans) {
        this.plans = plans;
    }

    /** Tells what stands. */
    interface Standing {

        /** Whether a declaration in force at the instant says what is asked for. */
        boolean declared(Instant at, Predicate<Statement> what);

        /** Whether the log holds that event and it is a milestone of that level. */
        boolean milestone(Statement withdrawal);
    }

    /** Refuses a statement that the plan does not know or whose time has not come. */
    void check(Statement statement, Instant at, Standing standing) {
        List<String> unfit = statement.unfit();
        if (!unfit.isEmpty()) {
            throw Refusal.invalid("declaration-fields", statement.kind().code(), String.join(", ", unfit));
        }
        Integer year = statement.fiscalYear();
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Refusal.invalid(
                    "fiscal-year-out-of-range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        switch (statement.kind()) {
            case MILESTONE -> checkMilestone(statement);
            case IN_USE -> checkInUse(statement, at, standing);
            case DISBURSEMENT -> checkPercent(statement);
            case CHECKLIST_ITEM ->
                known(plan(statement).innovation().items(), item -> item.code().equals(statement.item()), "item");
            case ONE_PLATFORM_STEP -> checkOnePlatform(statement, at, standing);
            case PROJECT_STEP_PLANNED -> {
                checkProject(statement);
                checkMonths(statement);
            }
            case PROJECT_STEP_COMPLETED -> checkProject(statement);
            case MILESTONE_WITHDRAWN -> checkMilestoneWithdrawal(statement, standing);
        }
    }

    /** Refuses to withdraw what something else in force builds on. */
    void checkWithdrawal(Declaration declaration, Instant at, Instant now, Standing standing) {
        Statement statement = declaration.statement();
        List<String> dependents = new ArrayList<>();
        if (statement.kind() == Kind.MILESTONE
                && declared(
                        at,
                        now,
                        standing,
                        other -> other.kind() == Kind.IN_USE && same(other.indicator(), statement.indicator()))) {
            dependents.add(Kind.IN_USE.code());
        }
        if (statement.kind() == Kind.ONE_PLATFORM_STEP) {
            boolean later = false;
            for (OnePlatform.Step step : plan(statement).onePlatform().steps()) {
                if (later && declared(at, now, standing, other -> isStep(other, statement.fiscalYear(), step.code()))) {
                    dependents.add(step.code());
                }
                later |= step.code().equals(statement.step());
            }
        }
        if (!dependents.isEmpty()) {
            throw Refusal.missing("still-built-upon", dependents);
        }
    }

    private void checkMilestone(Statement statement) {
        if (!(indicator(plans.newest(), statement.indicator()) instanceof TimeIndicator)) {
            throw Refusal.invalid(UNKNOWN, "indicator");
        }
        if (!Integer.valueOf(1).equals(statement.level())) {
            throw Refusal.invalid(UNKNOWN, "level");
        }
    }

    private void checkInUse(Statement statement, Instant at, Standing standing) {
        if (!(indicator(plans.newest(), statement.indicator()) instanceof TimeIndicator)) {
            throw Refusal.invalid(UNKNOWN, "indicator");
        }
        // In use is a day: a milestone that was reached in the course of it will do.
        Instant endOfTheDay = Bangkok.startOf(Bangkok.day(at).plusDays(1)).minusMillis(1);
        if (!standing.declared(
                endOfTheDay,
                other -> other.kind() == Kind.MILESTONE && same(other.indicator(), statement.indicator()))) {
            throw Refusal.missing("milestone-first", List.of("milestone-level-1"));
        }
    }

    private void checkPercent(Statement statement) {
        plan(statement);
        Double percent = statement.percent();
        if (percent == null || percent.isNaN() || percent < 0 || percent > 100) {
            throw Refusal.invalid("percent-out-of-range");
        }
    }

    private void checkOnePlatform(Statement statement, Instant at, Standing standing) {
        List<OnePlatform.Step> steps = plan(statement).onePlatform().steps();
        known(steps, step -> step.code().equals(statement.step()), "step");
        List<String> missing = steps.stream()
                .map(OnePlatform.Step::code)
                .takeWhile(code -> !code.equals(statement.step()))
                .filter(code -> !standing.declared(at, other -> isStep(other, statement.fiscalYear(), code)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.missing("steps-in-order", missing);
        }
    }

    private void checkProject(Statement statement) {
        Plan plan = plan(statement);
        known(plan.projects(), project -> project.code().equals(statement.project()), "project");
        plan.projects().stream()
                .filter(project -> project.code().equals(statement.project()))
                .forEach(project -> known(project.steps(), step -> step.code().equals(statement.step()), "step"));
    }

    private static void checkMonths(Statement statement) {
        YearMonth from = month(statement.fromMonth(), "fromMonth");
        YearMonth to = month(statement.toMonth(), "toMonth");
        if (to.isBefore(from)) {
            throw Refusal.invalid("months-backwards");
        }
    }

    private void checkMilestoneWithdrawal(Statement statement, Standing standing) {
        if (!(indicator(plan(statement), statement.indicator()) instanceof MilestoneIndicator)) {
            throw Refusal.invalid(UNKNOWN, "indicator");
        }
        if (!standing.milestone(statement)) {
            throw Refusal.invalid("no-such-milestone");
        }
    }

    /** Then or now: what was declared since then builds on it as well. */
    private static boolean declared(Instant at, Instant now, Standing standing, Predicate<Statement> what) {
        return standing.declared(at, what) || standing.declared(now, what);
    }

    private static boolean isStep(Statement other, @Nullable Integer fiscalYear, String step) {
        return other.kind() == Kind.ONE_PLATFORM_STEP
                && java.util.Objects.equals(other.fiscalYear(), fiscalYear)
                && same(other.step(), step);
    }

    private Plan plan(Statement statement) {
        Integer year = statement.fiscalYear();
        return plans.forYear(year == null ? 0 : year)
                .map(Plans.Applied::plan)
                .orElseThrow(() -> Refusal.invalid("no-plan-for-year", String.valueOf(year)));
    }

    private static @Nullable Indicator indicator(Plan plan, @Nullable String code) {
        try {
            return plan.indicator(String.valueOf(code));
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private static YearMonth month(@Nullable String text, String field) {
        if (text == null || !MONTH.matcher(text).matches()) {
            throw Refusal.invalid(UNKNOWN, field);
        }
        return YearMonth.parse(text);
    }

    private static <T> void known(List<T> items, Predicate<T> wanted, String field) {
        if (items.stream().noneMatch(wanted)) {
            throw Refusal.invalid(UNKNOWN, field);
        }
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return java.util.Objects.equals(one, other);
    }
}
