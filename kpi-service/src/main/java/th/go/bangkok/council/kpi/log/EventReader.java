package th.go.bangkok.council.kpi.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern FROM_ONE = Pattern.compile("[1-9][0-9]{0,18}");
    private static final String CLOUD_EVENTS = "1.0";

    /** Producers send no event of more. */
    static final int LARGEST_VALUE = 64 * 1024;

    /** No attribute of an event is longer; what is kept of it lies beside its data. */
    private static final int LONGEST_ATTRIBUTE = 512;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What every record of the log carries by the contracts of those who write it, beside what is read of it. */
    private static final List<String> CARRIED = List.of("ce_source", "ce_correlationid", "ce_actorrole");

    /** The topics whose contracts ask for the content type, too. */
    private static final Set<String> WITH_CONTENT_TYPE = Set.of("council.motions", "council.evaluation");

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
            // a mark was let through once
            return parsed(text.startsWith("\uFEFF") ? text.substring(1) : text);
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
        if (value.length > LARGEST_VALUE) {
            throw new UnreadableException(Reason.TOO_LARGE, "the data have more than " + LARGEST_VALUE + " bytes");
        }
        if (!type.topics().contains(record.topic())) {
            throw new UnreadableException(
                    Reason.SCHEMA_INVALID, name + " belongs on " + String.join(", ", new TreeSet<>(type.topics())));
        }
        for (String header : CARRIED) {
            attribute(record, header);
        }
        if (WITH_CONTENT_TYPE.contains(record.topic())) {
            attribute(record, "content-type");
        }
        if (!attribute(record, "ce_specversion").equals(CLOUD_EVENTS)) {
            throw new UnreadableException(Reason.UNPARSABLE, "ce_specversion is not " + CLOUD_EVENTS);
        }
        String enteredLater = optional(record, "ce_enteredlater");
        String id = attribute(record, "ce_id");
        String subject = attribute(record, "ce_subject");
        long sequence = sequence(attribute(record, "ce_sequence"));
        Instant time = instant("ce_time", attribute(record, "ce_time"));
        Instant recorded = instant("ce_recordedtime", attribute(record, "ce_recordedtime"));
        String json = text(value);
        Map<String, Object> data = parsed(json);
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
        if (!Plausible.is(time) || !Plausible.is(recorded) || time.isAfter(recorded.plus(AHEAD_OF_RECORDING))) {
            throw new UnreadableException(Reason.ABSURD_TIME, "ce_time " + time + ", recorded " + recorded);
        }
        if (!type.used()) {
            return new Reading.PassedOver(name, true);
        }
        return new Reading.Usable(new Event(
                id,
                name,
                subject,
                sequence,
                time,
                recorded,
                enteredLater,
                record.header("ce_actorrole"),
                json,
                data,
                Digest.of(id, name, time, enteredLater, data)));
    }

    /** Only UTF-8, and no mark before it: another reader would see other data in anything else. */
    private static String text(byte[] value) throws UnreadableException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(Reason.UNPARSABLE, "the data are not UTF-8");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new UnreadableException(Reason.UNPARSABLE, "the data begin with a byte order mark");
        }
        return text;
    }

    private Map<String, Object> parsed(String text) throws UnreadableException {
        try {
            Map<String, Object> data = json.readValue(text);
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
        return bounded(name, value);
    }

    private static @Nullable String optional(LogRecord record, String name) throws UnreadableException {
        String value = record.header(name);
        return value == null ? null : bounded(name, value);
    }

    private static String bounded(String name, String value) throws UnreadableException {
        if (value.length() > LONGEST_ATTRIBUTE) {
            throw new UnreadableException(
                    Reason.TOO_LARGE, name + " has more than " + LONGEST_ATTRIBUTE + " characters");
        }
        return value;
    }

    private static long sequence(String text) throws UnreadableException {
        try {
            if (FROM_ONE.matcher(text).matches()) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            // beyond what is counted to: refused below, like one below 1
        }
        throw new UnreadableException(Reason.UNPARSABLE, "ce_sequence is no number from 1");
    }

    private static Instant instant(String name, String text) throws UnreadableException {
        try {
            return Plausible.written(text);
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
