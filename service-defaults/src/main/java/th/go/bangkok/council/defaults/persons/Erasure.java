package th.go.bangkok.council.defaults.persons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.store.Change;

/**
 * The erasure of a person in this service, remembered so that it can go on after a crash. Once it is done it no longer
 * knows whom it erased.
 *
 * @param erasureId the same in every service
 * @param person as the administrator named them; null when it is done
 * @param names all names of the person; none when it is done
 * @param pseudonym what has taken the place of the person's names
 * @param swept the collections that have been gone through
 * @param erased how many documents of which collection were changed; empty until it is done
 * @param doneAt null until it is done
 */
record Erasure(
        UUID erasureId,
        @Personal(Personal.Kind.RECORD) @Nullable String person,
        @Personal(Personal.Kind.RECORD) List<String> names,
        ErasureReason reason,
        String pseudonym,
        List<String> swept,
        List<Count> erased,
        Instant begunAt,
        @Nullable Instant doneAt) {

    /** How many documents of a collection. */
    record Count(String collection, long documents) {}

    Erasure {
        names = List.copyOf(names);
        swept = List.copyOf(swept);
        erased = List.copyOf(erased);
    }

    static Change<Erasure> begin(UUID erasureId, String person, Set<String> names, ErasureReason reason, Instant at) {
        return Change.silent(new Erasure(
                erasureId,
                person,
                names.stream().sorted().toList(),
                reason,
                "erased-" + UUID.randomUUID(),
                List.of(),
                List.of(),
                at,
                null));
    }

    boolean isDone() {
        return doneAt != null;
    }

    /** A collection has been gone through. */
    Change<Erasure> sweep(String collection) {
        if (isDone() || swept.contains(collection)) {
            return Change.silent(this).keepingVersion();
        }
        List<String> more = new ArrayList<>(swept);
        more.add(collection);
        return Change.silent(new Erasure(erasureId, person, names, reason, pseudonym, more, erased, begunAt, null));
    }

    /** Nothing is left; the person is forgotten here too. */
    Change<Erasure> finish(List<Count> counts, Object event, Moment at) {
        if (isDone()) {
            return Change.silent(this).keepingVersion();
        }
        return Change.of(
                new Erasure(erasureId, null, List.of(), reason, pseudonym, swept, counts, begunAt, at.time()),
                event,
                at);
    }

    /** What others may know the person by: the id of their record, or nothing but the pseudonym. */
    String knownAs() {
        return Identities.of(names).ids().stream()
                .map(UUID::toString)
                .findFirst()
                .orElse(pseudonym);
    }
}
