package th.go.bangkok.council.defaults.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.CommandId;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.outbox.OutboxEvent;
import th.go.bangkok.council.defaults.outbox.Outboxes;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * The aggregates of one kind, each in one document. A change is one atomic write: the new state, the events that it
 * caused and the command's id, checked against the version; so either all of it is there after a crash or nothing. A
 * document without a state only keeps its id from being used: nothing that reads finds it.
 *
 * @param <S> the aggregate's state, a plain record
 */
public final class Documents<S> {

    /** How often a change without an expected version is tried again when others get in between. */
    private static final int ATTEMPTS = 50;

    /** The server's codes IndexOptionsConflict and IndexKeySpecsConflict. */
    private static final Set<Integer> OTHER_DEFINITION = Set.of(85, 86);

    private static final Pattern INDEX_IN_MESSAGE = Pattern.compile("index: (\\S+)");

    private final MongoOperations mongo;
    private final Class<S> type;
    private final String collection;
    private final EventWriter events;
    private final Outboxes outboxes;

    Documents(MongoOperations mongo, Class<S> type, String collection, EventWriter events, Outboxes outboxes) {
        this.mongo = mongo;
        this.type = type;
        this.collection = collection;
        this.events = events;
        this.outboxes = outboxes;
    }

    void prepare() {
        index(
                Fields.COMMANDS_INDEX,
                Indexes.ascending(Fields.COMMAND_IDS + "." + Fields.COMMAND_KEY),
                new IndexOptions()
                        .unique(true)
                        .partialFilterExpression(Filters.exists(Fields.COMMAND_IDS + "." + Fields.COMMAND_KEY)));
    }

    /**
     * Makes sure of an index; a unique one refuses a second holder with a {@link TakenException} of this name.
     *
     * @throws IllegalStateException when the store has another index of this name or of these keys. It is not replaced
     *     here: instances of the release before may still run and need it.
     */
    public void index(String name, Bson keys, IndexOptions options) {
        try {
            documents().createIndex(keys, options.name(name));
        } catch (MongoCommandException refused) {
            if (!OTHER_DEFINITION.contains(refused.getErrorCode())) {
                throw refused;
            }
            throw new IllegalStateException(
                    ("The index %1$s of the collection %2$s is defined otherwise in the database %3$s. Stop all instances"
                                    + " of the former release, drop the index there with db.getCollection('%2$s')"
                                    + ".dropIndex('%1$s') and start again: it is then built as it is defined now.")
                            .formatted(
                                    name, collection, documents().getNamespace().getDatabaseName()),
                    refused);
        }
    }

    /**
     * Creates an aggregate, unless this command already has.
     *
     * @param open makes the aggregate; it is given the new id, and is not called when the command is a repetition
     * @throws Refusal {@code command-conflict} when the command's key was used for something else
     * @throws TakenException when a unique index refuses
     */
    public Stored<S> create(Command command, Function<UUID, Change<S>> open) {
        Optional<Stored<S>> before = repetition(command);
        if (before.isPresent()) {
            return before.get();
        }
        UUID id = Ids.next();
        Change<S> change = open.apply(id);
        UUID correlation = change.correlation() == null ? id : change.correlation();
        List<OutboxEvent> outbox = events.write(change.events(), subject(id), 0, correlation, command);
        Date now = Date.from(command.receivedAt());
        String actor = command.actor().id();
        Document document = new Document(Fields.ID, id)
                .append(Fields.VERSION, 1L)
                .append(Fields.SEQUENCE, (long) outbox.size())
                .append(Fields.CORRELATION, correlation)
                .append(Fields.STATE, write(change.state()))
                .append(Fields.OUTBOX, documents(outbox))
                .append(Fields.COMMAND_IDS, commandIds(command))
                .append(Fields.CREATED_AT, now)
                .append(Fields.CREATED_BY, actor)
                .append(Fields.CHANGED_AT, now)
                .append(Fields.CHANGED_BY, actor);
        try {
            writing(() -> documents().insertOne(document));
        } catch (TakenException taken) {
            if (taken.index().equals(Fields.COMMANDS_INDEX)) {
                return repetition(command).orElseThrow(() -> taken);
            }
            throw taken;
        }
        if (!outbox.isEmpty()) {
            outboxes.wake(collection, id);
        }
        return read(document, false);
    }

