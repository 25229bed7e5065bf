package th.go.bangkok.council.meeting.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.meeting.clock.ClockCorrection.PauseCorrection;

class CaseClockTests {

    private static final Instant START = Instant.parse("2022-03-01T02:00:00Z");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private final CaseClock running = CaseClock.startedAt(START);

    @Test
    void countsOverlappingPausesOnce() {
        CaseClock clock = running.pause(A, "x", minute(2))
                .pause(B, "x", minute(4))
                .resume(A, minute(6))
                .resume(B, minute(8))
                .stop(minute(15));
        assertThat(clock.grossMillis(minute(15))).isEqualTo(15 * 60_000);
        assertThat(clock.netMillis(minute(15))).isEqualTo(9 * 60_000);
    }

    @Test
    void endsAPauseWithTheStop() {
        CaseClock clock = running.pause(A, "x", minute(10)).stop(minute(15));
        assertThat(clock.netMillis(minute(15))).isEqualTo(10 * 60_000);
        assertThat(clock.paused()).isFalse();
        assertThatThrownBy(() -> clock.resume(A, minute(16))).hasMessageContaining("clock-stopped");
    }

    @Test
    void addsUpWhatRanAfterAReopening() {
        CaseClock clock = running.stop(minute(15)).reopen(minute(100)).stop(minute(105));
        assertThat(clock.grossMillis(minute(200))).isEqualTo(20 * 60_000);
        assertThat(clock.started()).isEqualTo(START);
        assertThat(clock.stopped()).isEqualTo(minute(105));
    }

    @Test
    void refusesAStopBeforeTheStartOrBeforeAPause() {
        assertThatThrownBy(() -> running.stop(minute(-1))).hasMessageContaining("out-of-order");
        CaseClock paused = running.pause(A, "x", minute(5));
        assertThatThrownBy(() -> paused.stop(minute(4))).hasMessageContaining("out-of-order");
        CaseClock resumed = paused.resume(A, minute(9));
        assertThatThrownBy(() -> resumed.stop(minute(8))).hasMessageContaining("out-of-order");
    }

    @Test
    void refusesAPauseOutsideTheRunningTime() {
        assertThatThrownBy(() -> running.pause(A, "x", minute(-1))).hasMessageContaining("outside-running-time");
        CaseClock again = running.stop(minute(15)).reopen(minute(100));
        assertThatThrownBy(() -> again.pause(A, "x", minute(50))).hasMessageContaining("outside-running-time");
    }

    @Test
    void refusesAResumeWithoutItsPauseOrBeforeIt() {
        assertThatThrownBy(() -> running.resume(A, minute(1))).hasMessageContaining("no-such-pause");
        CaseClock paused = running.pause(A, "x", minute(5));
        assertThatThrownBy(() -> paused.resume(B, minute(6))).hasMessageContaining("no-such-pause");
        assertThatThrownBy(() -> paused.resume(A, minute(4))).hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> paused.resume(A, minute(6)).resume(A, minute(7)))
                .hasMessageContaining("no-such-pause");
    }

    @Test
    void refusesToReopenBeforeTheStopAndLetsARunningClockBe() {
        CaseClock stopped = running.stop(minute(15));
        assertThatThrownBy(() -> stopped.reopen(minute(14))).hasMessageContaining("out-of-order");
        assertThat(running.reopen(minute(3))).isEqualTo(running);
    }

    @Test
    void takesAWholeOtherClockFromACorrection() {
        CaseClock stopped = running.stop(minute(15)).reopen(minute(100)).stop(minute(105));
        CaseClock corrected = stopped.corrected(
                new ClockCorrection(minute(-5), minute(20), List.of(new PauseCorrection(minute(0), minute(5), null))),
                UUID::randomUUID);
        assertThat(corrected.grossMillis(minute(500))).isEqualTo(25 * 60_000);
        assertThat(corrected.netMillis(minute(500))).isEqualTo(20 * 60_000);
    }

    @Test
    void refusesACorrectionThatRunsBackwards() {
        CaseClock stopped = running.stop(minute(15));
        assertThatThrownBy(() -> correct(stopped, minute(20), minute(10))).hasMessageContaining("out-of-order");
        assertThatThrownBy(
                        () -> correct(stopped, minute(0), minute(10), new PauseCorrection(minute(-1), minute(2), null)))
                .hasMessageContaining("outside-running-time");
        assertThatThrownBy(
                        () -> correct(stopped, minute(0), minute(10), new PauseCorrection(minute(9), minute(11), null)))
                .hasMessageContaining("outside-running-time");
        assertThatThrownBy(
                        () -> correct(stopped, minute(0), minute(10), new PauseCorrection(minute(5), minute(4), null)))
                .hasMessageContaining("out-of-order");
        assertThatThrownBy(() -> correct(stopped, minute(0), minute(10), new PauseCorrection(minute(5), null, null)))
                .hasMessageContaining("outside-running-time");
    }

    @Test
    void refusesACorrectionThatWouldStartOrStopTheClock() {
        assertThatThrownBy(() -> correct(running, minute(0), minute(10)))
                .hasMessageContaining("correction-starts-or-stops");
        assertThatThrownBy(() -> correct(running.stop(minute(15)), minute(0), null))
                .hasMessageContaining("correction-starts-or-stops");
    }

    @Test
    void takesTheReasonsForPausesFromTheCorrection() {
        CaseClock corrected = correct(
                running.stop(minute(15)),
                minute(0),
                minute(10),
                new PauseCorrection(minute(1), minute(2), "waiting-for-committee"),
                new PauseCorrection(minute(3), minute(4), null));
        assertThat(corrected.pauses()).extracting(Pause::reasonCode).containsExactly("waiting-for-committee", null);
        CaseClock paused = running.pause(A, "outside-office-hours", minute(5));
        assertThat(correct(paused, minute(0), null, new PauseCorrection(minute(3), null, null))
                        .pauses())
                .containsExactly(new Pause(A, "outside-office-hours", minute(3), null));
        assertThat(correct(paused, minute(0), null, new PauseCorrection(minute(3), null, "system-unavailable"))
                        .pauses())
                .containsExactly(new Pause(A, "system-unavailable", minute(3), null));
    }

    @Test
    void keepsTheIdOfAPauseThatStillLasts() {
        CaseClock paused = running.pause(A, "x", minute(5));
        CaseClock corrected = correct(paused, minute(0), null, new PauseCorrection(minute(3), null, null));
        assertThat(corrected.resume(A, minute(8)).stop(minute(10)).netMillis(minute(10)))
                .isEqualTo(5 * 60_000);
        assertThatThrownBy(() -> correct(running, minute(0), null, new PauseCorrection(minute(3), null, null)))
                .hasMessageContaining("no-such-pause");
    }

    @Test
    void knowsSinceWhenNetTimeHasRun() {
        assertThat(running.netSince()).isEqualTo(START);
        CaseClock paused = running.pause(A, "x", minute(5));
        assertThat(paused.netSince()).isNull();
        assertThat(paused.resume(A, minute(25)).netSince()).isEqualTo(minute(20));
        assertThat(running.stop(minute(5)).netSince()).isNull();
    }

    private static CaseClock correct(
            CaseClock clock,
            Instant started,
            @org.jspecify.annotations.Nullable Instant stopped,
            PauseCorrection... pauses) {
        return clock.corrected(new ClockCorrection(started, stopped, List.of(pauses)), UUID::randomUUID);
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
