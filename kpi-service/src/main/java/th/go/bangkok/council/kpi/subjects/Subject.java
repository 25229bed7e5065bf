package th.go.bangkok.council.kpi.subjects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.log.Event;

/**
 * The events of one subject by their sequence. The first that came with a sequence stands; what came later with other
 * content is a conflict, which changes nothing and is kept as a mark.
 */
public final class Subject {

    private final String id;
    private final String partition;
    private final SortedMap<Long, Event> events = new TreeMap<>();
    private final List<Conflict> conflicts;

    /**
     * A subject as it is known.
     *
     * @param id such as {@code tracking-requests/<id>}
     * @param partition name of the partition of the log that holds its events
     */
    public Subject(String id, String partition, Collection<Event> events, Collection<Conflict> conflicts) {
        this.id = id;
        this.partition = partition;
        events.forEach(event -> this.events.put(event.sequence(), event));
        this.conflicts = new ArrayList<>(conflicts);
    }

    /** What an event that comes in is to the subject. */
    public enum Absorbed {
        NEW,
        REPEATED,
        CONFLICT
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
        if (known == null && !holdsId(event.id())) {
            events.put(event.sequence(), event);
            return Absorbed.NEW;
        }
        if (known != null && known.digest() == event.digest()) {
            return Absorbed.REPEATED;
        }
        Conflict conflict = new Conflict(where, event.sequence(), event.id(), event.name());
        if (!conflicts.contains(conflict)) {
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

    private boolean holdsId(String eventId) {
        return events.values().stream().anyMatch(event -> event.id().equals(eventId));
    }
}
