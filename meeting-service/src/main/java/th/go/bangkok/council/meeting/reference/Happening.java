package th.go.bangkok.council.meeting.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request that reports something that happened: now, or earlier for a reason. */
public interface Happening {

    /** When it happened; null for now. */
    @Nullable Instant occurredAt();

    /** The code of the reason why it is entered later; needed with a time. */
    @Nullable String occurredAtReason();
}
