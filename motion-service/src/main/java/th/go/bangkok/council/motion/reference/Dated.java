package th.go.bangkok.council.motion.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command that may say that the thing happened earlier than it is entered. */
public interface Dated {

    /** When it happened; null for now. */
    @Nullable Instant occurredAt();

    /** Why it is entered later, a code; needed with {@link #occurredAt()}. */
    @Nullable String occurredAtReason();
}
