package th.go.bangkok.council.gateway.sessions;

import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.io.InvalidObjectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The sessions of all gateways, in MongoDB. A write changes a session that is there and only what the request has changed
 * of it: a request that is still under way neither brings back a session that has ended meanwhile nor undoes what another
 * request has written.
 */
@Component
public final class Sessions implements ReactiveSessionRepository<StoredSession> {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    static final String COLLECTION = "sessions";

    private static final String PRINCIPAL = "principal";
    private static final String CREATED = "created";
    private static final String ACCESSED = "accessed";
    private static final String END = "endsAt";
    private static final String ATTRIBUTES = Attributes.FIELD;
    private static final String RENEWING = "renewingUntil";

    private final ReactiveMongoTemplate store;
    private final Memory memory;
    private final Changes changes;
    private final SessionProperties limits;
    private final Clock clock;

    Sessions(ReactiveMongoTemplate store, Memory memory, Changes changes, SessionProperties limits, Clock clock) {
        this.store = store;
        this.memory = memory;
        this.changes = changes;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Has the store forget sessions that are over; tried until the store answers. It waits an hour with that, so that
     * {@link #endExpired} comes first.
     */
    @EventListener(ApplicationReadyEvent.class)
    void prepareStore() {
        var indexes = store.indexOps(COLLECTION);
        indexes.createIndex(new Index(END, Sort.Direction.ASC).expire(FORGOTTEN_AFTER))
                .then(indexes.createIndex(new Index(PRINCIPAL, Sort.Direction.ASC)))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(5)))
                .subscribe();
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> StoredSession.fresh(limits, clock));
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        String key = SessionIds.key(id);
        return session(id, memory.get(key, stored(key)));
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return remove(SessionIds.key(id)).then();
    }

    /**
     * Comes when the session has ended, at whichever gateway: at once, or, while the store cannot be followed, some seconds
     * later.
     */
    public Mono<Void> end(String id) {
        String key = SessionIds.key(id);
        Flux<Boolean> told = changes.ended().filter(key::equals).map(ended -> true);
        Flux<Boolean> looked = Flux.interval(Duration.ZERO, LOOK_AGAIN)
                .onBackpressureDrop()
                .concatMap(tick -> findById(id).hasElement().onErrorComplete())
                .filter(there -> !there);
        return Flux.merge(told, looked).next().then();
    }

    @Override
    public Mono<Void> save(StoredSession session) {
        String storedId = session.storedId();
        if (storedId == null) {
            return insert(session);
        }
        if (!storedId.equals(session.getId())) {
            return remove(SessionIds.key(storedId))
                    .filter(removed -> removed.getDeletedCount() == 1)
                    .flatMap(removed -> insert(session));
        }
        if (session.changed().isEmpty() && !session.accessIsWorthWriting()) {
            return Mono.empty();
        }
        return update(storedId, byId(storedId), changes(session))
                .doOnNext(result -> session.written())
                .then();
    }

    /**
     * When somebody's session began and was last used.
     */
    public record Use(Instant created, Instant accessed) {}

    /** The sessions of somebody, without what they hold. */
    public Flux<Use> of(String principal) {
        return store.find(Query.query(Criteria.where(PRINCIPAL).is(principal)), Document.class, COLLECTION)
                .map(document -> new Use(
                        document.getDate(CREATED).toInstant(),
                        document.getDate(ACCESSED).toInstant()));
    }

    /** Ends all sessions of somebody and gives what each held under the attribute. */
    public <T> Flux<T> endAll(String principal, String attribute, Class<T> type) {
        return store.find(Query.query(Criteria.where(PRINCIPAL).is(principal)), Document.class, COLLECTION)
                .flatMap(document -> remove(document.getString("_id"))
                        .then(Mono.justOrEmpty(attributes(document)
                                .map(attributes -> attributes.get(attribute))
                                .filter(type::isInstance)
                                .map(type::cast))));
    }

    /**
     * A session that somebody had signed in to and that ended by itself.
     *
     * @param reason {@code idle} or {@code absolute}
     */
    public record Ended(String principal, String reason) {}

    /** Takes the sessions away that are over, and gives those that somebody had signed in to, each to one gateway once. */
    public Flux<Ended> endExpired() {
        return Flux.defer(() -> {
            Instant now = clock.instant();
            return store.find(Query.query(Criteria.where(END).lte(Date.from(now))), Document.class, COLLECTION)
                    .concatMap(document -> changing(
                                    document.getString("_id"),
                                    store.remove(
                                            Query.query(Criteria.where("_id")
                                                    .is(document.get("_id"))
                                                    .and(END)
                                                    .lte(Date.from(now))),
                                            COLLECTION))
                            .filter(removed -> removed.getDeletedCount() == 1 && document.get(PRINCIPAL) != null)
                            .map(removed -> ended(document, now)));
        });
    }

    private Ended ended(Document document, Instant now) {
        Instant end = document.getDate(CREATED).toInstant().plus(limits.absolute());
        return new Ended(document.getString(PRINCIPAL), end.isAfter(now) ? "idle" : "absolute");
    }

    /** What the session holds now under the attribute, whatever a request has read before. */
    public <T> Mono<T> current(String id, String attribute, Class<T> type) {
        return session(id, stored(SessionIds.key(id)))
                .flatMap(session -> Mono.justOrEmpty(session.<Object>getAttribute(attribute)))
                .cast(type);
    }

    /**
     * Replaces one attribute of a session that is there.
     *
     * @return false if the session has ended
     */
    public Mono<Boolean> replace(String id, String attribute, Object value) {
        var update = new Update()
                .set(Attributes.field(attribute), Attributes.written(value))
                .unset(RENEWING);
        return update(id, byId(id), update).map(result -> result.getMatchedCount() == 1);
    }

    /** Takes the right to renew the session's tokens, for so long; false if another gateway has it. */
    public Mono<Boolean> claimRenewal(String id, Duration duration) {
        Instant now = clock.instant();
        var free = byId(id).addCriteria(new Criteria()
                .orOperator(
                        Criteria.where(RENEWING).exists(false),
                        Criteria.where(RENEWING).lt(Date.from(now))));
        return update(id, free, Update.update(RENEWING, Date.from(now.plus(duration))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Gives the right back without having renewed anything. */
    public Mono<Void> giveUpRenewal(String id) {
        return update(id, byId(id), new Update().unset(RENEWING)).then();
    }

    private Mono<UpdateResult> update(String id, Query which, Update update) {
        return changing(SessionIds.key(id), store.updateFirst(which, update, COLLECTION));
    }

    private Mono<DeleteResult> remove(String key) {
        return changing(key, store.remove(Query.query(Criteria.where("_id").is(key)), COLLECTION));
    }

    /** What this gateway changes is not remembered from before, also where it is not told whether it was changed. */
    private <T> Mono<T> changing(String key, Mono<T> change) {
        return change.doOnTerminate(() -> memory.forget(key)).doOnCancel(() -> memory.forget(key));
    }

    private Mono<Void> insert(StoredSession session) {
        var attributes = new Document();
        session.getAttributeNames()
                .forEach(name -> attributes.put(
                        Attributes.key(name),
                        Attributes.written(Objects.requireNonNull(session.<Object>getAttribute(name)))));
        var document = new Document("_id", SessionIds.key(session.getId()))
                .append(PRINCIPAL, principal(session))
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(ACCESSED, Date.from(session.getLastAccessedTime()))
                .append(END, Date.from(session.end()))
                .append(ATTRIBUTES, attributes);
        return store.insert(document, COLLECTION)
                .doOnNext(inserted -> session.written())
                .then();
    }

    private static Update changes(StoredSession session) {
        var update = new Update()
                .set(PRINCIPAL, principal(session))
                .set(ACCESSED, Date.from(session.getLastAccessedTime()))
                .set(END, Date.from(session.end()));
        for (String name : session.changed()) {
            Object value = session.getAttribute(name);
            if (value == null) {
                update.unset(Attributes.field(name));
            } else {
                update.set(Attributes.field(name), Attributes.written(value));
            }
        }
        return update;
    }

    private Mono<StoredSession> session(String id, Mono<Snapshot> snapshot) {
        return snapshot.map(known -> StoredSession.found(id, known, limits, clock))
                .filter(session -> !session.isExpired());
    }

    private Mono<Snapshot> stored(String key) {
        return store.findById(key, Document.class, COLLECTION).flatMap(document -> Mono.justOrEmpty(read(document)));
    }

    private static Optional<Snapshot> read(Document document) {
        return attributes(document)
                .map(attributes -> new Snapshot(
                        document.getDate(CREATED).toInstant(),
                        document.getDate(ACCESSED).toInstant(),
                        attributes));
    }

    private static Optional<Map<String, Object>> attributes(Document document) {
        try {
            return Optional.of(Attributes.read(document.get(ATTRIBUTES, new Document())));
        } catch (InvalidObjectException unreadable) {
            log.warn("A session cannot be read and counts as ended: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static @Nullable String principal(StoredSession session) {
        Object context = session.getAttribute(
                WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
        return context instanceof SecurityContext known
                ? Optional.ofNullable(known.getAuthentication())
                        .map(Authentication::getName)
                        .orElse(null)
                : null;
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(SessionIds.key(id)));
    }
}
