package th.go.bangkok.council.kpi.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a clock: running time, or a pause; {@code to} is null while it lasts. */
public record Interval(
        Instant from, @Nullable Instant to, @Nullable String reasonCode) {

    boolean backwards() {
        return to != null && to.isBefore(from);
    }

    /** Whether this interval lies wholly inside the other; one without an end lies inside if it begins there. */
    boolean inside(Interval outer) {
        Instant end = to == null ? from : to;
        return !from.isBefore(outer.from) && (outer.to == null || !end.isAfter(outer.to));
    }

    /** Milliseconds up to the given instant, at most up to the end. */
    long millisUntil(Instant limit) {
        Instant end = to == null || limit.isBefore(to) ? limit : to;
        return end.isAfter(from) ? Duration.between(from, end).toMillis() : 0;
    }

    /** The intervals merged where they overlap or touch, all ended at the limit at the latest. */
    static List<Interval> union(List<Interval> intervals, Instant limit) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next :
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            Instant end = next.to == null || limit.isBefore(next.to) ? limit : next.to;
            if (end.isBefore(next.from)) {
                continue;
            }
            Interval last = merged.isEmpty() ? null : merged.getLast();
            Instant lastEnd = last == null ? null : last.to;
            if (last == null || lastEnd == null || lastEnd.isBefore(next.from)) {
                merged.add(new Interval(next.from, end, null));
            } else if (end.isAfter(lastEnd)) {
                merged.set(merged.size() - 1, new Interval(last.from, end, null));
            }
        }
        return merged;
    }
}
