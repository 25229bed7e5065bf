package th.go.bangkok.council.gateway.persons;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as the gateway remembers it.
 *
 * @param id UUID; the same in every service
 * @param person whom; null when it is complete
 * @param also other names of the person; null until the service that knows them has answered, and when it is complete
 * @param reason a code
 * @param by the subject of the administrator who ordered it
 * @param at when
 * @param completedAt when every service had answered; null until then
 */
record Erasure(
        String id,
        @Nullable String person,
        @Nullable List<String> also,
        String reason,
        String by,
        Instant at,
        @Nullable Instant completedAt) {

    boolean isComplete() {
        return completedAt != null;
    }
}
