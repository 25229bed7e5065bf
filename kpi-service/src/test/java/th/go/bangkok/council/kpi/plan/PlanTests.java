package th.go.bangkok.council.kpi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.go.bangkok.council.kpi.cases.What;

class PlanTests {

    @Test
    void readsThePlanOf2565() {
        Plan plan = SamplePlans.fy2565();
        assertThat(plan.fiscalYear()).isEqualTo(2565);
        assertThat(plan.indicators())
                .extracting(Indicator::code)
                .containsExactly("citizen-needs", "motion-tracking", "committee-meetings");
        assertThat(plan.indicators().stream()
                        .mapToInt(indicator -> indicator.profile().weight())
                        .sum())
                .isEqualTo(70);
        TimeIndicator meetings = SamplePlans.timed("committee-meetings");
        assertThat(meetings.measure()).isEqualTo(Measure.NET);
        assertThat(meetings.clock().what("MeetingRescheduled")).isEqualTo(What.REOPENED);
        assertThat(meetings.clock().what("MeetingScheduled")).isEqualTo(What.NOTED);
        assertThat(meetings.target()).isEqualTo(new LevelScore.Bound(4500, false));
        assertThat(plan.projects())
                .extracting(project -> project.steps().size())
                .containsExactly(9, 10, 11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weight: 30|weight: heavy|must be a whole number
            weight: 30|wieght: 30|is not known here
            measure: gross|measure: brutto|must be one of gross, net
            underMinutes: "20.00"|underMinutes: "20"|must be a number with two decimals
            upToMinutes: "40.00"|upToMinutes: "50.00"|must have a falling bound
            points: 30, th: การกลั่นกรอง|points: 31, th: การกลั่นกรอง|sum to 101 and not to 100
            started: MotionRequested|begun: MotionRequested|is nothing that a clock knows
            code: choosing-ideas|code: finding-ideas|holds the code 'finding-ideas' twice
            fiscalYear: 2565|fiscalYear: 2022|must be a whole number from 2500
            stopped: MotionDelivered|reopened: MotionDelivered|needs the key 'stopped'
            smallestSample: 5|smallestSample: [|is not YAML
            """)
    void namesFileAndLineOfWhatIsWrong(String from, String to, String complaint) {
        String text = SamplePlans.changedText(from, to);
        int line = (int) text.substring(0, text.indexOf(to)).lines().count();
        assertThatThrownBy(() -> SamplePlans.changed(from, to))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("plans/fy2565.yaml, line ")
                .hasMessageContaining(complaint)
                .satisfies(
                        e -> assertThat(lineOf(String.valueOf(e.getMessage()))).isBetween(line - 12, line + 4));
    }

    @Test
    void namesTheVeryLineOfAWrongValue() {
        assertThatThrownBy(() -> SamplePlans.changed("smallestSample: 5", "smallestSample: few"))
                .hasMessage(
                        "plans/fy2565.yaml, line 9: smallestSample must be a whole number from 1 to 1000, not 'few'");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> new PlanReader("empty.yaml").read(new StringReader("")))
                .hasMessage("empty.yaml, line 1: the plan is empty");
    }

    @Test
    void carriesThePlanOverToLaterYearsAndNotToEarlierOnes() {
        Plan plan = SamplePlans.fy2565();
        Plans plans = new Plans(List.of(plan));
        assertThat(plans.forYear(2564)).isEmpty();
        assertThat(plans.forYear(2565)).contains(new Plans.Applied(plan, false));
        assertThat(plans.forYear(2570)).contains(new Plans.Applied(plan, true));
    }

    @Test
    void refusesTwoPlansOfOneYearAndNone() {
        Plan plan = SamplePlans.fy2565();
        assertThatThrownBy(() -> new Plans(List.of(plan, plan))).hasMessageContaining("two plans");
        assertThatThrownBy(() -> new Plans(List.of())).hasMessageContaining("no plan");
    }

    @Test
    void refusesPlansThatCountDifferentCases() {
        String text = SamplePlans.changedText("motionStatus: [ adopted ]", "motionStatus: [ adopted, lapsed ]")
                .replaceFirst("fiscalYear: 2565", "fiscalYear: 2566");
        Plan other = new PlanReader("plans/fy2566.yaml").read(new StringReader(text));
        assertThatThrownBy(() -> new Plans(List.of(SamplePlans.fy2565(), other)))
                .hasMessageContaining("differently");
    }

    private static int lineOf(String message) {
        return Integer.parseInt(message.replaceAll("^plans/fy2565.yaml, line (\\d+):(?s).*$", "$1"));
    }
}
