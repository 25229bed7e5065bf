package th.go.bangkok.council.kpi.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.log.LogRecord;
import th.go.bangkok.council.kpi.plan.SamplePlans;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;

class ChangesTests {

    private static final Instant TIME = Instant.parse("2022-02-10T03:00:00Z");

    @Test
    void whatHappensInARoundMovesTheIndicatorThatThePlanHasForMilestones() {
        Cases cases = new Cases(SamplePlans.changed("code: citizen-needs", "code: citizens-wishes"));
        assertThat(moved(cases, "rounds/1", "TopicsConsidered", Map.of("fiscalYear", 2565)))
                .containsExactly(new Moved(2565, "citizens-wishes"));
    }

    @Test
    void aDeclarationMovesItsIndicatorInAllYearsOrTheRestOfTheEvaluationInItsOwn() {
        Cases cases = new Cases(SamplePlans.fy2565());
        assertThat(moved(cases, "declarations/1", "InUseDeclared", Map.of("indicator", "motion-tracking")))
                .containsExactly(new Moved(Moved.EVERY_YEAR, "motion-tracking"));
        assertThat(moved(cases, "declarations/2", "ChecklistItemCompleted", Map.of("fiscalYear", 2565)))
                .containsExactly(new Moved(2565, Moved.COMPONENTS));
    }

    private static Set<Moved> moved(Cases cases, String id, String name, Map<String, Object> data) {
        Changes changes = new Changes(cases, TIME);
        Subject subject = new Subject(id, "council.citizen-input-0", List.of(), List.of());
        Event event = new Event("e", name, id, 1, TIME, TIME, null, null, "{}", data, 1);
        LogRecord record = new LogRecord("council.citizen-input", 0, 0, 0, null, null, Map.of());
        Changes.Folding folding = changes.begin(null);
        folding.absorbed(new Located(event, record), subject.absorb(event, "here"));
        folding.end(subject);
        assertThat(changes.applied().moved()).isEmpty();
        assertThat(folding.isToBeWritten()).isTrue();
        folding.keep();
        return changes.applied().moved();
    }
}
