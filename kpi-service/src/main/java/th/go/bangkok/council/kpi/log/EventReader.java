package th.go.bangkok.council.kpi.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads records of the log: CloudEvents 1.0 in binary mode with JSON data. Never fails; what is wrong is an answer. */
public final class EventReader {

    private static final Pattern TYPE =
            Pattern.compile("th\\.go\\.bangkok\\.council\\.([A-Za-z][A-Za-z0-9]*)\\.v([0-9]+)");
    private static final Duration AHEAD_OF_RECORDING = Duration.ofMinutes(5);

    private final ObjectReader json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    /**
     * Data that was read before.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Map<String, Object> data(String text) {
        try {
            return data(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What the record holds. */
    public Reading read(LogRecord record) {
        String key = record.keyText();
        if (key == null) {
            return new Reading.Bad(Reason.NULL_KEY, "the record has no key");
        }
        byte[] value = record.value();
        if (value == null) {
            return new Reading.Bad(Reason.TOMBSTONE, "the record has no value");
        }
        String type = record.header("ce_type");
        if (type == null) {
            return new Reading.Bad(Reason.UNPARSABLE, "ce_type is missing");
        }
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            return new Reading.PassedOver("other", false);
        }
        EventTypes.Type known = EventTypes.named(parts.group(1));
        if (known == null) {
            return new Reading.PassedOver("other", false);
        }
        if (!parts.group(2).equals(EventTypes.VERSION)) {
            return new Reading.Bad(Reason.UNKNOWN_VERSION, parts.group(1) + " v" + parts.group(2));
        }
        try {
            return read(record, key, value, parts.group(1), known);
        } catch (UnreadableException e) {
            return new Reading.Bad(e.reason, e.detail);
        }
    }

    private Reading read(LogRecord record, String key, byte[] value, String name, EventTypes.Type type)
            throws UnreadableException {
        String id = attribute(record, "ce_id");
        String subject = attribute(record, "ce_subject");
        long sequence = sequence(attribute(record, "ce_sequence"));
        Instant time = instant("ce_time", attribute(record, "ce_time"));
        Instant recorded = recorded(record, time);
        Map<String, Object> data = data(value);
        if (!subject.equals(key)) {
            throw new UnreadableException(Reason.SCHEMA_INVALID, "the key is not the subject");
        }
        if (!subject.startsWith(type.subject() + "/")
                || subject.length() == type.subject().length() + 1) {
            throw new UnreadableException(Reason.SCHEMA_INVALID, "the subject is not one of " + type.subject());
        }
        Optional<String> complaint = type.shape().complaint(data);
        if (complaint.isPresent()) {
            throw new UnreadableException(Reason.SCHEMA_INVALID, complaint.get());
        }
        if (!Plausible.is(time) || time.isAfter(recorded.plus(AHEAD_OF_RECORDING))) {
            throw new UnreadableException(Reason.ABSURD_TIME, "ce_time " + time + ", recorded " + recorded);
        }
        if (!type.used()) {
            return new Reading.PassedOver(name, true);
        }
        String enteredLater = record.header("ce_enteredlater");
        return new Reading.Usable(new Event(
                id,
                name,
                subject,
                sequence,
                time,
                recorded,
                enteredLater,
                record.header("ce_actorrole"),
                new String(value, StandardCharsets.UTF_8),
                data,
                Digest.of(id, name, time, enteredLater, data)));
    }

    private Map<String, Object> data(byte[] value) throws UnreadableException {
        try {
            Map<String, Object> data = json.readValue(value);
            if (data == null) {
                throw new UnreadableException(Reason.UNPARSABLE, "the data is null");
            }
            return data;
        } catch (JacksonException e) {
            throw new UnreadableException(Reason.UNPARSABLE, "the data is no JSON object");
        }
    }

    private static String attribute(LogRecord record, String name) throws UnreadableException {
        String value = record.header(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableException(Reason.UNPARSABLE, name + " is missing");
        }
        return value;
    }

    private static long sequence(String text) throws UnreadableException {
        try {
            long sequence = Long.parseLong(text);
            if (sequence >= 1) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // refused below, like one below 1
        }
        throw new UnreadableException(Reason.UNPARSABLE, "ce_sequence is no number from 1");
    }

    private static Instant recorded(LogRecord record, Instant time) throws UnreadableException {
        String recorded = record.header("ce_recordedtime");
        return recorded == null ? time : instant("ce_recordedtime", recorded);
    }

    private static Instant instant(String name, String text) throws UnreadableException {
        try {
            return Plausible.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableException(Reason.UNPARSABLE, name + " is no time");
        }
    }

    /** Leaves the reading of one record. */
    private static final class UnreadableException extends Exception {

        private final transient Reason reason;
        private final String detail;

        UnreadableException(Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
