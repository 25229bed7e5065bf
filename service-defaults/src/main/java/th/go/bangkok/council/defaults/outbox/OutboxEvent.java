package th.go.bangkok.council.defaults.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event as it waits in the aggregate's document until the broker has it.
 *
 * @param id UUIDv7, the CloudEvents id
 * @param type for example {@code th.go.bangkok.council.MotionRequested.v1}
 * @param subject for example {@code tracking-requests/<id>}; also the record's key
 * @param sequence counts the subject's events from 1
 * @param time when it happened, UTC
 * @param recordedTime when the service stored it, UTC
 * @param correlation the matter it belongs to
 * @param traceparent the W3C trace context of the request that caused it
 * @param actorRole the role of who caused it, never the person
 * @param enteredLater why it was entered after it happened; null when it was not
 * @param data the event's data as JSON
 */
public record OutboxEvent(
        UUID id,
        String type,
        String subject,
        long sequence,
        Instant time,
        Instant recordedTime,
        UUID correlation,
        @Nullable String traceparent,
        String actorRole,
        @Nullable String enteredLater,
        String data) {

    /** The field of an aggregate's document that its unpublished events wait in. */
    public static final String FIELD = "outbox";

    /** The path by which pending events are found. */
    static final String ID = "id";

    /** The path by which the oldest pending event is found. */
    static final String RECORDED_TIME = "recordedTime";

    /** As it is stored. */
    public Document toDocument() {
        return new Document(ID, id)
                .append("type", type)
                .append("subject", subject)
                .append("sequence", sequence)
                .append("time", Date.from(time))
                .append(RECORDED_TIME, Date.from(recordedTime))
                .append("correlation", correlation)
                .append("traceparent", traceparent)
                .append("actorRole", actorRole)
                .append("enteredLater", enteredLater)
                .append("data", data);
    }

    static OutboxEvent fromDocument(Document stored) {
        return new OutboxEvent(
                stored.get(ID, UUID.class),
                stored.getString("type"),
                stored.getString("subject"),
                stored.getLong("sequence"),
                stored.getDate("time").toInstant(),
                stored.getDate(RECORDED_TIME).toInstant(),
                stored.get("correlation", UUID.class),
                stored.getString("traceparent"),
                stored.getString("actorRole"),
                stored.getString("enteredLater"),
                stored.getString("data"));
    }
}
