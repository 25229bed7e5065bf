package th.go.bangkok.council.kpi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readings beyond the shared examples. */
class CaseClockTests {

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void cancelledWhileRunningIsNotCounted() {
        add(What.STARTED, 0, null);
        add(What.CANCELLED, 10, null);
        assertThat(clock().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void cancelledAfterCompletionStays() {
        add(What.STARTED, 0, null);
        add(What.STOPPED, 10, null);
        add(What.CANCELLED, 20, null);
        assertThat(clock().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void cancelledAfterARescheduleReopenedItIsNotCounted() {
        add(What.STARTED, 0, null);
        add(What.STOPPED, 10, null);
        add(What.REOPENED, 20, null);
        add(What.CANCELLED, 30, null);
        assertThat(clock().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void rescheduledWhileRunningChangesNothing() {
        add(What.STARTED, 0, null);
        add(What.REOPENED, 5, null);
        add(What.STOPPED, 10, null);
        assertThat(clock().grossMillis()).isEqualTo(600_000);
    }

    @Test
    void reopenedBeforeItsStopIsDisputed() {
        add(What.STARTED, 0, null);
        add(What.STOPPED, 10, null);
        add(What.REOPENED, 5, null);
        assertThat(clock().state()).isEqualTo(State.DISPUTED);
    }

    @Test
    void pausedAfterTheStopIsDisputed() {
        add(What.STARTED, 0, null);
        add(What.STOPPED, 10, null);
        add(What.PAUSED, 20, "a");
        assertThat(clock().state()).isEqualTo(State.DISPUTED);
    }

    @Test
    void aCorrectionThatLeavesItRunningIsEndedByTheStop() {
        add(What.STARTED, 0, null);
        add(What.PAUSED, 2, "a");
        facts.add(new Fact(
                3,
                "Corrected",
                What.CORRECTED,
                at(4),
                false,
                null,
                null,
                new CorrectedClock(at(1), null, List.of(new CorrectedClock.Pause(at(3), null, null))),
                null));
        add(What.RESUMED, 5, "a");
        add(What.STOPPED, 11, null);
        assertThat(clock().grossMillis()).isEqualTo(600_000);
        assertThat(clock().netMillis()).isEqualTo(480_000);
    }

    @Test
    void tellsWhatHadRunByAnInstant() {
        add(What.STARTED, 0, null);
        add(What.PAUSED, 5, "a");
        add(What.RESUMED, 8, "a");
        add(What.STOPPED, 20, null);
        assertThat(clock().openAt(at(10))).isTrue();
        assertThat(clock().openAt(at(20))).isTrue();
        assertThat(clock().openAt(at(21))).isFalse();
        assertThat(clock().openAt(at(0))).isFalse();
        assertThat(clock().grossMillisAt(at(10))).isEqualTo(600_000);
        assertThat(clock().netMillisAt(at(10))).isEqualTo(420_000);
        assertThat(clock().netMillisAt(at(6))).isEqualTo(300_000);
    }

    @Test
    void belongsToItsLastStopElseItsStartElseItsEarliestEvent() {
        add(What.PAUSED, 5, "a");
        assertThat(new Case(facts).belongsTo()).isEqualTo(at(5));
        add(What.STARTED, 7, null);
        assertThat(new Case(facts).belongsTo()).isEqualTo(at(7));
        add(What.STOPPED, 9, null);
        assertThat(new Case(facts).belongsTo()).isEqualTo(at(9));
    }

    private CaseClock clock() {
        return new Case(facts).clock();
    }

    private void add(What what, int minute, @Nullable String pauseId) {
        facts.add(new Fact(facts.size() + 1L, what.name(), what, at(minute), false, pauseId, null, null, null));
    }

    private static Instant at(int minute) {
        return Instant.parse("2022-03-01T02:00:00Z").plusSeconds(60L * minute);
    }
}
