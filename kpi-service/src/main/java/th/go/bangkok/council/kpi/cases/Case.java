package th.go.bangkok.council.kpi.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One case of an indicator: the set of what its events say, by their sequence. Everything else follows from the set, so
 * neither the order in which events come in nor their repetition makes a difference.
 */
public final class Case {

    private final SortedMap<Long, Fact> facts = new TreeMap<>();
    private final CaseClock clock;

    /** The case with the given facts; of two with the same sequence the first one stands. */
    public Case(Collection<Fact> facts) {
        facts.forEach(fact -> this.facts.putIfAbsent(fact.sequence(), fact));
        clock = CaseClock.of(this.facts.values());
    }

    /** What is known, in sequence. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** The clock that follows from the facts. */
    public CaseClock clock() {
        return clock;
    }

    /** Where the case stands. */
    public State state() {
        return clock.state();
    }

    /** What the case is about, by the latest fact in sequence that says so. */
    public Dimensions dimensions() {
        Dimensions latest = Dimensions.NONE;
        for (Fact fact : facts.values()) {
            Dimensions said = fact.dimensions();
            if (said != null) {
                latest = said;
            }
        }
        return latest;
    }

    /** Whether any of its events was entered later than it happened. */
    public boolean enteredLater() {
        return facts.values().stream().anyMatch(Fact::enteredLater);
    }

    /** The instant by which the case belongs to a period: its last stop, else its start, else its earliest event. */
    public Instant belongsTo() {
        Instant stopped = clock.stopped();
        if (stopped != null) {
            return stopped;
        }
        Instant started = clock.started();
        return started != null
                ? started
                : facts.values().stream()
                        .map(Fact::time)
                        .min(Instant::compareTo)
                        .orElse(Instant.EPOCH);
    }
}