    /**
     * Changes an aggregate, unless this command already has.
     *
     * @param verb may be called again when somebody else's change got in between and the caller expects no version
     * @throws Refusal {@code not-found}; {@code changed-meanwhile} when the expected version is not the current one;
     *     {@code command-conflict} when the command's key was used for something else
     */
    public Stored<S> change(UUID id, Command command, Function<S, Change<S>> verb) {
        return change(id, command, verb, Filters::empty);
    }

    /**
     * Changes an aggregate, unless this command already has, and only while something else about its document stays as
     * it was found.
     *
     * @param guard asked anew before each reading of the document; what it answers must still hold when the change is
     *     written, or the verb is called again. It may throw a {@link Refusal}.
     */
    public Stored<S> change(UUID id, Command command, Function<S, Change<S>> verb, Supplier<Bson> guard) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Bson guarded = guard.get();
            Document document = load(id);
            Stored<S> stored = read(document, true);
            if (isRepetition(document, command)) {
                return stored;
            }
            if (command.expectedVersion() != null && command.expectedVersion() != stored.version()) {
                throw Refusal.of(Refusal.Kind.CHANGED, "changed-meanwhile", stored.version());
            }
            Change<S> change = verb.apply(stored.state());
            if (change.versionKept() && change.events().isEmpty()) {
                return stored;
            }
            Optional<Stored<S>> changed = write(document, stored, change, command, guarded);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "too-busy", id);
    }

    /**
     * The aggregate of this id.
     *
     * @throws Refusal {@code not-found}
     */
    public Stored<S> get(UUID id) {
        return read(load(id), false);
    }

    public Optional<Stored<S>> find(UUID id) {
        return findFirst(Filters.eq(Fields.ID, id));
    }

    public List<Stored<S>> findAll(Collection<UUID> ids) {
        return findAll(Filters.in(Fields.ID, ids), ids.size());
    }

    /** The first in the order of creation that the filter (on paths of the envelope) lets through. */
    public Optional<Stored<S>> findFirst(Bson filter) {
        return findAll(filter, 1).stream().findFirst();
    }

    /** The first in another order. */
    public Optional<Stored<S>> findFirst(Bson filter, Bson sort) {
        return query(filter, sort, 1).stream().findFirst();
    }

    /** In the order of creation. */
    public List<Stored<S>> findAll(Bson filter, int limit) {
        return limit == 0 ? List.of() : query(filter, Sorts.ascending(Fields.ID), limit);
    }

    /** The aggregate that an import row created, or any other command of this key touched. */
    public Optional<Stored<S>> findByCommand(String key) {
        return findFirst(Filters.eq(Fields.COMMAND_IDS + "." + Fields.COMMAND_KEY, key));
    }

    /** One page, newest first. */
    public Slice<Stored<S>> list(Bson filter, Paging paging) {
        Bson page = paging.after() == null ? filter : Filters.and(filter, Filters.lt(Fields.ID, paging.after()));
        return Slice.of(query(page, Sorts.descending(Fields.ID), paging.limit() + 1), paging, Stored::id);
    }

    public long count(Bson filter) {
        return documents().countDocuments(withState(filter));
    }

    private List<Stored<S>> query(Bson filter, Bson sort, int limit) {
        List<Stored<S>> found = new ArrayList<>();
        for (Document document : documents().find(withState(filter)).sort(sort).limit(limit)) {
            found.add(read(document, false));
        }
        return found;
    }

    private Optional<Stored<S>> write(
            Document before, Stored<S> stored, Change<S> change, Command command, Bson guard) {
        long sequence = before.getLong(Fields.SEQUENCE);
        UUID correlation = before.get(Fields.CORRELATION, UUID.class);
        List<OutboxEvent> outbox = events.write(change.events(), subject(stored.id()), sequence, correlation, command);
        long version = change.versionKept() ? stored.version() : stored.version() + 1;
        Bson update = Updates.combine(
                Updates.set(Fields.STATE, write(change.state())),
                Updates.set(Fields.VERSION, version),
                Updates.inc(Fields.SEQUENCE, (long) outbox.size()),
                Updates.pushEach(Fields.OUTBOX, documents(outbox)),
                Updates.pushEach(Fields.COMMAND_IDS, commandIds(command)),
                Updates.set(Fields.CHANGED_AT, Date.from(command.receivedAt())),
                Updates.set(Fields.CHANGED_BY, command.actor().id()));
        Bson unchanged = Filters.and(
                Filters.eq(Fields.ID, stored.id()),
                Filters.eq(Fields.VERSION, stored.version()),
                Filters.eq(Fields.SEQUENCE, sequence),
                guard);
        boolean written;
        try {
            written = writing(() -> documents().updateOne(unchanged, update)).getModifiedCount() == 1;
        } catch (TakenException taken) {
            throw taken.index().equals(Fields.COMMANDS_INDEX) ? commandConflict(command) : taken;
        }
        if (!written) {
            return Optional.empty();
        }
        if (!outbox.isEmpty()) {
            outboxes.wake(collection, stored.id());
        }
        return Optional.of(new Stored<>(
                stored.id(),
                version,
                change.state(),
                stored.createdAt(),
                stored.createdBy(),
                command.receivedAt(),
                command.actor().id(),
                false));
    }

    private Optional<Stored<S>> repetition(Command command) {
        CommandId id = command.id();
        if (id == null) {
            return Optional.empty();
        }
        Bson byKey = Filters.eq(Fields.COMMAND_IDS + "." + Fields.COMMAND_KEY, id.key());
        Document document = documents().find(byKey).first();
        if (document == null) {
            return Optional.empty();
        }
        isRepetition(document, command);
        return Optional.of(read(document, true));
    }

    private static boolean isRepetition(Document document, Command command) {
        CommandId id = command.id();
        if (id == null) {
            return false;
        }
        for (Document seen : document.getList(Fields.COMMAND_IDS, Document.class)) {
            if (seen.getString(Fields.COMMAND_KEY).equals(id.key())) {
                if (!seen.getString(Fields.COMMAND_CONTENT).equals(id.content())) {
                    throw commandConflict(command);
                }
                return true;
            }
        }
        return false;
    }

    private static Refusal commandConflict(Command command) {
        CommandId id = command.id();
        return Refusal.conflict("command-conflict", id == null ? "" : id.key());
    }

    private Document load(UUID id) {
        Document found = documents().find(withState(Filters.eq(Fields.ID, id))).first();
        if (found == null) {
            throw Refusal.notFound(id);
        }
        return found;
    }

    private static Bson withState(Bson filter) {
        return Filters.and(filter, Filters.exists(Fields.STATE));
    }

    private Stored<S> read(Document document, boolean repeated) {
        return new Stored<>(
                document.get(Fields.ID, UUID.class),
                document.getLong(Fields.VERSION),
                mongo.getConverter().read(type, document.get(Fields.STATE, Document.class)),
                document.getDate(Fields.CREATED_AT).toInstant(),
                document.getString(Fields.CREATED_BY),
                document.getDate(Fields.CHANGED_AT).toInstant(),
                document.getString(Fields.CHANGED_BY),
                repeated);
    }

    private Document write(S state) {
        Document written = new Document();
        mongo.getConverter().write(state, written);
        return written;
    }

    private static List<Document> documents(List<OutboxEvent> outbox) {
        return outbox.stream().map(OutboxEvent::toDocument).toList();
    }

    private static List<Document> commandIds(Command command) {
        CommandId id = command.id();
        return id == null
                ? List.of()
                : List.of(new Document(Fields.COMMAND_KEY, id.key()).append(Fields.COMMAND_CONTENT, id.content()));
    }

    private String subject(UUID id) {
        return collection + "/" + id;
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(collection);
    }

    private static <T> T writing(Supplier<T> write) {
        try {
            return write.get();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            Matcher index = INDEX_IN_MESSAGE.matcher(refused.getError().getMessage());
            throw new TakenException(index.find() ? index.group(1) : "unknown", refused);
        }
    }
}
