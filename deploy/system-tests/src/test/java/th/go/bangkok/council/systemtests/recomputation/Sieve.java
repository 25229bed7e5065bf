package th.go.bangkok.council.systemtests.recomputation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the good events of a log and says what is wrong with the others. A repeat of an event is neither; an event of an
 * unknown type is skipped.
 */
public final class Sieve {

    private static final String PREFIX = "th.go.bangkok.council.";
    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant YEAR_2100 = Instant.parse("2100-01-01T00:00:00Z");

    /** Producers refuse to send more. */
    private static final int MOST_BYTES = 65_536;

    private static final JsonMapper JSON = new JsonMapper();

    /** The contracts: what types there are, and whether data keep theirs. */
    public interface Contracts {

        /** Whether any version of the type is known, such as {@code MotionRequested}. */
        boolean knowsName(String name);

        /** Whether this version is, such as {@code MotionRequested.v1}. */
        boolean knows(String nameAndVersion);

        boolean accepts(String nameAndVersion, String json);

        /** The topic on which the event lies. */
        String topic(String nameAndVersion);

        /** What the headers of the topic's records have against their contract; empty if nothing. */
        List<String> complaints(String topic, Map<String, String> headers);
    }

    /** A record that belongs into the dead-letter topic, and why. */
    public record Rejected(RawRecord raw, String why) {}

    private record Content(String type, String subject, String sequence, Instant time, JsonNode data) {}

    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1;

        Bad(String why) {
            super(why);
        }
    }

    private final Contracts contracts;
    private final Map<String, Content> seenPlaces = new HashMap<>();
    private final Map<String, Content> seenIds = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<RawRecord> unknown = new ArrayList<>();
    private int repeats;

    private Sieve(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Sieves records in the order given, which must be the log's within each partition. */
    public static Sieve of(List<RawRecord> log, Contracts contracts) {
        Sieve sieve = new Sieve(contracts);
        for (RawRecord raw : log) {
            try {
                sieve.sift(raw);
            } catch (Bad e) {
                sieve.rejected.add(new Rejected(raw, Objects.toString(e.getMessage(), "")));
            }
        }
        return sieve;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    public List<RawRecord> unknown() {
        return List.copyOf(unknown);
    }

    public int repeats() {
        return repeats;
    }

    private void sift(RawRecord raw) throws Bad {
        String type = raw.header("ce_type");
        String name = type == null ? "" : simpleName(type);
        if (type != null && !contracts.knowsName(name)) {
            unknown.add(raw);
            return;
        }
        if (raw.key() == null) {
            throw new Bad("null key");
        }
        String value = raw.value();
        if (value == null) {
            throw new Bad("tombstone");
        }
        if (type == null) {
            throw new Bad("no type");
        }
        String nameAndVersion = type.substring(PREFIX.length());
        if (!contracts.knows(nameAndVersion)) {
            throw new Bad("unknown major version");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Bad("too large");
        }
        if (!raw.topic().equals(contracts.topic(nameAndVersion))) {
            throw new Bad("foreign topic");
        }
        List<String> complaints = contracts.complaints(raw.topic(), raw.headers());
        if (!complaints.isEmpty()) {
            throw new Bad("headers: " + String.join(", ", complaints));
        }
        JsonNode data = parse(value);
        if (!contracts.accepts(nameAndVersion, data.toString())) {
            throw new Bad("schema");
        }
        Instant time = instant(raw, "ce_time");
        Instant recorded = instant(raw, "ce_recordedtime");
        if (isOfAnotherTime(time) || isOfAnotherTime(recorded) || time.isAfter(recorded.plus(Duration.ofMinutes(5)))) {
            throw new Bad("time");
        }
        String subject = required(raw, "ce_subject");
        String sequence = required(raw, "ce_sequence");
        Content content = new Content(type, subject, sequence, time, data);
        String place = subject + " " + sequence;
        String id = required(raw, "ce_id");
        boolean samePlace = repeats(seenPlaces.get(place), content);
        boolean sameId = repeats(seenIds.get(id), content);
        if (samePlace || sameId) {
            repeats++;
            return;
        }
        seenPlaces.put(place, content);
        seenIds.put(id, content);
        facts.add(new Fact(
                raw.topic(), subject, number(sequence), name, time, raw.header("ce_enteredlater") != null, data));
    }

    private static boolean isOfAnotherTime(Instant instant) {
        return instant.isBefore(YEAR_2000) || !instant.isBefore(YEAR_2100);
    }

    private static String simpleName(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()).replaceFirst("\\.v\\d+$", "") : "";
    }

    private static boolean repeats(@Nullable Content first, Content content) throws Bad {
        if (first != null && !first.equals(content)) {
            throw new Bad("same place, other content");
        }
        return first != null;
    }

    private static JsonNode parse(String value) throws Bad {
        if (value.startsWith("\uFEFF")) {
            throw new Bad("byte order mark");
        }
        try {
            return JSON.readTree(value);
        } catch (JacksonException e) {
            throw new Bad("unparsable");
        }
    }

    private static Instant instant(RawRecord raw, String header) throws Bad {
        try {
            return Instant.parse(required(raw, header));
        } catch (DateTimeException e) {
            throw new Bad(header);
        }
    }

    private static long number(String sequence) throws Bad {
        try {
            return Long.parseLong(sequence);
        } catch (NumberFormatException e) {
            throw new Bad("sequence");
        }
    }

    private static String required(RawRecord raw, String header) throws Bad {
        @Nullable String value = raw.header(header);
        if (value == null || value.isBlank()) {
            throw new Bad("no " + header);
        }
        return value;
    }
}
