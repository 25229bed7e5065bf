package th.go.bangkok.council.defaults.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call that is kept in the trail. Nothing in it is content: no body, no query, no header, no name.
 *
 * @param id UUIDv7; the order of entries
 * @param at when the outcome was known, UTC with milliseconds
 * @param actor the subject of the token; {@code public} for whoever showed none that is good
 * @param role the role in which they acted or, if nothing let them act, the first of theirs
 * @param action method and route, such as {@code POST /api/v1/tracking-requests/{id}/deliver}
 * @param object what it was done to: the path below {@code /api/v1/} up to the last id; of what was created, its own
 * @param status the HTTP status
 * @param problem which problem was answered; null for none
 * @param rows the counts of an import; null for everything else
 * @param address where the call came from, as the gateway saw it; null where nobody trusted said so
 * @param traceId leads to the traces and the log
 * @param count how many calls alike the entry stands for; more than one for refusals of the public only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String role,
        String action,
        @Nullable String object,
        int status,
        @Nullable String problem,
        @Nullable Rows rows,
        @Nullable String address,
        @Nullable String traceId,
        int count) {

    /** What became of the rows of an import. */
    record Rows(int rows, int created, int unchanged, int refused) {}

    Outcome outcome() {
        return Outcome.of(status);
    }

    /** The same, for one call more. */
    AuditEntry andOneMore() {
        return new AuditEntry(id, at, actor, role, action, object, status, problem, rows, address, traceId, count + 1);
    }

    /** The same, without what tells it from others. */
    AuditEntry ofAnybody() {
        return new AuditEntry(id, at, actor, role, "*", null, status, problem, rows, null, null, count);
    }
}
