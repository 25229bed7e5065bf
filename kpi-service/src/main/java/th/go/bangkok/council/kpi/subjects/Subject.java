package th.go.bangkok.council.kpi.subjects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.log.Event;

/**
 * The events of one subject by their sequence. The first that came with a sequence stands; what came later with other
 * content is a conflict, which changes nothing and is kept as a mark.
 */
public final class Subject {

    /** So much is kept of one subject, which is one document of the store. */
    public static final int MOST_EVENTS = 10_000;

    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int MOST_CONFLICTS = 1_000;

    /** What is kept of an event beside its data takes less. */
    private static final int BESIDE_THE_DATA = 300;

    private static final int MOST_BYTES_A_CHARACTER = 3;

    private final String id;
    private final String partition;
    private final SortedMap<Long, Event> events;
    private final List<Conflict> conflicts;
    private final Set<String> ids;
    private long size;

    /**
     * A subject as it is known.
     *
     * @param id such as {@code tracking-requests/<id>}
     * @param partition name of the partition of the log that holds its events
     */
    public Subject(String id, String partition, Collection<Event> events, Collection<Conflict> conflicts) {
        this.id = id;
        this.partition = partition;
        this.events = new TreeMap<>();
        ids = new HashSet<>();
        events.forEach(event -> {
            this.events.put(event.sequence(), event);
            ids.add(event.id());
            size += size(event);
        });
        this.conflicts = new ArrayList<>(conflicts);
    }

    /** A copy, which changes by itself. */
    public Subject(Subject other) {
        id = other.id;
        partition = other.partition;
        events = new TreeMap<>(other.events);
        conflicts = new ArrayList<>(other.conflicts);
        ids = new HashSet<>(other.ids);
        size = other.size;
    }

    /** What an event that comes in is to the subject. */
    public enum Absorbed {
        NEW,
        REPEATED,
        CONFLICT,
        /** New, but the subject holds as much as is kept of one. */
        FULL
    }

    /**
     * An event that contradicts an earlier one.
     *
     * @param where the record's place on the log
     */
    public record Conflict(String where, long sequence, String eventId, String name) {}

    /** Takes in the event, unless it is known or contradicts what is. */
    public Absorbed absorb(Event event, String where) {
        Event known = events.get(event.sequence());
        if (known == null && !ids.contains(event.id())) {
            long more = size(event);
            if (events.size() >= MOST_EVENTS || size + more > MOST_BYTES) {
                return Absorbed.FULL;
            }
            events.put(event.sequence(), event);
            ids.add(event.id());
            size += more;
            return Absorbed.NEW;
        }
        if (known != null && known.digest() == event.digest()) {
            return Absorbed.REPEATED;
        }
        Conflict conflict = new Conflict(where, event.sequence(), event.id(), event.name());
        if (conflicts.size() < MOST_CONFLICTS && !conflicts.contains(conflict)) {
            conflicts.add(conflict);
        }
        return Absorbed.CONFLICT;
    }

    public String id() {
        return id;
    }

    /** First part of the id, such as {@code tracking-requests}. */
    public String kind() {
        return kind(id);
    }

    /** First part of the given subject. */
    public static String kind(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0 ? subject : subject.substring(0, slash);
    }

    public String partition() {
        return partition;
    }

    /** In sequence. */
    public List<Event> events() {
        return List.copyOf(events.values());
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** The first event of that name in sequence, or null. */
    public @Nullable Event first(String name) {
        return events.values().stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The last event of that name in sequence, or null. */
    public @Nullable Event last(String name) {
        return events.values().stream()
                .filter(event -> event.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** What the event takes at most where it is kept. */
    private static long size(Event event) {
        long characters = 0L + event.id().length() + length(event.enteredLater()) + length(event.actorRole());
        return BESIDE_THE_DATA + characters * MOST_BYTES_A_CHARACTER + bytes(event.json());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** In UTF-8; half of a pair is counted as two of four bytes. */
    private static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            bytes += each < 0x80 ? 1 : each < 0x800 || Character.isSurrogate(each) ? 2 : 3;
        }
        return bytes;
    }
}
