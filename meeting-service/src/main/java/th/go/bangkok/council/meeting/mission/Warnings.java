package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The warnings that were given, each once in the life of a mission: when the net time reached the mark. */
public record Warnings(
        @Nullable Instant dueSoonAt, @Nullable Instant overdueAt) {

    static final Warnings NONE = new Warnings(null, null);
}
