package th.go.bangkok.council.benchmarks.fold;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.benchmarks.fold.Indicator.Matter;

/**
 * Where a case stands, and by that what it gives to the figures.
 *
 * @param gross running time in milliseconds, of a closed case
 * @param net the same without pauses
 */
public record Standing(
        Indicator indicator,
        String state,
        long started,
        long stopped,
        long gross,
        long net,
        YearMonth month,
        Matter matter,
        boolean enteredLater) {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    static Standing of(Indicator indicator, Collection<Said> events) {
        var clock = new Clock(events);
        var state = clock.state();
        boolean closed = state.equals("closed");
        long at = clock.stopped() != Clock.NONE ? clock.stopped() : clock.started();
        if (at == Clock.NONE) {
            at = events.stream().mapToLong(Said::time).min().orElse(0);
        }
        return new Standing(
                indicator,
                state,
                clock.started(),
                clock.stopped(),
                closed ? clock.gross() : 0,
                closed ? clock.net() : 0,
                YearMonth.from(Instant.ofEpochMilli(at).atZone(BANGKOK)),
                matter(indicator, events),
                events.stream().anyMatch(event -> event.enteredLater() != null));
    }

    /** The class of cases that this one belongs to in the figures. */
    String type() {
        return switch (state) {
            case "closed" -> matter.counts() ? "counted" : "not-counted";
            default -> state;
        };
    }

    /** Adds what the case gives to the figures, or with -1 takes it away. Open cases give nothing. */
    public void contribute(Map<FigureKey, Move> moves, String partition, int sign) {
        if (state.equals("open")) {
            return;
        }
        move(moves, new FigureKey(indicator.code(), month, "total", "", partition), sign);
        var values = matter.values();
        if (values.isEmpty()) {
            values = List.of(indicator == Indicator.MOTION_TRACKING ? "whole-city" : "unknown");
        }
        values.forEach(value ->
                move(moves, new FigureKey(indicator.code(), month, indicator.dimension(), value, partition), sign));
    }

    public static Map<FigureKey, Move> noMoves() {
        return new HashMap<>();
    }

    private void move(Map<FigureKey, Move> moves, FigureKey key, int sign) {
        moves.computeIfAbsent(key, k -> new Move()).add(this, sign);
    }

    private static Matter matter(Indicator indicator, Collection<Said> events) {
        var latest = Matter.UNKNOWN;
        for (var event : events) {
            if (mayDescribe(event.name())) {
                var matter = indicator.matter(event.data());
                latest = matter == null ? latest : matter;
            }
        }
        return latest;
    }

    /** Only these events say what a case is about; the others' data need not be read again for it. */
    private static boolean mayDescribe(String name) {
        return switch (name) {
            case "MotionRequested",
                    "MotionRequestCorrected",
                    "MeetingRequested",
                    "MeetingScheduled",
                    "MeetingArranged",
                    "MeetingMissionCorrected" -> true;
            default -> false;
        };
    }
}
