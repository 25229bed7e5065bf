package th.go.bangkok.council.citizeninput.round;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Fields;

/**
 * The door of a round. Completing the dossiers counts the round's feedback and closes the door, which are two steps in
 * two collections; nothing may slip in between. So whoever adds or sorts an item signs in on the round's document first
 * ({@code entering}, and {@code entries} counts how often that was done), writes the item, and signs out. The round is
 * closed only by a write that finds nobody signed in and the same count as before the items were counted. Signing in
 * leaves the round's version alone, and fails once the round is closed.
 *
 * <p>Someone who dies before signing out is waited for, then shut out: the version of their item is raised (a document
 * without anything else is made if there is none), so that whatever they may still write comes too late.
 */
@Component
public final class Intake {

    /** Longer than any write takes. Too short a time makes somebody try again, it never lets anything slip in. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final String ENTERING = "entering";
    private static final String ENTRIES = "entries";
    private static final String TOKEN = "token";
    private static final String COLLECTION = "collection";
    private static final String ITEM = "item";
    private static final String AT = "at";

    private final MongoOperations mongo;
    private final Clock clock;

    Intake(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** For one item of a collection; close it after the item is written, or is not going to be. */
    public Entry entry(String collection) {
        return new Entry(collection);
    }

    /**
     * What must hold of the round's document for it to be closed: nobody has signed in since now.
     *
     * @throws Refusal {@code dossiers-not-ready} while somebody is signed in
     */
    Bson closing(UUID roundId) {
        Document door = rounds().find(Filters.eq(Fields.ID, roundId))
                .projection(Projections.include(ENTERING, ENTRIES))
                .first();
        if (door == null) {
            throw Refusal.notFound(roundId);
        }
        Instant longAgo = clock.instant().minus(PATIENCE);
        for (Document entering : door.getList(ENTERING, Document.class, List.of())) {
            if (!entering.getDate(AT).toInstant().isBefore(longAgo)) {
                throw Refusal.missing("dossiers-not-ready", List.of(Missing.FEEDBACK_SORTED));
            }
            shutOut(roundId, entering);
        }
        return Filters.and(Filters.exists(ENTERING + ".0", false), Filters.eq(ENTRIES, door.get(ENTRIES)));
    }

    private void shutOut(UUID roundId, Document entering) {
        mongo.getCollection(entering.getString(COLLECTION))
                .updateOne(
                        Filters.eq(Fields.ID, entering.get(ITEM, UUID.class)),
                        Updates.inc(Fields.VERSION, 1L),
                        new UpdateOptions().upsert(true));
        signOut(roundId, entering.get(TOKEN, UUID.class));
        log.warn("Someone who wrote to round {} never finished; what they may still write is refused", roundId);
    }

    private void signOut(UUID roundId, UUID token) {
        rounds().withWriteConcern(WriteConcern.W1)
                .updateOne(Filters.eq(Fields.ID, roundId), Updates.pull(ENTERING, new Document(TOKEN, token)));
    }

    private MongoCollection<Document> rounds() {
        return mongo.getCollection(Rounds.COLLECTION);
    }

    /** One writer's way through the door. */
    public final class Entry implements AutoCloseable {

        private final String collection;
        private @Nullable UUID round;
        private @Nullable UUID token;

        private Entry(String collection) {
            this.collection = collection;
        }

        /**
         * Signs in, to be called before the item is written.
         *
         * @throws Refusal {@code round-closed}
         */
        public void enter(UUID roundId, Round state, UUID item) {
            close();
            UUID mine = Ids.next();
            Document entering = new Document(TOKEN, mine)
                    .append(COLLECTION, collection)
                    .append(ITEM, item)
                    .append(AT, Date.from(clock.instant()));
            long open = rounds().updateOne(
                            Filters.and(Filters.eq(Fields.ID, roundId), Filters.eq(Fields.state("dossiers"), null)),
                            Updates.combine(Updates.push(ENTERING, entering), Updates.inc(ENTRIES, 1L)))
                    .getMatchedCount();
            if (open == 0) {
                throw state.closed();
            }
            round = roundId;
            token = mine;
        }

        /** Signs out. If that fails, the next who closes the round waits and then sees to it. */
        @Override
        public void close() {
            if (token == null) {
                return;
            }
            try {
                signOut(Objects.requireNonNull(round), token);
            } catch (RuntimeException failure) {
                log.warn("Signing out of round {} is left to whoever closes it: {}", round, failure.toString());
            }
            token = null;
        }
    }
}
