package th.go.bangkok.council.meeting.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time with two ends. */
record Span(Instant from, Instant to) {

    /** How much of it had passed by the instant, in milliseconds. */
    long millisUntil(Instant instant) {
        Instant end = to.isAfter(instant) ? instant : to;
        return Math.max(0, Duration.between(from, end).toMillis());
    }

    /** The same times without overlaps, in order. */
    static List<Span> union(List<Span> spans) {
        List<Span> union = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = union.isEmpty() ? null : union.getLast();
            if (last == null || span.from.isAfter(last.to)) {
                union.add(span);
            } else if (span.to.isAfter(last.to)) {
                union.set(union.size() - 1, new Span(last.from, span.to));
            }
        }
        return union;
    }
}
