package th.go.bangkok.council.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.plan.SamplePlans;
import th.go.bangkok.council.testing.Contracts;
import tools.jackson.databind.json.JsonMapper;

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
        refused("no-plan-for-year", checklistItem(2564), DAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 2022, 2499, 2701, 9999, Integer.MAX_VALUE})
    void aFiscalYearIsOneThatTheContractsAllow(int year) {
        for (Statement statement : ofYear(year)) {
            refused("fiscal-year-out-of-range", statement, DAY);
        }
    }

    @Test
    void whateverIsAcceptedKeepsTheContractOfItsEvent() {
        Contracts contracts = Contracts.in(Path.of("contracts"));
        JsonMapper json = JsonMapper.builder().build();
        List<Statement> statements = new ArrayList<>(List.of(
                milestone("motion-tracking"),
                inUse("motion-tracking"),
                share(0),
                share(-0.0),
                share(Double.MIN_VALUE),
                share(Math.nextDown(100.0)),
                share(100),
                share(Math.nextUp(100.0)),
                share(Double.NaN),
                share(Double.POSITIVE_INFINITY),
                takenBack("rounds/1")));
        for (int year : List.of(2499, 2500, 2564, 2565, 2700, 2701, Integer.MAX_VALUE)) {
            statements.addAll(ofYear(year));
        }
        for (String month : List.of(
                "2000-01",
                "2100-12",
                "1999-12",
                "2101-01",
                "0000-01",
                "9999-12",
                "+999999999-12",
                "-999999999-01",
                "2022-1",
                "2022-00",
                "2022-13",
                "๒๐๒๒-๐๑")) {
            statements.add(planned(month, month));
            statements.add(planned("2022-01", month));
        }
        declare(milestone("motion-tracking"), DAY);
        int kept = 0;
        for (Statement statement : statements) {
            if (isAccepted(statement)) {
                kept++;
                String event = json.writeValueAsString(statement.event());
                String type = statement.event().getClass().getSimpleName() + ".v1";
                assertThat(contracts.validate(type, event)).as(event).isEmpty();
            }
        }
        assertThat(kept).isBetween(15, statements.size() - 15);
    }

    private boolean isAccepted(Statement statement) {
        try {
            rules.check(statement, DAY, standing);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static List<Statement> ofYear(int year) {
        return List.of(
                statement(Kind.DISBURSEMENT, null, year, null, 50.0),
                checklistItem(year),
                step(year, "proposed"),
                planned(year, "2022-01", "2022-02"),
                new Statement(
                        Kind.PROJECT_STEP_COMPLETED,
                        null,
                        year,
                        null,
                        null,
                        null,
                        "motion-tracking",
                        "test",
                        null,
                        null,
                        null,
                        null,
                        null),
                takenBack(year, "rounds/1"));
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

    private static Statement checklistItem(int year) {
        return new Statement(
                Kind.CHECKLIST_ITEM, null, year, null, null, "product", null, null, null, null, null, null, null);
    }

    private static Statement step(String code) {
        return step(YEAR, code);
    }

    private static Statement step(int year, String code) {
        return new Statement(
                Kind.ONE_PLATFORM_STEP, null, year, null, null, null, null, code, null, null, null, null, null);
    }

    private static Statement planned(String from, String to) {
        return planned(YEAR, from, to);
    }

    private static Statement planned(int year, String from, String to) {
        return new Statement(
                Kind.PROJECT_STEP_PLANNED,
                null,
                year,
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
        return takenBack(YEAR, subject);
    }

    private static Statement takenBack(int year, String subject) {
        return new Statement(
                Kind.MILESTONE_WITHDRAWN,
                "citizen-needs",
                year,
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
