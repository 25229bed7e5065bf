package th.go.bangkok.council.defaults.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one change: who asks, when the server took it in, how to recognise it again, and which version of the
 * resource the caller has seen.
 *
 * @param actor who asks
 * @param receivedAt the server's time
 * @param id null when the caller gave no key
 * @param expectedVersion the version that the caller has seen; null when any will do (creations, imports, the system
 *     itself)
 */
public record Command(
        Actor actor,
        Instant receivedAt,
        @Nullable CommandId id,
        @Nullable Long expectedVersion) {

    /** What the system does by itself. */
    public static Command bySystem(Instant now) {
        return new Command(Actor.SYSTEM, now, null, null);
    }

    /** Who did what it tells of: the caller, or, where a row of an import tells of it, somebody elsewhere. */
    public Actor doer() {
        return id != null && id.isRow() ? Actor.ELSEWHERE : actor;
    }

    /** When it happened: see {@link Moment#of(Instant, Instant, String)}. */
    public Moment moment(@Nullable Instant occurredAt, @Nullable String reason) {
        return Moment.of(receivedAt, occurredAt, reason);
    }

    /** When an imported fact happened: see {@link Moment#imported}. */
    public Moment imported(Instant occurredAt) {
        return Moment.imported(receivedAt, occurredAt);
    }
}
