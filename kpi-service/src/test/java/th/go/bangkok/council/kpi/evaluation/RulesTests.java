package th.go.bangkok.council.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.plan.SamplePlans;

class RulesTests {

    private static final Instant DAY = Instant.parse("2022-01-16T17:00:00.000Z");
    private static final int YEAR = 2565;
    private static final List<Declaration.Evidence> PROOF = List.of(new Declaration.Evidence("บันทึกข้อความ", null));

    private final Rules rules = new Rules(new Plans(List.of(SamplePlans.fy2565())));
    private final List<Declaration> declared = new ArrayList<>();
    private final Rules.Standing standing = new Rules.Standing() {
        @Override
        public boolean declared(Instant at, Predicate<Statement> what) {
            return declared.stream()
                    .anyMatch(declaration -> declaration.inForceAt(at) && what.test(declaration.statement()));
        }

        @Override
        public boolean milestone(Statement withdrawal) {
            return "rounds/1".equals(withdrawal.milestoneSubject());
        }
    };

    @Test
    void aSystemIsInUseOnlyOnceItsMilestoneIsReached() {
        refused("milestone-first", inUse("motion-tracking"), DAY);
        declare(milestone("motion-tracking"), DAY.plus(Duration.ofDays(1)));
        refused("milestone-first", inUse("motion-tracking"), DAY);
        declare(milestone("committee-meetings"), DAY.plus(Duration.ofHours(10)));
        refused("milestone-first", inUse("motion-tracking"), DAY);
        accepted(inUse("committee-meetings"), DAY);
    }

    @Test
    void milestonesAreForIndicatorsThatMeasureTimeAndForLevelOne() {
        refused("unknown-in-plan", milestone("citizen-needs"), DAY);
        refused("unknown-in-plan", milestone("luck"), DAY);
        refused("declaration-fields", statement(Kind.MILESTONE, "motion-tracking", null, null, null), DAY);
        accepted(milestone("motion-tracking"), DAY);
    }

    @Test
    void stepsOfOnePlatformGoInTheirOrder() {
        refused("steps-in-order", step("presented"), DAY);
        refused("unknown-in-plan", step("unheard-of"), DAY);
        declare(step("proposed"), DAY);
        accepted(step("presented"), DAY);
        refused("steps-in-order", step("presented"), DAY.minusSeconds(1));
        refused("steps-in-order", step("built"), DAY);
    }

    @Test
    void whatSomethingElseBuildsUponIsNotWithdrawn() {
        Declaration milestone = declare(milestone("motion-tracking"), DAY);
        declare(inUse("motion-tracking"), DAY);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rules.checkWithdrawal(milestone, DAY, DAY, standing))
                .satisfies(refusal -> assertThat(refusal.missing()).containsExactly("in-use"));
        Declaration first = declare(step("proposed"), DAY);
        declare(step("presented"), DAY);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rules.checkWithdrawal(first, DAY.minusSeconds(1), DAY, standing))
                .satisfies(refusal -> assertThat(refusal.missing()).containsExactly("presented"));
    }

    @Test
    void codesAndSharesAreThoseOfThePlan() {
        accepted(share(100.0), DAY);
        refused("percent-out-of-range", share(100.01), DAY);
        refused("percent-out-of-range", share(-0.01), DAY);
        accepted(planned("2022-01", "2022-01"), DAY);
        refused("months-backwards", planned("2022-02", "2022-01"), DAY);
        refused("unknown-in-plan", planned("2565-13", "2022-01"), DAY);
        refused(
                "no-plan-for-year",
                new Statement(
                        Kind.CHECKLIST_ITEM,
                        null,
                        2564,
                        null,
                        null,
                        "product",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                DAY);
    }

    @Test
    void onlyAMilestoneThatTheLogHoldsIsTakenBack() {
        accepted(takenBack("rounds/1"), DAY);
        refused("no-such-milestone", takenBack("rounds/2"), DAY);
    }

    @Test
    void aWithdrawnDeclarationHoldsUntilItsWithdrawalAndFreesItsKey() {
        Declaration declaration = declare(step("proposed"), DAY);
        Declaration withdrawn = declaration
                .withdraw("entered-in-error", null, PROOF, Moment.of(DAY.plusSeconds(60)))
                .state();
        assertThat(declaration.key()).isNotNull();
        assertThat(withdrawn.key()).isNull();
        assertThat(withdrawn.withdrawn())
                .isNotNull()
                .satisfies(end -> assertThat(end.evidence()).isEqualTo(PROOF));
        assertThat(withdrawn.inForceAt(DAY.plusSeconds(59))).isTrue();
        assertThat(withdrawn.inForceAt(DAY.plusSeconds(60))).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> withdrawn.withdraw("again", null, PROOF, Moment.of(DAY.plusSeconds(90))));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> declaration.withdraw("early", null, PROOF, Moment.of(DAY.minusSeconds(1))));
    }

    private Declaration declare(Statement statement, Instant at) {
        Declaration declaration =
                Declaration.declare(statement, List.of(), Moment.of(at)).state();
        declared.add(declaration);
        return declaration;
    }

    private void accepted(Statement statement, Instant at) {
        assertThatCode(() -> rules.check(statement, at, standing)).doesNotThrowAnyException();
    }

    private void refused(String slug, Statement statement, Instant at) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rules.check(statement, at, standing))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static Statement milestone(String indicator) {
        return statement(Kind.MILESTONE, indicator, null, 1, null);
    }

    private static Statement inUse(String indicator) {
        return statement(Kind.IN_USE, indicator, null, null, null);
    }

    private static Statement share(double percent) {
        return statement(Kind.DISBURSEMENT, null, YEAR, null, percent);
    }

    private static Statement step(String code) {
        return new Statement(
                Kind.ONE_PLATFORM_STEP, null, YEAR, null, null, null, null, code, null, null, null, null, null);
    }

    private static Statement planned(String from, String to) {
        return new Statement(
                Kind.PROJECT_STEP_PLANNED,
                null,
                YEAR,
                null,
                null,
                null,
                "motion-tracking",
                "test",
                from,
                to,
                null,
                null,
                null);
    }

    private static Statement takenBack(String subject) {
        return new Statement(
                Kind.MILESTONE_WITHDRAWN,
                "citizen-needs",
                YEAR,
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                subject,
                4L,
                "entered-in-error");
    }

    private static Statement statement(
            Kind kind,
            @Nullable String indicator,
            @Nullable Integer year,
            @Nullable Integer level,
            @Nullable Double percent) {
        return new Statement(kind, indicator, year, level, percent, null, null, null, null, null, null, null, null);
    }
}
