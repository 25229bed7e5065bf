package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * Something that the meeting needs and somebody has to provide: pending until it is accepted or rejected; an edit puts
 * it back to pending; cancelled is the end.
 *
 * @param resource which one; may be left to who accepts it
 * @param quantity how many; null where it makes no difference
 * @param reasonCode why it was rejected or cancelled
 * @param requestedAt when it was last asked for
 * @param decidedAt when it was last decided; null while it is pending
 */
public record Part(
        UUID id,
        PartKind kind,
        @Nullable UUID resource,
        @Nullable Integer quantity,
        PartState state,
        @Nullable String reasonCode,
        Instant requestedAt,
        @Nullable Instant decidedAt) {

    /**
     * Asks for it.
     *
     * @throws Refusal {@code no-resource-of-this-kind}
     */
    static Part request(UUID id, PartKind kind, @Nullable UUID resource, @Nullable Integer quantity, Instant at) {
        if (resource != null && kind.resource() == null) {
            throw Refusal.invalid("no-resource-of-this-kind", kind.code());
        }
        return new Part(id, kind, resource, quantity, PartState.PENDING, null, at, null);
    }

    /** Still asked for, whatever the answer was. */
    boolean wanted() {
        return state != PartState.CANCELLED;
    }

    boolean accepted() {
        return state == PartState.ACCEPTED;
    }

    /** Whether it takes its resource away from all others. */
    boolean booked() {
        return accepted() && kind.exclusive() && resource != null;
    }

    Part edit(@Nullable UUID newResource, @Nullable Integer newQuantity, Instant at) {
        require(wanted());
        requireNotBefore(requestedAt, at);
        return request(id, kind, newResource, newQuantity, at);
    }

    /**
     * Grants it.
     *
     * @throws Refusal {@code resource-required} where somebody must say which one
     */
    Part accept(@Nullable UUID chosen, Instant at) {
        require(state == PartState.PENDING);
        UUID given = chosen == null ? resource : chosen;
        if (given == null && kind.exclusive()) {
            throw Refusal.invalid("resource-required", kind.code());
        }
        if (given != null && kind.resource() == null) {
            throw Refusal.invalid("no-resource-of-this-kind", kind.code());
        }
        return decided(given, PartState.ACCEPTED, null, at);
    }

    Part reject(String reason, Instant at) {
        require(state == PartState.PENDING || state == PartState.ACCEPTED);
        return decided(resource, PartState.REJECTED, reason, at);
    }

    Part cancel(String reason, Instant at) {
        require(wanted());
        return decided(resource, PartState.CANCELLED, reason, at);
    }

    private Part decided(@Nullable UUID chosen, PartState newState, @Nullable String reason, Instant at) {
        requireNotBefore(requestedAt, at);
        if (decidedAt != null) {
            requireNotBefore(decidedAt, at);
        }
        return new Part(id, kind, chosen, quantity, newState, reason, requestedAt, at);
    }

    /** The instant, or the latest at which something happened to the part, if that is later. */
    Instant notBefore(Instant at) {
        Instant latest = decidedAt != null && decidedAt.isAfter(requestedAt) ? decidedAt : requestedAt;
        return latest.isAfter(at) ? latest : at;
    }

    private void require(boolean possible) {
        if (!possible) {
            throw Refusal.conflict("part-state", state.code());
        }
    }

    private static void requireNotBefore(Instant earlier, Instant at) {
        if (at.isBefore(earlier)) {
            throw Refusal.invalid("out-of-order", at, earlier);
        }
    }
}
