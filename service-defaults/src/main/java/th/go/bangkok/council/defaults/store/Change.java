package th.go.bangkok.council.defaults.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;

/**
 * What a verb of an aggregate answers: the state as it is now and the events that it caused, in order.
 *
 * @param state the aggregate
 * @param events the data of each event, a record with {@link Published}, and when it happened
 * @param correlation the matter this belongs to, across services; taken when the aggregate is created, null for its own
 *     id
 * @param versionKept whether the entity tags that people hold stay good
 */
public record Change<S>(
        S state, List<Happened> events, @Nullable UUID correlation, boolean versionKept) {

    /** An event's data and when it happened. */
    public record Happened(Object data, Moment moment) {}

    public Change {
        events = List.copyOf(events);
    }

    /** A change that nobody outside needs to hear of. */
    public static <S> Change<S> silent(S state) {
        return new Change<>(state, List.of(), null, false);
    }

    public static <S> Change<S> of(S state, Object data, Moment moment) {
        return new Change<>(state, List.of(new Happened(data, moment)), null, false);
    }

    /** One more event of the same change. */
    public Change<S> and(Object data, Moment moment) {
        return new Change<>(state, with(List.of(new Happened(data, moment))), correlation, versionKept);
    }

    /** The next verb on the state reached so far; both changes become one. */
    public Change<S> then(Function<S, Change<S>> verb) {
        Change<S> next = verb.apply(state);
        return new Change<>(next.state, with(next.events), correlation, versionKept);
    }

    /** Belongs to a matter that began elsewhere. */
    public Change<S> about(UUID matter) {
        return new Change<>(state, events, matter, versionKept);
    }

    /**
     * Something that the system notes beside people's work, such as a warning: whoever is about to change the aggregate
     * need not read it again. A concurrent change is not lost: it is carried out again on the new state. Without an
     * event nothing is stored.
     */
    public Change<S> keepingVersion() {
        return new Change<>(state, events, correlation, true);
    }

    private List<Happened> with(List<Happened> more) {
        List<Happened> all = new ArrayList<>(events);
        all.addAll(more);
        return all;
    }
}
