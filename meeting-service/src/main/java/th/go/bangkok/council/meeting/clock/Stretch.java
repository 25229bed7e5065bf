package th.go.bangkok.council.meeting.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock ran without being stopped.
 *
 * @param to when it stopped; null while it runs
 */
public record Stretch(Instant from, @Nullable Instant to) {

    long millisUntil(Instant instant) {
        return new Span(from, to == null ? instant : to).millisUntil(instant);
    }
}
