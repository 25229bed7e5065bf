package th.go.bangkok.council.motion.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionDelivered;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestCorrected;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestPaused;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestResumed;

/** Whatever people try, in whatever order and at whatever time, the clock stays sound and the log tells the same. */
class CasePropertyTests {

    private static final int HORIZON_MS = 400;

    enum Verb {
        PAUSE,
        RESUME,
        DELIVER,
        CORRECT,
        VOID,
        WARN
    }

    /** Something that somebody tries, at milliseconds from the start; {@code pause} picks one of the pauses so far. */
    record Attempt(Verb verb, int at, int pause, int from, int to) {}

    @Property
    void theClockNeverRunsBackwards(@ForAll("attempts") List<Attempt> attempts) {
        TrackingRequest request = all(attempts).state();
        Instant now = millis(HORIZON_MS);

        Duration gross = request.clock().gross(now);
        Duration net = request.clock().net(now);

        assertThat(net).isBetween(Duration.ZERO, gross);
        assertThat(request.clock().pauses())
                .allSatisfy(pause -> assertThat(pause.from())
                        .isAfterOrEqualTo(request.clock().started()));
        assertThat(request.clock().stopped() == null).isEqualTo(request.answer() == null);
    }

    @Property
    void theEventsAloneGiveTheSameTimes(@ForAll("attempts") List<Attempt> attempts) {
        Change<TrackingRequest> change = all(attempts);
        Instant now = millis(HORIZON_MS);
        CaseClock clock = change.state().clock();

        BitSet running = new Replay().of(change.events());

        assertThat(clock.net(now).toMillis()).isEqualTo(running.cardinality());
    }

    @Property
    void aWarningIsGivenOnce(@ForAll("attempts") List<Attempt> attempts) {
        List<String> warnings = all(attempts).events().stream()
                .map(event -> event.data().getClass().getSimpleName())
                .filter(name -> name.startsWith("MotionRequestDueSoon") || name.startsWith("MotionRequestOverdue"))
                .toList();

        assertThat(warnings).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Integer> time = Arbitraries.integers().between(-20, HORIZON_MS);
        return Combinators.combine(
                        Arbitraries.of(
                                Verb.PAUSE,
                                Verb.PAUSE,
                                Verb.PAUSE,
                                Verb.RESUME,
                                Verb.RESUME,
                                Verb.DELIVER,
                                Verb.CORRECT,
                                Verb.VOID,
                                Verb.WARN),
                        time,
                        Arbitraries.integers().between(0, 3),
                        time,
                        time)
                .as(Attempt::new)
                .list()
                .ofMaxSize(14)
                .flatMap(attempts -> Arbitraries.of(
                        attempts,
                        attempts.stream()
                                .sorted(Comparator.comparing(Attempt::at))
                                .toList()));
    }

    private static Change<TrackingRequest> all(List<Attempt> attempts) {
        List<UUID> pauses = new ArrayList<>();
        Change<TrackingRequest> change = Cases.opened();
        for (Attempt attempt : attempts) {
            try {
                change = change.then(request -> carryOut(request, attempt, pauses));
            } catch (Refusal refused) {
                assertThat(refused.slug()).isNotBlank();
            }
        }
        return change;
    }

    private static Change<TrackingRequest> carryOut(TrackingRequest request, Attempt attempt, List<UUID> pauses) {
        Moment moment = Moment.of(millis(attempt.at()));
        return switch (attempt.verb()) {
            case PAUSE -> {
                UUID id = UUID.randomUUID();
                Change<TrackingRequest> paused = request.pause(id, "waiting-for-office", moment);
                pauses.add(id);
                yield paused;
            }
            case RESUME ->
                request.resume(
                        attempt.pause() < pauses.size() ? pauses.get(attempt.pause()) : UUID.randomUUID(), moment);
            case DELIVER -> request.deliver(Cases.WORDS, Cases.PORTAL, Cases.OPENER, moment);
            case CORRECT -> {
                List<Pause> spans = attempt.pause() == 0
                        ? List.of()
                        : List.of(new Pause(null, null, millis(attempt.from()), millis(attempt.to())));
                CaseClock stated = new CaseClock(
                        millis(Math.min(attempt.from(), attempt.at())),
                        spans,
                        request.answer() == null ? null : millis(attempt.at()));
                yield request.correct(stated, Cases.QUESTION, "wrong-time", "x", Cases.COLLEAGUE, moment);
            }
            case VOID -> request.voidCase("duplicate", moment);
            case WARN -> request.warn(Duration.ofMillis(15), Duration.ofMillis(20), moment.time());
        };
    }

    private static Instant millis(int millis) {
        return Cases.START.plusMillis(millis);
    }

    /** Reads the clock from the events, millisecond by millisecond: which of them count as net time. */
    private static final class Replay {

        private static final int SHIFT = 100;

        private final Map<UUID, Integer> lasting = new HashMap<>();
        private final BitSet paused = new BitSet();
        private int start = SHIFT;
        private int stop = -1;

        BitSet of(List<Change.Happened> events) {
            for (Change.Happened event : events) {
                int at = index(event.moment().time());
                switch (event.data()) {
                    case MotionRequestPaused pause -> lasting.put(pause.pauseId(), at);
                    case MotionRequestResumed resumed -> end(resumed.pauseId(), at);
                    case MotionDelivered delivered -> stop(at);
                    case MotionRequestCorrected corrected -> state(corrected);
                    default -> assertThat(event.data()).isNotNull();
                }
            }
            int end = stop < 0 ? HORIZON_MS + SHIFT : stop;
            List.copyOf(lasting.keySet()).forEach(pause -> end(pause, end));
            BitSet running = new BitSet();
            running.set(start, end);
            running.andNot(paused);
            return running;
        }

        private void stop(int at) {
            stop = at;
            List.copyOf(lasting.keySet()).forEach(pause -> end(pause, at));
        }

        private void end(UUID pause, int at) {
            Integer from = lasting.remove(pause);
            if (from != null) {
                paused.set(from, at);
            }
        }

        private void state(MotionRequestCorrected corrected) {
            lasting.clear();
            paused.clear();
            start = index(corrected.clock().started());
            stop = corrected.clock().stopped() == null
                    ? -1
                    : index(corrected.clock().stopped());
            corrected.clock().pauses().forEach(pause -> {
                if (pause.to() != null) {
                    paused.set(index(pause.from()), index(pause.to()));
                }
            });
        }

        private static int index(Instant time) {
            return (int) Duration.between(Cases.START, time).toMillis() + SHIFT;
        }
    }
}
