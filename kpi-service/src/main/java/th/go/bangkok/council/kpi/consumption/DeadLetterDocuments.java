package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import th.go.bangkok.council.kpi.log.LogRecord;
import th.go.bangkok.council.kpi.log.Reason;

/** Dead letters as documents, so that they can be listed without reading the dead-letter topics. */
final class DeadLetterDocuments {

    static final String ID = "_id";
    static final String TOPIC = "topic";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    static final String TIMESTAMP = "timestamp";
    static final String KEY = "key";
    static final String VALUE = "value";
    static final String HEADERS = "headers";
    static final String REASON = "reason";
    static final String DETAIL = "detail";
    static final String SINCE = "since";
    static final String STATUS = "status";
    static final String REPLAYED_AT = "replayedAt";

    private static final String HEADER_NAME = "name";

    private DeadLetterDocuments() {}

    /** The write that keeps the letter, once however often it comes. */
    static WriteModel<Document> keep(DeadLetter letter, Instant now) {
        LogRecord record = letter.record();
        List<Document> headers = new ArrayList<>();
        record.headers()
                .forEach((name, value) -> headers.add(
                        new Document(HEADER_NAME, name.replace('\0', '?')).append(VALUE, new Binary(value))));
        byte[] key = record.key();
        byte[] value = record.value();
        Document kept = new Document(TOPIC, record.topic())
                .append(PARTITION, record.partition())
                .append(OFFSET, record.offset())
                .append(TIMESTAMP, Instant.ofEpochMilli(record.timestamp()))
                .append(KEY, key == null ? null : new Binary(key))
                .append(VALUE, value == null ? null : new Binary(value))
                .append(HEADERS, headers)
                .append(REASON, letter.reason().code())
                .append(DETAIL, letter.detail())
                .append(SINCE, now)
                .append(STATUS, Status.WAITING.code());
        return new UpdateOneModel<>(
                Filters.eq(ID, letter.id()), new Document("$setOnInsert", kept), new UpdateOptions().upsert(true));
    }

    /** The letter in a document. */
    static DeadLetter letter(Document stored) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        stored.getList(HEADERS, Document.class)
                .forEach(header -> headers.put(
                        header.getString(HEADER_NAME),
                        header.get(VALUE, Binary.class).getData()));
        Binary key = stored.get(KEY, Binary.class);
        Binary value = stored.get(VALUE, Binary.class);
        return new DeadLetter(
                new LogRecord(
                        stored.getString(TOPIC),
                        stored.getInteger(PARTITION),
                        stored.getLong(OFFSET),
                        stored.getDate(TIMESTAMP).toInstant().toEpochMilli(),
                        key == null ? null : key.getData(),
                        value == null ? null : value.getData(),
                        headers),
                Reason.valueOf(stored.getString(REASON).toUpperCase(Locale.ROOT).replace('-', '_')),
                stored.getString(DETAIL));
    }

    /** What became of a letter. */
    enum Status {
        WAITING,
        /** Taken in after all. */
        TAKEN_IN;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
