package th.go.bangkok.council.gateway.sessions;

import com.mongodb.ClientSessionOptions;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Follows what any gateway changes in the store's sessions, by a change stream. It is asked for by commands of its own: the
 * driver's stream does not tell an hour in which nothing changes from one in which the store is out of reach, while each
 * answer to a question says that everything from before the question is known.
 */
@Component
final class Changes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 1_000;

    private final MongoClient client;
    private final ReactiveMongoTemplate store;
    private final Memory memory;
    private final Sinks.Many<String> ended = Sinks.many().multicast().directBestEffort();
    private volatile Disposable following = Disposables.disposed();
    private volatile boolean lost;

    Changes(MongoClient client, ReactiveMongoTemplate store, Memory memory) {
        this.client = client;
        this.store = store;
        this.memory = memory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        following = Flux.usingWhen(session(), this::follow, session -> Mono.fromRunnable(session::close))
                .doOnError(this::lost)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AGAIN))
                .subscribe();
    }

    /** The keys of sessions that end while somebody listens; none while the store cannot be followed. */
    Flux<String> ended() {
        return ended.asFlux();
    }

    @Override
    public void destroy() {
        following.dispose();
        memory.end();
    }

    private Mono<ClientSession> session() {
        return Mono.from(client.startSession(
                ClientSessionOptions.builder().causallyConsistent(false).build()));
    }

    private Flux<Void> follow(ClientSession session) {
        return Mono.defer(() -> {
                    long asked = System.nanoTime();
                    return ask(session, begin()).doOnNext(cursor -> begun(asked));
                })
                .flatMapMany(cursor -> more(session, cursor.getLong("id")).repeat());
    }

    private Mono<Void> more(ClientSession session, long id) {
        var command = new Document("getMore", id)
                .append("collection", Sessions.COLLECTION)
                .append("batchSize", MOST_AT_ONCE)
                .append("maxTimeMS", WAIT.toMillis());
        return Mono.defer(() -> {
            long asked = System.nanoTime();
            return ask(session, command)
                    .doOnNext(cursor -> heard(cursor, asked))
                    .then();
        });
    }

    private Mono<Document> ask(ClientSession session, Document command) {
        return store.getMongoDatabase()
                .flatMap(database -> Mono.from(database.runCommand(session, command)))
                .timeout(PATIENCE)
                .map(answer -> answer.get("cursor", Document.class));
    }

    private static Document begin() {
        var stream = new Document("$changeStream", new Document());
        var fields = new Document("$project", new Document("operationType", 1).append("documentKey", 1));
        return new Document("aggregate", Sessions.COLLECTION)
                .append("pipeline", List.of(stream, fields))
                .append("cursor", new Document("batchSize", 0));
    }

    private void begun(long asked) {
        memory.begin(asked);
        if (lost) {
            log.info("The changes of sessions are followed again");
            lost = false;
        }
    }

    private void heard(Document cursor, long asked) {
        var changes = cursor.getList("nextBatch", Document.class);
        changes.forEach(this::heard);
        if (cursor.getLong("id") == 0) {
            throw new IllegalStateException("The store has closed the change stream");
        }
        if (changes.size() < MOST_AT_ONCE) {
            memory.completeUntil(asked);
        }
    }

    private void heard(Document change) {
        var document = change.get("documentKey", Document.class);
        if (document == null) {
            throw new IllegalStateException("The sessions' collection is gone: " + change.getString("operationType"));
        }
        String key = document.getString("_id");
        memory.forget(key);
        if ("delete".equals(change.getString("operationType"))) {
            ended.tryEmitNext(key);
        }
    }

    private void lost(Throwable failure) {
        memory.end();
        if (!lost) {
            log.warn("The changes of sessions cannot be followed, each call reads the store: {}", failure.toString());
            lost = true;
        }
    }
}
