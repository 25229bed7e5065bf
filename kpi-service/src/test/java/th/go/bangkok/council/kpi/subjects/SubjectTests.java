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

    @Test
    void takesNoMoreEventsThanAreKeptOfOneSubject() {
        for (int i = 1; i <= Subject.MOST_EVENTS; i++) {
            assertThat(subject.absorb(event(i, "e" + i, i), "w")).isEqualTo(Subject.Absorbed.NEW);
        }
        assertThat(subject.absorb(event(10_001, "more", 1), "w")).isEqualTo(Subject.Absorbed.FULL);
        assertThat(subject.absorb(event(1, "e1", 1), "w")).isEqualTo(Subject.Absorbed.REPEATED);
        assertThat(subject.absorb(event(1, "e1", 2), "w")).isEqualTo(Subject.Absorbed.CONFLICT);
        assertThat(subject.events()).hasSize(Subject.MOST_EVENTS);
    }

    @Test
    void takesNoMoreBytesThanAreKeptOfOneSubject() {
        String data = "{\"more\":\"" + "ก".repeat(20_000) + "\"}";
        int taken = 0;
        while (subject.absorb(event(taken + 1, "e" + taken, taken, data), "w") == Subject.Absorbed.NEW) {
            taken++;
        }
        assertThat(taken).isBetween(130, 139);
        Subject again = new Subject(subject.id(), subject.partition(), subject.events(), List.of());
        assertThat(again.absorb(event(1_000, "more", 1, data), "w")).isEqualTo(Subject.Absorbed.FULL);
        assertThat(again.absorb(event(1_001, "small", 1), "w")).isEqualTo(Subject.Absorbed.NEW);
    }

    @Test
    void keepsNoMoreConflictsThanCanBeOfUse() {
        subject.absorb(event(1, "a", 7), "w");
        for (int i = 0; i < 2_000; i++) {
            assertThat(subject.absorb(event(1, "b", 8), "w-" + i)).isEqualTo(Subject.Absorbed.CONFLICT);
        }
        assertThat(subject.conflicts()).hasSize(1_000);
    }

    private static Event event(long sequence, String id, long digest) {
        return event(sequence, id, digest, "{}");
    }

    private static Event event(long sequence, String id, long digest, String json) {
        Instant time = Instant.parse("2022-03-01T02:00:00Z");
        return new Event(
                id, "MotionRequested", "tracking-requests/1", sequence, time, time, null, null, json, Map.of(), digest);
    }
}
