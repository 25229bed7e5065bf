package th.go.bangkok.council.kpi.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.FeedbackCounts;
import th.go.bangkok.council.kpi.subjects.Subject;

class FeedbackTallyTests {

    private static final Instant RECEIVED = Instant.parse("2022-02-10T03:00:00Z");
    private static final Instant LATER = RECEIVED.plusSeconds(3600);
    private static final Instant END = RECEIVED.plusSeconds(7200);

    private final List<Subject> feedback = new ArrayList<>();
    private final List<Subject> outcomes = new ArrayList<>();

    @Test
    void onlyWhatCameAtAForumCountsAndTheRestIsShownApart() {
        feedback("1001", "forum", "11");
        feedback("1001", "letter", "11");
        feedback("1002", "letter", "12");
        feedback("1002", "phone", "12");
        FeedbackCounts all = tally(END).all();
        assertThat(all.received()).isEqualTo(1);
        assertThat(all.checked()).isEqualTo(1);
        assertThat(all.classified()).isEqualTo(1);
        assertThat(all.setAside()).isZero();
        assertThat(all.assigned()).isEqualTo(1);
        assertThat(all.otherChannels().received()).isEqualTo(3);
        assertThat(all.otherChannels().checked()).isEqualTo(3);
        assertThat(all.otherChannels().classified()).isEqualTo(3);
        assertThat(all.otherChannels().setAside()).isZero();
        assertThat(all.otherChannels().assigned()).isEqualTo(3);
        assertThat(all.otherChannels().sources()).isEqualTo(Map.of("letter", 2L, "phone", 1L));
    }

    @Test
    void theSameHoldsForDistrictsCommitteesAndMonths() {
        feedback("1001", "forum", "11");
        feedback("1001", "letter", "11");
        feedback("1002", "phone", "12");
        FeedbackTally tally = tally(END);
        assertThat(tally.byDistrict()).hasSize(2);
        assertThat(tally.byDistrict().get("1001")).satisfies(counts -> {
            assertThat(counts.received()).isEqualTo(1);
            assertThat(counts.otherChannels().received()).isEqualTo(1);
        });
        assertThat(tally.byDistrict().get("1002")).satisfies(counts -> {
            assertThat(counts.received()).isZero();
            assertThat(counts.otherChannels().sources()).isEqualTo(Map.of("phone", 1L));
        });
        assertThat(tally.byCommittee())
                .hasEntrySatisfying(
                        "12", counts -> assertThat(counts.received()).isZero());
        assertThat(tally.byMonth())
                .hasEntrySatisfying(
                        YearMonth.of(2022, 2),
                        counts -> assertThat(counts.received()).isEqualTo(1));
    }

    @Test
    void whatHadNotHappenedByThenIsNotCounted() {
        feedback("1001", "forum", "11");
        feedback("1001", "letter", "11");
        FeedbackCounts then = tally(RECEIVED).all();
        assertThat(then.received()).isEqualTo(1);
        assertThat(then.classified()).isZero();
        assertThat(then.otherChannels().received()).isEqualTo(1);
        assertThat(then.otherChannels().classified()).isZero();
        assertThat(tally(RECEIVED.minusSeconds(1)).all().otherChannels().sources())
                .isEmpty();
    }

    @Test
    void outcomesAreOfDistrictsAndOfNoChannel() {
        outcomes.add(subject("outcomes/1", List.of(event("outcomes/1", 1, "OutcomeReported", RECEIVED, Map.of()))));
        assertThat(tally(END).all().outcomesReported()).isEqualTo(1);
        assertThat(tally(END).all().otherChannels().received()).isZero();
    }

    private FeedbackTally tally(Instant at) {
        return new FeedbackTally(feedback, outcomes, at);
    }

    private void feedback(String district, String source, String committee) {
        String id = "feedback/" + feedback.size();
        feedback.add(subject(
                id,
                List.of(
                        event(id, 1, "FeedbackReceived", RECEIVED, Map.of("district", district, "source", source)),
                        event(id, 2, "FeedbackChecked", LATER, Map.of()),
                        event(id, 3, "FeedbackClassified", LATER, Map.of("committee", committee)),
                        event(id, 4, "FeedbackAssigned", LATER, Map.of("committee", committee)))));
    }

    private static Subject subject(String id, List<Event> events) {
        return new Subject(id, "council.citizen-input-0", events, List.of());
    }

    private static Event event(String subject, long sequence, String name, Instant time, Map<String, Object> data) {
        return new Event(
                subject + "#" + sequence, name, subject, sequence, time, time, null, null, "{}", data, sequence);
    }
}
