package th.go.bangkok.council.kpi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;
import th.go.bangkok.council.kpi.plan.SamplePlans;
import th.go.bangkok.council.kpi.subjects.Subject;

class MilestonesTests {

    private static final Instant BASE = Instant.parse("2022-01-01T03:00:00.000Z");
    private static final int YEAR = 2565;

    private final MilestoneIndicator indicator =
            (MilestoneIndicator) SamplePlans.fy2565().indicator("citizen-needs");
    private final List<Event> round = new ArrayList<>();
    private final List<Subject> declarations = new ArrayList<>();

    @Test
    void topicsThatWereSentBackDoNotCount() {
        add("TopicsConsidered", Map.of("fiscalYear", YEAR, "outcome", "sent-back"));
        assertThat(levels()).isEmpty();
        add("TopicsConsidered", Map.of("fiscalYear", YEAR, "outcome", "agreed"));
        assertThat(levels()).containsExactly(1);
    }

    @Test
    void theSecondOnlineForumOnAgreedTopicsCounts() {
        forum("online", true);
        forum("onsite", true);
        forum("online", false);
        assertThat(levels()).isEmpty();
        forum("online", true);
        assertThat(levels()).containsExactly(2);
    }

    @Test
    void dossiersGoToTheCommitteeAndToTheChair() {
        add("DossiersPresented", Map.of("fiscalYear", YEAR, "to", List.of("committee")));
        assertThat(levels()).isEmpty();
        add("DossiersPresented", Map.of("fiscalYear", YEAR, "to", List.of("chair", "committee")));
        assertThat(levels()).containsExactly(4);
    }

    @Test
    void aMilestoneOfAnotherYearOrOfLaterDoesNotCount() {
        add("DossiersCompleted", Map.of("fiscalYear", 2566));
        assertThat(levels()).isEmpty();
        add("DossiersCompleted", Map.of("fiscalYear", YEAR));
        assertThat(milestones().levels(YEAR, BASE)).isEmpty();
        assertThat(milestones().levels(YEAR, BASE.plusSeconds(2))).containsExactly(3);
    }

    @Test
    void oneThatWasTakenBackDoesNotCountUntilThatIsTakenBackItself() {
        forum("online", true);
        forum("online", true);
        declare("1", BASE.plusSeconds(100), false);
        assertThat(milestones().levels(YEAR, BASE.plusSeconds(99))).containsExactly(2);
        assertThat(levels()).isEmpty();
        declarations.clear();
        declare("1", BASE.plusSeconds(100), true);
        assertThat(levels()).containsExactly(2);
    }

    private void declare(String id, Instant at, boolean withdrawn) {
        String subject = "declarations/" + id;
        List<Event> events = new ArrayList<>();
        events.add(event(
                subject,
                1,
                "MilestoneWithdrawn",
                at,
                Map.of("milestoneSubject", "rounds/1", "milestoneSequence", 2, "fiscalYear", YEAR)));
        if (withdrawn) {
            events.add(event(subject, 2, "DeclarationWithdrawn", at.plusSeconds(1), Map.of("reasonCode", "error")));
        }
        declarations.add(new Subject(subject, "p", events, List.of()));
    }

    private void forum(String mode, boolean agreed) {
        add("ForumHeld", Map.of("fiscalYear", YEAR, "mode", mode, "agreedTopics", agreed));
    }

    private void add(String name, Map<String, Object> data) {
        int sequence = round.size() + 1;
        round.add(event("rounds/1", sequence, name, BASE.plusSeconds(sequence), data));
    }

    private java.util.Set<Integer> levels() {
        return milestones().levels(YEAR, BASE.plusSeconds(1000));
    }

    private Milestones milestones() {
        return new Milestones(
                indicator, List.of(new Subject("rounds/1", "p", round, List.of())), Standing.of(declarations));
    }

    private static Event event(String subject, long sequence, String name, Instant at, Map<String, Object> data) {
        return new Event(subject + sequence, name, subject, sequence, at, at, null, null, "{}", data, sequence);
    }
}
