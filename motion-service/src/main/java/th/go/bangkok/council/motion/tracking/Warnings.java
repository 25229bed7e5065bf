package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings have been given, each once in the life of a case.
 *
 * @param dueSoonAt when the bound came near, to the millisecond; null until the desk is warned of it
 * @param overdueAt when the bound was reached; null until the desk is told
 */
public record Warnings(
        @Nullable Instant dueSoonAt, @Nullable Instant overdueAt) {

    static final Warnings NONE = new Warnings(null, null);
}
