package th.go.bangkok.council.benchmarks.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The clock of one case, wound through its events in sequence. */
final class Clock {

    /** No such instant, or not yet. */
    static final long NONE = Long.MIN_VALUE;

    private final List<long[]> stretches = new ArrayList<>();
    private final List<long[]> pauses = new ArrayList<>();
    private final Map<String, Long> pausedSince = new HashMap<>();
    private final Set<String> knownPauses = new HashSet<>();
    private long runningSince = NONE;
    private long cancelledAt = NONE;
    private boolean voided;
    private boolean incomplete;

    Clock(Iterable<Said> events) {
        events.forEach(this::take);
        if (runningSince != NONE) {
            stretches.add(new long[] {runningSince, NONE});
        }
        pausedSince.values().forEach(since -> pauses.add(new long[] {since, NONE}));
        for (var pause : pauses) {
            endWithItsStretch(pause);
        }
    }

    String state() {
        if (voided) {
            return "voided";
        }
        if (stretches.isEmpty() || incomplete) {
            return "incomplete";
        }
        if (disputed()) {
            return "disputed";
        }
        if (cancelledAt != NONE) {
            return "cancelled";
        }
        return runningSince == NONE ? "closed" : "open";
    }

    long started() {
        return stretches.isEmpty() ? NONE : stretches.getFirst()[0];
    }

    long stopped() {
        for (var stretch : stretches.reversed()) {
            if (stretch[1] != NONE) {
                return stretch[1];
            }
        }
        return NONE;
    }

    /** Running time of a closed case. */
    long gross() {
        return stretches.stream().mapToLong(s -> s[1] - s[0]).sum();
    }

    /** Running time of a closed case without its pauses, overlapping ones counted once. */
    long net() {
        pauses.sort(Comparator.comparingLong(p -> p[0]));
        long paused = 0;
        long upTo = NONE;
        for (var pause : pauses) {
            long from = Math.max(pause[0], upTo);
            if (pause[1] > from) {
                paused += pause[1] - from;
                upTo = pause[1];
            }
        }
        return gross() - paused;
    }

    private void take(Said event) {
        switch (event.name()) {
            case "MotionRequested", "MeetingRequested" -> start(event.time());
            case "MotionDelivered", "MeetingArranged" -> stop(event.time());
            case "MotionRequestPaused", "MeetingMissionPaused" -> pause(pauseId(event), event.time());
            case "MotionRequestResumed", "MeetingMissionResumed" -> resume(pauseId(event), event.time());
            case "MeetingRescheduled" -> reopen(event.time());
            case "MeetingCancelled" -> cancel(event.time());
            case "MotionRequestCorrected", "MeetingMissionCorrected" ->
                correct(event.data().path("clock"));
            case "MotionRequestVoided", "MeetingMissionVoided" -> voided = true;
            default -> {
                // says nothing about the clock
            }
        }
    }

    private void start(long time) {
        if (stretches.isEmpty() && runningSince == NONE) {
            runningSince = time;
        }
    }

    private void stop(long time) {
        if (runningSince != NONE) {
            stretches.add(new long[] {runningSince, time});
            runningSince = NONE;
        }
    }

    private void reopen(long time) {
        if (runningSince == NONE && !stretches.isEmpty() && cancelledAt == NONE) {
            runningSince = time;
        }
    }

    private void cancel(long time) {
        if (runningSince != NONE && cancelledAt == NONE) {
            cancelledAt = time;
        }
    }

    private void pause(String id, long time) {
        if (knownPauses.add(id)) {
            pausedSince.put(id, time);
        }
    }

    private void resume(String id, long time) {
        var since = pausedSince.remove(id);
        if (since != null) {
            pauses.add(new long[] {since, time});
        } else if (!knownPauses.contains(id)) {
            incomplete = true;
        }
    }

    private void correct(JsonNode clock) {
        stretches.clear();
        pauses.clear();
        pausedSince.clear();
        incomplete = false;
        runningSince = instant(clock, "started");
        long stopped = instant(clock, "stopped");
        if (stopped != NONE) {
            stop(stopped);
            cancelledAt = stopped <= cancelledAt ? NONE : cancelledAt;
        }
        for (var pause : clock.path("pauses")) {
            pauses.add(new long[] {instant(pause, "from"), instant(pause, "to")});
        }
    }

    private boolean disputed() {
        long before = NONE;
        for (var stretch : stretches) {
            if (stretch[0] < before || (stretch[1] != NONE && stretch[1] < stretch[0])) {
                return true;
            }
            before = stretch[1];
        }
        return pauses.stream()
                .anyMatch(
                        p -> (p[1] != NONE && p[1] < p[0]) || stretches.stream().noneMatch(s -> inside(p, s)));
    }

    private void endWithItsStretch(long[] pause) {
        if (pause[1] == NONE) {
            stretches.stream().filter(s -> inside(pause, s)).findFirst().ifPresent(s -> pause[1] = s[1]);
        }
    }

    private static boolean inside(long[] pause, long[] stretch) {
        long end = pause[1] == NONE ? pause[0] : pause[1];
        return pause[0] >= stretch[0] && (stretch[1] == NONE || end <= stretch[1]);
    }

    private static String pauseId(Said event) {
        return event.data().path("pauseId").asString("");
    }

    private static long instant(JsonNode clock, String name) {
        var text = clock.path(name);
        return text.isString() ? java.time.Instant.parse(text.asString()).toEpochMilli() : NONE;
    }
}
