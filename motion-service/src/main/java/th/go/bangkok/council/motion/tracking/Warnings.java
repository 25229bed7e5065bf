package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings have been given, each once in the life of a case.
 *
 * @param dueSoonAt when the desk was warned that the bound comes near; null if it was not
 * @param overdueAt when it was told that the bound has passed; null if it was not
 */
public record Warnings(
        @Nullable Instant dueSoonAt, @Nullable Instant overdueAt) {

    static final Warnings NONE = new Warnings(null, null);
}
