package th.go.bangkok.council.defaults.persons;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * Exports and erases one person. A person is named by the subject of the account, by the id of the record that is theirs
 * (a councillor), or, who has neither, by the id of the record that holds their words.
 */
final class Persons {

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._:@-]{1,128}");
    private static final Set<String> NOBODY = Set.of(Actor.SYSTEM.id(), Actor.ELSEWHERE.id(), "public", "local");

    /** All commands that begin an erasure say the same: a digest of the person would outlive the erasure. */
    private static final String CONTENT = "erasure";

    private static final String KEY = "erasure|";

    /** Somebody may still be at work while a collection is gone through. */
    private static final int MOST_ROUNDS = 20;

    private final Documents<Erasure> erasures;
    private final Inventory inventory;
    private final PersonalData data;
    private final ErasureEvent event;
    private final String service;
    private final Clock clock;

    Persons(
            Documents<Erasure> erasures,
            Inventory inventory,
            PersonalData data,
            ErasureEvent event,
            String service,
            Clock clock) {
        this.erasures = erasures;
        this.inventory = inventory;
        this.data = data;
        this.event = event;
        this.service = service;
        this.clock = clock;
    }

    String service() {
        return service;
    }

    /** Everything that is held about the person; refused with {@code not-a-person} for a name that is nobody's. */
    Export export(String person, Collection<String> also) {
        Identities identities = data.identities(named(person, also));
        return new Export(service, person, new TreeSet<>(identities.names()), data.find(identities));
    }

    /**
     * Begins an erasure, or goes on with one that was interrupted, until it is done.
     *
     * @throws Refusal {@code not-a-person}, {@code own-erasure}; {@code erasure-of-another} when the id was used for
     *     another person, as long as that is known
     */
    Stored<Erasure> erase(
            Command command, UUID erasureId, String person, Collection<String> also, ErasureReason reason) {
        Identities given = named(person, also);
        if (given.include(command.actor().id())) {
            throw Refusal.conflict("own-erasure");
        }
        Command once =
                new Command(command.actor(), command.receivedAt(), new CommandId(KEY + erasureId, CONTENT), null);
        Stored<Erasure> begun = erasures.create(
                once,
                id -> Erasure.begin(erasureId, person, data.identities(given).names(), reason, command.receivedAt()));
        if (begun.state().isDone()) {
            return begun;
        }
        if (!person.equals(begun.state().person())) {
            throw Refusal.conflict("erasure-of-another", erasureId);
        }
        return goOn(begun, command.actor());
    }

    /**
     * An erasure of this service.
     *
     * @throws Refusal {@code not-found} where it never began
     */
    Stored<Erasure> get(UUID erasureId) {
        return erasures.findFirst(Filters.eq(Fields.state("erasureId"), erasureId))
                .orElseThrow(() -> Refusal.notFound(erasureId));
    }

    private Stored<Erasure> goOn(Stored<Erasure> begun, Actor actor) {
        Stored<Erasure> erasure = begun;
        for (String collection : inventory.collections()) {
            if (!erasure.state().swept().contains(collection)) {
                sweep(erasure, collection);
                erasure = erasures.change(erasure.id(), now(actor), state -> state.sweep(collection));
            }
        }
        for (int round = 0; round < MOST_ROUNDS && sweepAll(erasure) > 0; round++) {}
        return finish(erasure, actor);
    }

    private Stored<Erasure> finish(Stored<Erasure> erasure, Actor actor) {
        Erasure state = erasure.state();
        List<Erasure.Count> counts = inventory.collections().stream()
                .map(collection -> new Erasure.Count(collection, data.erasedBy(state.erasureId(), collection)))
                .filter(count -> count.documents() > 0)
                .toList();
        Command command = now(actor);
        Object erased = event.of(state.erasureId(), state.knownAs(), service);
        return erasures.change(
                erasure.id(), command, current -> current.finish(counts, erased, Moment.of(command.receivedAt())));
    }

    private int sweepAll(Stored<Erasure> erasure) {
        return inventory.collections().stream()
                .mapToInt(collection -> sweep(erasure, collection))
                .sum();
    }

    private int sweep(Stored<Erasure> erasure, String collection) {
        Erasure state = erasure.state();
        return data.erase(collection, Identities.of(state.names()), state.pseudonym(), state.erasureId(), erasure.id());
    }

    private Command now(Actor actor) {
        return new Command(actor, clock.instant(), null, null);
    }

    private static Identities named(String person, Collection<String> also) {
        Set<String> names = new TreeSet<>(also);
        names.add(person);
        names.forEach(name -> {
            if (!PERSON.matcher(name).matches() || NOBODY.contains(name) || name.startsWith("erased-")) {
                throw Refusal.invalid("not-a-person", name);
            }
        });
        return Identities.of(names);
    }
}
