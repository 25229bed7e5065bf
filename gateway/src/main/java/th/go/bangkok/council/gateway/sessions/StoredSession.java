package th.go.bangkok.council.gateway.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as one request sees it. It knows what the request has changed, so that only that is written back. */
final class StoredSession implements Session {

    private final SessionProperties limits;
    private final Clock clock;
    private final Instant created;
    private final Map<String, Object> attributes;
    private final Set<String> changed = new HashSet<>();
    private String id;
    private @Nullable String storedId;
    private Instant storedAccess;
    private Instant accessed;

    private StoredSession(
            String id,
            @Nullable String storedId,
            Instant created,
            Instant accessed,
            Map<String, Object> attributes,
            SessionProperties limits,
            Clock clock) {
        this.id = id;
        this.storedId = storedId;
        this.created = created;
        this.accessed = accessed;
        this.storedAccess = accessed;
        this.attributes = attributes;
        this.limits = limits;
        this.clock = clock;
    }

    static StoredSession fresh(SessionProperties limits, Clock clock) {
        Instant now = clock.instant();
        return new StoredSession(SessionIds.fresh(), null, now, now, new HashMap<>(), limits, clock);
    }

    static StoredSession found(String id, Snapshot stored, SessionProperties limits, Clock clock) {
        return new StoredSession(
                id, id, stored.created(), stored.accessed(), new HashMap<>(stored.attributes()), limits, clock);
    }

    /** The id under which the store knows it; null if the store does not. */
    @Nullable String storedId() {
        return storedId;
    }

    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** Being used is noted once a minute at most: nearly every request would be a write otherwise. */
    boolean accessIsWorthWriting() {
        return Duration.between(storedAccess, accessed).compareTo(Duration.ofMinutes(1)) >= 0;
    }

    void written() {
        storedId = id;
        storedAccess = accessed;
        changed.clear();
    }

    /** When it ends if it is not used any more. */
    Instant end() {
        Instant idle = accessed.plus(limits.idle());
        Instant absolute = created.plus(limits.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = SessionIds.fresh();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else {
            attributes.put(name, value);
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        accessed = moment;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("All sessions last equally long");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return limits.idle();
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(end());
    }
}
