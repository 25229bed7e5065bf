package th.go.bangkok.council.kpi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static th.go.bangkok.council.kpi.Vectors.cell;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.kpi.Vectors;
import th.go.bangkok.council.kpi.figures.Minutes;
import th.go.bangkok.council.kpi.plan.Disbursement;
import th.go.bangkok.council.kpi.plan.LevelScore;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.SamplePlans;

class ScoringVectorTests {

    private static final Plan PLAN = SamplePlans.fy2565();

    static Stream<Map<String, String>> levels() {
        return Vectors.rows("levels.csv");
    }

    static Stream<Map<String, String>> milestones() {
        return Vectors.rows("milestones.csv");
    }

    static Stream<Map<String, String>> disbursement() {
        return Vectors.rows("disbursement.csv");
    }

    @ParameterizedTest
    @MethodSource("levels")
    void scoresTimes(Map<String, String> row) {
        long cases = Long.parseLong(cell(row, "cases"));
        long total = Long.parseLong(cell(row, "total_ms"));
        OptionalLong average = TimeScoring.average(cases, total);
        assertThat(average.isEmpty() ? "" : Minutes.text(average.getAsLong())).isEqualTo(cell(row, "average_minutes"));
        LevelScore score = TimeScoring.score(
                SamplePlans.timed(cell(row, "indicator")),
                Boolean.parseBoolean(cell(row, "developed")),
                Boolean.parseBoolean(cell(row, "in_use")),
                cases,
                total);
        assertScore(score, row);
    }

    @ParameterizedTest
    @MethodSource("milestones")
    void scoresMilestones(Map<String, String> row) {
        Set<Integer> reached = new HashSet<>();
        for (int level = 1; level <= 5; level++) {
            if (cell(row, "m" + level).equals("1")) {
                reached.add(level);
            }
        }
        assertScore(MilestoneScoring.score((MilestoneIndicator) PLAN.indicator("citizen-needs"), reached), row);
    }

    @ParameterizedTest
    @MethodSource("disbursement")
    void scoresDisbursement(Map<String, String> row) {
        Disbursement.Step step =
                ComponentScoring.disbursement(PLAN.disbursement(), new BigDecimal(cell(row, "percent")));
        assertThat(Integer.toString(step.level())).isEqualTo(cell(row, "level"));
        assertThat(Integer.toString(step.points())).isEqualTo(cell(row, "points"));
    }

    @Test
    void sumsTheChecklist() {
        assertThat(ComponentScoring.innovation(PLAN.innovation(), Set.of("screening", "product", "unheard-of")))
                .isEqualTo(50);
    }

    @Test
    void countsOnePlatformUpToTheFirstStepThatIsMissing() {
        assertThat(ComponentScoring.onePlatform(PLAN.onePlatform(), Set.of("proposed", "presented", "imported")))
                .isEqualTo(35);
        assertThat(ComponentScoring.onePlatform(PLAN.onePlatform(), Set.of("innovation")))
                .isZero();
    }

    @Test
    void sumsTheWeightsOfAProjectsStepsDone() {
        assertThat(ComponentScoring.progress(PLAN.projects().get(1), Set.of("action-plan", "use")))
                .isEqualTo(35);
    }

    private static void assertScore(LevelScore score, Map<String, String> row) {
        assertThat(Integer.toString(score.level())).isEqualTo(cell(row, "level"));
        assertThat(Integer.toString(score.successPercent())).isEqualTo(cell(row, "success_percent"));
        assertThat(Integer.toString(score.points())).isEqualTo(cell(row, "points"));
    }
}
