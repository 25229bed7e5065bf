package th.go.bangkok.council.meeting.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import th.go.bangkok.council.defaults.problem.Refusal;

class CaseClockPropertyTests {

    private static final Instant START = Instant.parse("2022-03-01T02:00:00Z");
    private static final int SECONDS = 240;

    /** One attempt to do something to the clock; many are refused. */
    record Attempt(String verb, int pause, int second) {

        CaseClock on(CaseClock clock) {
            UUID id = new UUID(0, pause);
            Instant at = START.plusSeconds(second);
            return switch (verb) {
                case "pause" -> clock.pause(id, "x", at);
                case "resume" -> clock.resume(id, at);
                case "stop" -> clock.stop(at);
                default -> clock.reopen(at);
            };
        }
    }

    @Property
    void neverRunsBackwardsWhateverIsTried(@ForAll("attempts") List<Attempt> attempts) {
        CaseClock clock = after(attempts);
        Instant previous = clock.started();
        for (Stretch stretch : clock.stretches()) {
            assertThat(stretch.from()).isAfterOrEqualTo(previous);
            if (stretch.to() != null) {
                assertThat(stretch.to()).isAfterOrEqualTo(stretch.from());
                previous = stretch.to();
            }
        }
        for (Pause pause : clock.pauses()) {
            assertThat(clock.stretches()).anySatisfy(stretch -> assertInside(pause, stretch));
        }
    }

    @Property
    void measuresWhatASecondBySecondCountMeasures(@ForAll("attempts") List<Attempt> attempts) {
        CaseClock clock = after(attempts);
        Instant end = START.plusSeconds(SECONDS);
        long running = 0;
        long working = 0;
        for (int second = 0; second < SECONDS; second++) {
            Instant at = START.plusSeconds(second);
            boolean runs = clock.stretches().stream().anyMatch(stretch -> covers(stretch.from(), stretch.to(), at));
            boolean paused = clock.pauses().stream().anyMatch(pause -> covers(pause.from(), pause.to(), at));
            running += runs ? 1 : 0;
            working += runs && !paused ? 1 : 0;
        }
        assertThat(clock.grossMillis(end)).isEqualTo(running * 1000);
        assertThat(clock.netMillis(end)).isEqualTo(working * 1000);
    }

    @Property
    void saysWhenNetTimeWillReachABound(@ForAll("attempts") List<Attempt> attempts) {
        CaseClock clock = after(attempts);
        Instant since = clock.netSince();
        if (since != null) {
            Instant end = clock.latest().plusSeconds(60);
            assertThat(Duration.between(since, end).toMillis()).isEqualTo(clock.netMillis(end));
        } else {
            assertThat(clock.runs() && !clock.paused()).isFalse();
        }
    }

    private static CaseClock after(List<Attempt> attempts) {
        CaseClock clock = CaseClock.startedAt(START);
        for (Attempt attempt : new ArrayList<>(attempts)) {
            try {
                clock = attempt.on(clock);
            } catch (Refusal refused) {
                assertThat(refused.slug())
                        .isIn("clock-stopped", "outside-running-time", "no-such-pause", "out-of-order");
            }
        }
        return clock;
    }

    private static void assertInside(Pause pause, Stretch stretch) {
        assertThat(pause.from()).isAfterOrEqualTo(stretch.from());
        if (stretch.to() != null) {
            assertThat(pause.to()).isNotNull().isBeforeOrEqualTo(stretch.to());
        }
    }

    private static boolean covers(Instant from, @org.jspecify.annotations.Nullable Instant to, Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        // Mostly in order, so that long histories come about; sometimes not, so that refusals do.
        Arbitrary<Attempt> attempt = Combinators.combine(
                        Arbitraries.of("pause", "resume", "pause", "resume", "stop", "reopen"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(-5, SECONDS - 1))
                .as(Attempt::new);
        return attempt.list()
                .ofMaxSize(14)
                .flatMap(list -> Arbitraries.of(true, true, false).map(sorted -> sorted ? inOrder(list) : list));
    }

    private static List<Attempt> inOrder(List<Attempt> attempts) {
        return attempts.stream()
                .sorted(java.util.Comparator.comparingInt(Attempt::second))
                .toList();
    }
}
