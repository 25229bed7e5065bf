package th.go.bangkok.council.defaults.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a caller says may have happened earlier than it is entered. */
public interface Dated {

    /** When it happened, UTC; null for now. */
    @Nullable Instant occurredAt();

    /** The code of the reason why it is entered later; needed with {@link #occurredAt()}. */
    @Nullable String occurredAtReason();
}
