package th.go.bangkok.council.motion.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.go.bangkok.council.motion.tracking.Cases.span;
import static th.go.bangkok.council.motion.tracking.Cases.time;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseClockTests {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Test
    void grossTimeRunsThroughPausesNetTimeDoesNot() {
        CaseClock clock = CaseClock.startedAt(time(0))
                .pause(FIRST, "waiting-for-office", time(5))
                .resume(FIRST, time(10))
                .stop(time(15));

        assertThat(clock.gross(time(99))).isEqualTo(Duration.ofMinutes(15));
        assertThat(clock.net(time(99))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void countsOverlappingPausesOnce() {
        CaseClock clock = CaseClock.startedAt(time(0))
                .pause(FIRST, "waiting-for-office", time(2))
                .pause(SECOND, "waiting-for-requester", time(4))
                .resume(FIRST, time(6))
                .resume(SECOND, time(8))
                .stop(time(10));

        assertThat(clock.net(time(10))).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void aStopEndsThePauseThatLasts() {
        CaseClock clock = CaseClock.startedAt(time(0))
                .pause(FIRST, "waiting-for-office", time(5))
                .stop(time(15));

        assertThat(clock.isPaused()).isFalse();
        assertThat(clock.pauses().getFirst().to()).isEqualTo(time(15));
        assertThat(clock.net(time(15))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anOpenClockIsMeasuredUntilNow() {
        CaseClock clock = CaseClock.startedAt(time(0)).pause(FIRST, "waiting-for-office", time(3));

        assertThat(clock.isPaused()).isTrue();
        assertThat(clock.gross(time(7))).isEqualTo(Duration.ofMinutes(7));
        assertThat(clock.net(time(7))).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void neverRunsBackwards() {
        assertThatThrownBy(() -> new CaseClock(time(5), List.of(), time(4))).hasMessageContaining("stop-before-start");
        assertThatThrownBy(() -> span(5, 4)).hasMessageContaining("pause-backwards");
        assertThatThrownBy(() -> new CaseClock(time(5), List.of(span(4, 6)), time(9)))
                .hasMessageContaining("pause-outside");
        assertThatThrownBy(() -> new CaseClock(time(5), List.of(span(6, 10)), time(9)))
                .hasMessageContaining("pause-outside");
    }

    @Test
    void acceptsAPauseOfTheWholeTimeAndOneOfNoLength() {
        assertThat(new CaseClock(time(0), List.of(span(0, 9)), time(9)).net(time(9)))
                .isZero();
        assertThat(new CaseClock(time(0), List.of(span(3, 3)), time(9)).net(time(9)))
                .isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void aPauseEndsOnceAndByItsOwnId() {
        CaseClock paused = CaseClock.startedAt(time(0)).pause(FIRST, "waiting-for-office", time(2));

        assertThatThrownBy(() -> paused.resume(SECOND, time(3))).hasMessageContaining("pause-unknown");
        CaseClock resumed = paused.resume(FIRST, time(3));
        assertThatThrownBy(() -> resumed.resume(FIRST, time(4))).hasMessageContaining("pause-ended");
    }

    @Test
    void nothingMovesAStoppedClock() {
        CaseClock stopped = CaseClock.startedAt(time(0)).stop(time(1));

        assertThatThrownBy(() -> stopped.stop(time(2))).hasMessageContaining("clock-stopped");
        assertThatThrownBy(() -> stopped.pause(FIRST, "x", time(2))).hasMessageContaining("clock-stopped");
        assertThatThrownBy(() -> stopped.resume(FIRST, time(2))).hasMessageContaining("clock-stopped");
    }
}
