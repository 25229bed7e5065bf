package th.go.bangkok.council.gateway.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one event, in the shape that the services' trails have. Nothing in it is content: no body, no query, no
 * name, no token.
 *
 * @param id UUIDv7; the order of entries
 * @param at UTC with milliseconds
 * @param actor the subject of the token; {@code public} where nobody is known
 * @param role the first of their roles
 * @param action {@code sign-in}, {@code sign-out}, {@code sign-out-everywhere}, {@code session-end}; method and route of
 *     everything else
 * @param object the path of what was asked for, below {@code /api/v1/}; null elsewhere
 * @param status the HTTP status; 200 for what happened without a call
 * @param problem which problem was answered; null for none
 * @param reason why a sign-in failed or a session ended, as a code; null for everything else
 * @param address where the call came from; null for what happened without a call
 * @param traceId leads to the traces and the log
 * @param count how many calls alike the entry stands for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        UUID id,
        Instant at,
        String actor,
        String role,
        String action,
        @Nullable String object,
        int status,
        @Nullable String problem,
        @Nullable String reason,
        @Nullable String address,
        @Nullable String traceId,
        int count) {

    static final String ID = "_id";
    static final String AT = "at";
    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String OBJECT = "object";
    static final String STATUS = "status";

    /** The store forgets an entry on this day. */
    static final String FORGET_AT = "forgetAt";

    /** The same, for one call more. */
    Entry andOneMore() {
        return new Entry(id, at, actor, role, action, object, status, problem, reason, address, traceId, count + 1);
    }

    /** The same, without what tells it from others. */
    Entry ofAnybody() {
        return new Entry(id, at, "public", "public", "*", null, status, null, null, null, null, count);
    }

    Document toDocument(Instant forgetAt) {
        var document = new Document(ID, id)
                .append(AT, Date.from(at))
                .append(ACTOR, actor)
                .append("role", role)
                .append(ACTION, action)
                .append(OBJECT, object)
                .append(STATUS, status)
                .append("problem", problem)
                .append("reason", reason)
                .append("address", address)
                .append("traceId", traceId)
                .append("count", count)
                .append(FORGET_AT, Date.from(forgetAt));
        document.values().removeIf(value -> value == null);
        return document;
    }

    static Entry of(Document document) {
        return new Entry(
                document.get(ID, UUID.class),
                document.getDate(AT).toInstant(),
                document.getString(ACTOR),
                document.getString("role"),
                document.getString(ACTION),
                document.getString(OBJECT),
                document.getInteger(STATUS),
                document.getString("problem"),
                document.getString("reason"),
                document.getString("address"),
                document.getString("traceId"),
                document.getInteger("count"));
    }
}
