package th.go.bangkok.council.systemtests.recomputation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The clock of one case, read from its facts in the order of their sequence.
 *
 * @param stretches when it ran; the last one has no end while it runs
 */
record Clock(State state, List<Span> stretches, List<Span> pauses) {

    enum State {
        CLOSED,
        OPEN,
        VOIDED,
        CANCELLED,
        DISPUTED,
        INCOMPLETE
    }

    /** What a fact does to the clock. */
    enum Move {
        STARTED,
        PAUSED,
        RESUMED,
        STOPPED,
        REOPENED,
        CANCELLED,
        VOIDED,
        CORRECTED,
        NOTHING
    }

    record Span(Instant from, @Nullable Instant to) {

        boolean holds(Instant instant) {
            return !instant.isBefore(from) && (to == null || !instant.isAfter(to));
        }
    }

    record Step(long sequence, Move move, Instant time, JsonNode data) {}

    static Clock of(List<Step> steps) {
        return new Reader()
                .read(steps.stream()
                        .sorted(Comparator.comparingLong(Step::sequence))
                        .toList());
    }

    @Nullable Instant started() {
        return stretches.isEmpty() ? null : stretches.getFirst().from();
    }

    /** The last time it stopped, even if it runs again. */
    @Nullable Instant lastStop() {
        Instant last = null;
        for (Span stretch : stretches) {
            if (stretch.to() != null) {
                last = stretch.to();
            }
        }
        return last;
    }

    long grossMillis(Instant asOf) {
        return stretches.stream()
                .mapToLong(stretch -> overlap(stretch, stretch, asOf))
                .sum();
    }

    /** Every millisecond of the running time that lies in no pause. */
    long netMillis(Instant asOf) {
        List<Span> merged = merged();
        return grossMillis(asOf)
                - stretches.stream()
                        .flatMapToLong(stretch -> merged.stream().mapToLong(pause -> overlap(stretch, pause, asOf)))
                        .sum();
    }

    private static long overlap(Span stretch, Span pause, Instant asOf) {
        Instant from = later(stretch.from(), pause.from());
        Instant to = earlier(earlier(end(stretch), end(pause)), asOf);
        return to.isAfter(from) ? Duration.between(from, to).toMillis() : 0;
    }

    private List<Span> merged() {
        List<Span> merged = new ArrayList<>();
        List<Span> sorted =
                pauses.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (Span pause : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || pause.from().isAfter(end(last))) {
                merged.add(pause);
            } else if (end(pause).isAfter(end(last))) {
                merged.set(merged.size() - 1, new Span(last.from(), pause.to()));
            }
        }
        return merged;
    }

    private static Instant end(Span span) {
        return span.to() == null ? Instant.MAX : span.to();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Walks through the steps; what it notes as wrong holds until a correction wipes it out. */
    private static final class Reader {

        private final List<Span> stretches = new ArrayList<>();
        private final List<Span> pauses = new ArrayList<>();
        private final Map<String, Instant> paused = new LinkedHashMap<>();
        private boolean cancelled;
        private boolean voided;
        private boolean incomplete;
        private boolean disputed;

        Clock read(List<Step> steps) {
            steps.forEach(this::step);
            paused.values().forEach(from -> pause(from, null));
            return new Clock(state(), List.copyOf(stretches), List.copyOf(pauses));
        }

        private State state() {
            if (voided) {
                return State.VOIDED;
            }
            if (incomplete || stretches.isEmpty()) {
                return State.INCOMPLETE;
            }
            if (disputed || !pausesLieInside()) {
                return State.DISPUTED;
            }
            if (cancelled) {
                return State.CANCELLED;
            }
            return running() ? State.OPEN : State.CLOSED;
        }

        private boolean pausesLieInside() {
            return pauses.stream()
                    .allMatch(pause -> stretches.stream()
                            .anyMatch(stretch -> stretch.holds(pause.from())
                                    && (pause.to() == null ? stretch.to() == null : stretch.holds(pause.to()))));
        }

        private boolean running() {
            return !stretches.isEmpty() && stretches.getLast().to() == null;
        }

        private void step(Step step) {
            switch (step.move()) {
                case STARTED -> {
                    if (stretches.isEmpty()) {
                        stretches.add(new Span(step.time(), null));
                    }
                }
                case PAUSED -> paused.put(step.data().path("pauseId").asString(), step.time());
                case RESUMED -> resume(step);
                case STOPPED -> stop(step.time());
                case REOPENED -> reopen(step.time());
                case CANCELLED -> cancelled |= running();
                case VOIDED -> voided = true;
                case CORRECTED -> correct(step.data().path("clock"));
                case NOTHING -> {}
            }
        }

        private void resume(Step step) {
            Instant from = paused.remove(step.data().path("pauseId").asString());
            if (from == null) {
                incomplete = true;
            } else {
                pause(from, step.time());
            }
        }

        private void pause(Instant from, @Nullable Instant to) {
            disputed |= to != null && to.isBefore(from);
            pauses.add(new Span(from, to));
        }

        private void stop(Instant time) {
            if (stretches.isEmpty()) {
                incomplete = true;
            } else if (running()) {
                Span open = stretches.removeLast();
                disputed |= time.isBefore(open.from());
                stretches.add(new Span(open.from(), time));
                paused.values().forEach(from -> pause(from, time));
                paused.clear();
            }
        }

        private void reopen(Instant time) {
            if (!stretches.isEmpty() && !running()) {
                disputed |= time.isBefore(end(stretches.getLast()));
                stretches.add(new Span(time, null));
            }
        }

        private void correct(JsonNode clock) {
            stretches.clear();
            pauses.clear();
            paused.clear();
            incomplete = false;
            disputed = false;
            Instant started = Instant.parse(clock.path("started").asString());
            Instant stopped = instant(clock.path("stopped"));
            disputed = stopped != null && stopped.isBefore(started);
            stretches.add(new Span(started, stopped));
            for (JsonNode pause : clock.path("pauses")) {
                Instant to = instant(pause.path("to"));
                pause(Instant.parse(pause.path("from").asString()), to == null ? stopped : to);
            }
        }

        private static @Nullable Instant instant(JsonNode node) {
            return node.isNull() || node.isMissingNode() ? null : Instant.parse(node.asString());
        }
    }
}
