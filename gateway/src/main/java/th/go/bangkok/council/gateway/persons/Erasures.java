package th.go.bangkok.council.gateway.persons;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The erasures that were ordered here. A person has one at a time; when it is complete, nobody knows whose it was. */
@Component
final class Erasures {

    private static final String COLLECTION = "erasures";
    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String ALSO = "also";
    private static final String REASON = "reason";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String COMPLETED = "completedAt";

    /** Who ordered an erasure and was erased later. */
    private static final String NOBODY = "erased";

    private final ReactiveMongoTemplate store;
    private final Clock clock;

    Erasures(ReactiveMongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepareStore() {
        store.indexOps(COLLECTION)
                .createIndex(new Index(PERSON, Sort.Direction.ASC)
                        .unique()
                        .partial(PartialIndexFilter.of(Criteria.where(PERSON).exists(true))))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(5)))
                .subscribe();
    }

    /** A new erasure, or the one of this person that is not complete. */
    Mono<Erasure> open(String person, String reason, String by) {
        var document = new Document(ID, UUID.randomUUID().toString())
                .append(PERSON, person)
                .append(REASON, reason)
                .append(BY, by)
                .append(AT, Date.from(clock.instant()));
        return underWay(person)
                .switchIfEmpty(
                        Mono.defer(() -> store.insert(document, COLLECTION)).map(Erasures::read))
                .onErrorResume(DuplicateKeyException.class, other -> underWay(person));
    }

    Mono<Erasure> find(String id) {
        return store.findById(id, Document.class, COLLECTION).map(Erasures::read);
    }

    /** Those that are not complete, oldest first. */
    Flux<Erasure> incomplete() {
        var query = Query.query(Criteria.where(COMPLETED).exists(false)).with(Sort.by(AT));
        return store.find(query, Document.class, COLLECTION).map(Erasures::read);
    }

    /** Those that somebody has ordered. */
    Flux<Erasure> orderedBy(String person) {
        return store.find(Query.query(Criteria.where(BY).is(person)), Document.class, COLLECTION)
                .map(Erasures::read);
    }

    /** Notes the other names of the person, before any service forgets them. */
    Mono<Erasure> identified(Erasure erasure, List<String> also) {
        return change(erasure.id(), Update.update(ALSO, also));
    }

    /** Forgets the person: who it was of, and what they ordered themselves. */
    Mono<Erasure> complete(Erasure erasure) {
        var forget = new Update().unset(PERSON).unset(ALSO).set(COMPLETED, Date.from(clock.instant()));
        return store.updateMulti(
                        Query.query(Criteria.where(BY).is(erasure.person())), Update.update(BY, NOBODY), COLLECTION)
                .then(change(erasure.id(), forget));
    }

    private Mono<Erasure> change(String id, Update update) {
        return store.updateFirst(Query.query(Criteria.where(ID).is(id)), update, COLLECTION)
                .then(find(id));
    }

    private Mono<Erasure> underWay(String person) {
        return store.findOne(Query.query(Criteria.where(PERSON).is(person)), Document.class, COLLECTION)
                .map(Erasures::read);
    }

    private static Erasure read(Document stored) {
        return new Erasure(
                stored.getString(ID),
                stored.getString(PERSON),
                stored.getList(ALSO, String.class),
                stored.getString(REASON),
                stored.getString(BY),
                stored.getDate(AT).toInstant(),
                instant(stored.getDate(COMPLETED)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
