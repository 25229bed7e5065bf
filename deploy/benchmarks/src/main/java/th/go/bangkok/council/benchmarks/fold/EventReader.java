package th.go.bangkok.council.benchmarks.fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads records that hold CloudEvents in binary mode and checks what the figures rest on. */
public final class EventReader {

    private static final String PREFIX = "th.go.bangkok.council.";
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long AHEAD = Duration.ofMinutes(5).toMillis();

    /** The fields that an event must hold, by its name; names that are not here are not known. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("MotionRegistered", List.of("kind", "number", "year", "districts", "proposerId")),
            Map.entry("MotionDecided", List.of("decision")),
            Map.entry("MotionRequested", List.of("motionId", "askedBy", "motionStatus", "districts")),
            Map.entry("MotionRequestPaused", List.of("pauseId", "reasonCode")),
            Map.entry("MotionRequestResumed", List.of("pauseId")),
            Map.entry("MotionDelivered", List.of("content", "channel")),
            Map.entry("MotionRequestCorrected", List.of("clock", "askedBy", "motionStatus", "districts", "reasonCode")),
            Map.entry("MotionRequestVoided", List.of("reasonCode")),
            Map.entry("MotionRequestDueSoon", List.of("leadMinutes", "boundMinutes")),
            Map.entry("MotionRequestOverdue", List.of("boundMinutes")),
            Map.entry("MeetingRequested", List.of("committee", "committeeKind")),
            Map.entry(
                    "MeetingScheduled",
                    List.of("committee", "committeeKind", "number", "year", "form", "startsAt", "endsAt")),
            Map.entry("MeetingPartRequested", List.of("partId", "kind")),
            Map.entry("MeetingPartDecided", List.of("partId", "kind", "state")),
            Map.entry("MeetingRescheduled", List.of("form", "startsAt", "endsAt", "reasonCode")),
            Map.entry("MeetingMissionPaused", List.of("pauseId", "reasonCode")),
            Map.entry("MeetingMissionResumed", List.of("pauseId")),
            Map.entry("MeetingArranged", List.of("committee", "committeeKind", "form", "notices")),
            Map.entry("MeetingCancelled", List.of("reasonCode")),
            Map.entry("MeetingMissionCorrected", List.of("clock", "committee", "committeeKind", "reasonCode")),
            Map.entry("MeetingMissionVoided", List.of("reasonCode")),
            Map.entry("MeetingMissionDueSoon", List.of("leadMinutes", "boundMinutes")),
            Map.entry("MeetingMissionOverdue", List.of("boundMinutes")));

    private final MessageDigest sha256 = sha256();

    /** What the record holds; Not for several threads at once. */
    public Reading read(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        if (key == null) {
            return new Reading.Bad("null-key");
        }
        if (value == null) {
            return new Reading.Bad("tombstone");
        }
        var type = headers.text("ce_type");
        if (type == null) {
            return new Reading.Bad("unparsable");
        }
        int version = type.lastIndexOf(".v");
        var name = type.startsWith(PREFIX) && version > 0 ? type.substring(PREFIX.length(), version) : "";
        var required = REQUIRED.get(name);
        if (required == null) {
            return new Reading.PassedOver();
        }
        if (!type.endsWith(".v1")) {
            return new Reading.Bad("unknown-version");
        }
        try {
            return read(new String(key, StandardCharsets.UTF_8), value, headers, name, required);
        } catch (JacksonException | DateTimeException | NumberFormatException | NullPointerException e) {
            return new Reading.Bad("unparsable");
        }
    }

    private Reading read(String key, byte[] value, Headers headers, String name, List<String> required) {
        var subject = required(headers, "ce_subject");
        var json = new String(value, StandardCharsets.UTF_8);
        var data = Said.JSON.readTree(json);
        if (!subject.equals(key) || !fits(subject, name) || !required.stream().allMatch(field -> said(data, field))) {
            return new Reading.Bad("schema-invalid");
        }
        long time = millis(required(headers, "ce_time"));
        long recorded = millis(required(headers, "ce_recordedtime"));
        if (time < EARLIEST || time > recorded + AHEAD) {
            return new Reading.Bad("absurd-time");
        }
        if (subject.startsWith("motions/")) {
            return new Reading.PassedOver();
        }
        var id = required(headers, "ce_id");
        var later = headers.text("ce_enteredlater");
        return new Reading.Good(
                subject,
                new Said(
                        Long.parseLong(required(headers, "ce_sequence")),
                        id,
                        name,
                        time,
                        recorded,
                        later,
                        headers.text("ce_actorrole"),
                        json,
                        digest(id + "|" + name + "|" + time + "|" + later + "|" + json)));
    }

    private static boolean fits(String subject, String name) {
        if (name.startsWith("Meeting")) {
            return subject.startsWith("meeting-missions/");
        }
        boolean ofMotion = name.equals("MotionRegistered") || name.equals("MotionDecided");
        return subject.startsWith(ofMotion ? "motions/" : "tracking-requests/");
    }

    /** Codes, ids and instants are texts; what else there is are the numbers, the lists and the clock. */
    private static boolean said(JsonNode data, String field) {
        var value = data.get(field);
        return value != null
                && switch (field) {
                    case "number", "year", "leadMinutes", "boundMinutes", "notices" -> value.isIntegralNumber();
                    case "districts" -> value.isArray();
                    case "clock" -> value.isObject();
                    default -> value.isString();
                };
    }

    private static String required(Headers headers, String name) {
        var value = headers.text(name);
        if (value == null) {
            throw new DateTimeException(name + " is missing");
        }
        return value;
    }

    private static long millis(String text) {
        return Instant.parse(text).toEpochMilli();
    }

    private long digest(String text) {
        var bytes = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
        return java.nio.ByteBuffer.wrap(bytes).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
