package th.go.bangkok.council.gateway.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import th.go.bangkok.council.gateway.traces.InTrace;

/**
 * The trail of all gateways, in a collection of its own. Entries are added and found, and nothing else: none is changed
 * or taken away but by the store itself, on the day that the entry says.
 */
@Component
class Store {

    private static final Logger log = LoggerFactory.getLogger(Store.class);
    private static final String COLLECTION = "audit";

    private final ReactiveMongoTemplate mongo;
    private final AuditProperties properties;
    private final MeterRegistry registry;
    private final Counter failures;

    Store(ReactiveMongoTemplate mongo, AuditProperties properties, MeterRegistry registry) {
        this.mongo = mongo;
        this.properties = properties;
        this.registry = registry;
        this.failures = Counter.builder("council.audit.failures")
                .description("Entries that the audit trail did not take")
                .register(registry);
    }

    /** Tried until the store answers. */
    @EventListener(ApplicationReadyEvent.class)
    void prepareStore() {
        var indexes = mongo.indexOps(COLLECTION);
        Flux.fromIterable(List.of(Entry.ACTOR, Entry.OBJECT, Entry.ACTION))
                .concatMap(field ->
                        indexes.createIndex(new Index(field, Sort.Direction.DESC).on(Entry.ID, Sort.Direction.DESC)))
                .concatWith(indexes.createIndex(new Index(Entry.AT, Sort.Direction.DESC)))
                .concatWith(indexes.createIndex(new Index(Entry.FORGET_AT, Sort.Direction.ASC).expire(Duration.ZERO)))
                .then()
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(5)))
                .subscribe();
    }

    /** Adds an entry; fails if the store does not take it. */
    Mono<Void> add(Entry entry) {
        return mongo.insert(entry.toDocument(entry.at().plus(properties.retention())), COLLECTION)
                .timeout(properties.timeout())
                .doOnNext(added -> registry.counter(
                                "council.audit.entries",
                                "outcome",
                                Outcome.of(entry.status()).code())
                        .increment())
                .doOnError(failure -> failures.increment())
                .then()
                .onErrorResume(
                        InTrace.noting(failure -> log.error("The audit trail takes no entry: {}", failure.toString())));
    }

    /** What the query finds, newest first. */
    Flux<Entry> find(Query query) {
        return mongo.find(query.with(Sort.by(Sort.Direction.DESC, Entry.ID)), Document.class, COLLECTION)
                .timeout(properties.timeout())
                .map(Entry::of);
    }
}
