package th.go.bangkok.council.benchmarks.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as a service publishes it, or one that is damaged in a single respect.
 *
 * @param type the CloudEvents type
 * @param key the record's key; the subject unless damaged
 * @param time when it happened
 * @param recorded when the service stored it, which gives the order on the log
 * @param data the JSON body; null for a tombstone
 */
record Event(
        Stream stream,
        String type,
        @Nullable String key,
        String subject,
        int sequence,
        String id,
        String correlation,
        Instant time,
        Instant recorded,
        @Nullable String enteredLater,
        @Nullable String data) {

    static final String TYPE_PREFIX = "th.go.bangkok.council.";

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** The record for the log: a CloudEvent in binary mode. Without a key it goes to the first partition. */
    ProducerRecord<String, byte[]> record(String topicPrefix) {
        var body = data == null ? null : data.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topicPrefix + stream.topic(), key == null ? 0 : null, key, body);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_source", stream.source());
        header(record, "ce_type", type);
        header(record, "ce_subject", subject);
        header(record, "content-type", "application/json");
        header(record, "ce_time", format(time));
        header(record, "ce_sequence", Integer.toString(sequence));
        header(record, "ce_recordedtime", format(recorded));
        header(record, "ce_correlationid", correlation);
        header(record, "ce_actorrole", "officer");
        if (enteredLater != null) {
            header(record, "ce_enteredlater", enteredLater);
        }
        return record;
    }

    Event withKey(@Nullable String other) {
        return new Event(stream, type, other, subject, sequence, id, correlation, time, recorded, enteredLater, data);
    }

    Event withType(String other) {
        return new Event(stream, other, key, subject, sequence, id, correlation, time, recorded, enteredLater, data);
    }

    Event withTime(Instant other) {
        return new Event(stream, type, key, subject, sequence, id, correlation, other, recorded, enteredLater, data);
    }

    Event withData(@Nullable String other) {
        return new Event(stream, type, key, subject, sequence, id, correlation, time, recorded, enteredLater, other);
    }

    Event withId(String other) {
        return new Event(stream, type, key, subject, sequence, other, correlation, time, recorded, enteredLater, data);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
