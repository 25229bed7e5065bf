package th.go.bangkok.council.kpi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one case in the order of their sequence. Used once. */
final class ClockReader {

    private final List<Interval> running = new ArrayList<>();
    private final List<Interval> pauses = new ArrayList<>();
    private final Map<String, Interval> openPauses = new HashMap<>();
    private final Set<String> knownPauses = new HashSet<>();
    private @Nullable Instant runningSince;
    private @Nullable Instant cancelled;
    private boolean voided;
    private boolean resumedWithoutPause;

    CaseClock read(Iterable<Fact> facts) {
        TreeMap<Long, Fact> inSequence = new TreeMap<>();
        facts.forEach(fact -> inSequence.putIfAbsent(fact.sequence(), fact));
        inSequence.values().forEach(this::apply);
        Instant since = runningSince;
        if (since != null) {
            running.add(new Interval(since, null, null));
        }
        pauses.addAll(openPauses.values());
        List<Interval> bounded = pauses.stream().map(this::endedByItsStretch).toList();
        return new CaseClock(
                state(bounded), running.isEmpty() ? null : running.getFirst().from(), lastStop(), running, bounded);
    }

    private void apply(Fact fact) {
        switch (fact.what()) {
            case STARTED -> start(fact.time());
            case PAUSED -> pause(fact);
            case RESUMED -> resume(fact);
            case STOPPED -> stop(fact.time());
            case REOPENED -> reopen(fact.time());
            case CANCELLED -> cancel(fact.time());
            case CORRECTED -> correct(fact);
            case VOIDED -> voided = true;
            case NOTED -> {
                // says nothing about the clock
            }
        }
    }

    private void start(Instant time) {
        if (running.isEmpty() && runningSince == null) {
            runningSince = time;
        }
    }

    private void pause(Fact fact) {
        String id = pauseId(fact);
        if (knownPauses.add(id)) {
            openPauses.put(id, new Interval(fact.time(), null, fact.reasonCode()));
        }
    }

    private void resume(Fact fact) {
        String id = pauseId(fact);
        Interval pause = openPauses.remove(id);
        if (pause != null) {
            pauses.add(new Interval(pause.from(), fact.time(), pause.reasonCode()));
        } else if (!knownPauses.contains(id)) {
            resumedWithoutPause = true;
        } else {
            endCorrectedPause(fact.time());
        }
    }

    /** The resume of a pause from before a correction ends the pause that the correction left open, if it did. */
    private void endCorrectedPause(Instant time) {
        for (int i = 0; i < pauses.size(); i++) {
            if (pauses.get(i).to() == null) {
                pauses.set(
                        i,
                        new Interval(pauses.get(i).from(), time, pauses.get(i).reasonCode()));
                return;
            }
        }
    }

    private void stop(Instant time) {
        Instant since = runningSince;
        if (since != null) {
            running.add(new Interval(since, time, null));
            runningSince = null;
        }
    }

    private void reopen(Instant time) {
        if (runningSince == null && !running.isEmpty() && cancelled == null) {
            runningSince = time;
        }
    }

    private void cancel(Instant time) {
        if (runningSince != null && cancelled == null) {
            cancelled = time;
        }
    }

    private void correct(Fact fact) {
        CorrectedClock clock = fact.correction();
        if (clock == null) {
            return;
        }
        running.clear();
        pauses.clear();
        openPauses.clear();
        resumedWithoutPause = false;
        Instant stopped = clock.stopped();
        runningSince = clock.started();
        if (stopped != null) {
            stop(stopped);
        }
        if (cancelled != null && stopped != null && !stopped.isAfter(cancelled)) {
            cancelled = null;
        }
        clock.pauses().forEach(pause -> pauses.add(new Interval(pause.from(), pause.to(), pause.reasonCode())));
    }

    private State state(List<Interval> bounded) {
        if (voided) {
            return State.VOIDED;
        }
        if (running.isEmpty() || resumedWithoutPause) {
            return State.INCOMPLETE;
        }
        if (runsBackwards(bounded)) {
            return State.DISPUTED;
        }
        if (cancelled != null) {
            return State.CANCELLED;
        }
        return runningSince == null ? State.CLOSED : State.OPEN;
    }

    private boolean runsBackwards(List<Interval> bounded) {
        for (int i = 0; i < running.size(); i++) {
            Instant previousStop = i == 0 ? null : running.get(i - 1).to();
            if (running.get(i).backwards()
                    || (previousStop != null && running.get(i).from().isBefore(previousStop))) {
                return true;
            }
        }
        return bounded.stream()
                .anyMatch(pause -> pause.backwards() || running.stream().noneMatch(pause::inside));
    }

    /** A stop while paused ends the pause. */
    private Interval endedByItsStretch(Interval pause) {
        if (pause.to() != null) {
            return pause;
        }
        return running.stream()
                .filter(pause::inside)
                .findFirst()
                .map(stretch -> new Interval(pause.from(), stretch.to(), pause.reasonCode()))
                .orElse(pause);
    }

    private @Nullable Instant lastStop() {
        return running.reversed().stream()
                .map(Interval::to)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String pauseId(Fact fact) {
        String id = fact.pauseId();
        return id == null ? "" : id;
    }
}
