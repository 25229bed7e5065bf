package th.go.bangkok.council.kpi.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.kpi.log.Event;

class SubjectTests {

    private final Subject subject = new Subject("tracking-requests/1", "council.motions-0", List.of(), List.of());

    @Test
    void takesAnEventOnce() {
        assertThat(subject.absorb(event(1, "a", 7), "w-0")).isEqualTo(Subject.Absorbed.NEW);
        assertThat(subject.absorb(event(1, "a", 7), "w-1")).isEqualTo(Subject.Absorbed.REPEATED);
        assertThat(subject.events()).hasSize(1);
        assertThat(subject.conflicts()).isEmpty();
    }

    @Test
    void theFirstOfASequenceStandsAndTheOtherIsMarkedOnce() {
        subject.absorb(event(1, "a", 7), "w-0");
        assertThat(subject.absorb(event(1, "b", 8), "w-1")).isEqualTo(Subject.Absorbed.CONFLICT);
        assertThat(subject.absorb(event(1, "b", 8), "w-1")).isEqualTo(Subject.Absorbed.CONFLICT);
        assertThat(subject.events()).extracting(Event::id).containsExactly("a");
        assertThat(subject.conflicts()).hasSize(1);
    }

    @Test
    void theSameIdInAnotherPlaceIsAContradiction() {
        subject.absorb(event(1, "a", 7), "w-0");
        assertThat(subject.absorb(event(2, "a", 8), "w-1")).isEqualTo(Subject.Absorbed.CONFLICT);
        assertThat(subject.events()).hasSize(1);
    }

    private static Event event(long sequence, String id, long digest) {
        Instant time = Instant.parse("2022-03-01T02:00:00Z");
        return new Event(
                id, "MotionRequested", "tracking-requests/1", sequence, time, time, null, null, "{}", Map.of(), digest);
    }
}
