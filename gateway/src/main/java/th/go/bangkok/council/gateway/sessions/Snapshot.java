package th.go.bangkok.council.gateway.sessions;

import java.time.Instant;
import java.util.Map;

/**
 * A session as the store had it at some moment.
 *
 * @param accessed when it was last used, as far as that was written
 * @param attributes shared by all requests of the session: nobody changes one, a new value takes its place
 */
record Snapshot(Instant created, Instant accessed, Map<String, Object> attributes) {

    Snapshot {
        attributes = Map.copyOf(attributes);
    }
}
