package th.go.bangkok.council.benchmarks.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The events of one case by sequence, of which the first to come stands, and what follows from them. */
public final class Case {

    private final String subject;
    private final String partition;
    private final TreeMap<Long, Said> events = new TreeMap<>();
    private final List<Contradiction> contradictions;
    private @Nullable Standing standing;
    private boolean changed;

    /** An event that was not taken in because it says something else than the one before. */
    public record Contradiction(String where, long sequence, String id, String name) {}

    /** A case as it was stored; without events, a new one. */
    public Case(String subject, String partition, Collection<Said> events, Collection<Contradiction> contradictions) {
        this.subject = subject;
        this.partition = partition;
        this.contradictions = new ArrayList<>(contradictions);
        events.forEach(event -> this.events.put(event.sequence(), event));
    }

    /** Takes the event in, unless it is known. False if it contradicts what is known, which is then noted. */
    public boolean take(Said event, String where) {
        var known = events.putIfAbsent(event.sequence(), event);
        if (known == null) {
            standing = null;
            changed = true;
            return true;
        }
        if (known.digest() == event.digest()) {
            return true;
        }
        var contradiction = new Contradiction(where, event.sequence(), event.id(), event.name());
        if (!contradictions.contains(contradiction)) {
            contradictions.add(contradiction);
            changed = true;
        }
        return false;
    }

    /** Where the case stands. */
    public Standing standing() {
        var now = standing;
        if (now == null) {
            now = Standing.of(Indicator.of(subject), events.values());
            standing = now;
        }
        return now;
    }

    /** Whether anything is not as it was stored. */
    public boolean changed() {
        return changed;
    }

    public String subject() {
        return subject;
    }

    public String partition() {
        return partition;
    }

    /** In sequence. */
    public Collection<Said> events() {
        return events.values();
    }

    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
