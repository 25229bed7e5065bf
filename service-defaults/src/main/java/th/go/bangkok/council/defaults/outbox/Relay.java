package th.go.bangkok.council.defaults.outbox;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Publishes what waits in the outboxes and takes it out once the broker has it. One thread: it is woken after each write
 * and, as a safety net, looks through all outboxes at intervals (one instance at a time). An event may be published
 * twice after a crash, never lost; a subject's events reach the log in their order but for such repeats, because the
 * next one is sent only when the broker has the one before.
 */
final class Relay implements Outboxes, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final String ID = "_id";

    private record Source(String collection, String topic) {}

    private record Woken(String collection, UUID id) {}

    private record Pending(UUID document, List<OutboxEvent> events) {}

    private final MongoDatabase database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final Topics topics;
    private final CloudEventRecords records;
    private final OutboxProperties properties;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final Lease lease;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final BlockingQueue<Woken> woken = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile boolean topicsDeclared;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Relay(
            MongoDatabase database,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            Topics topics,
            OutboxProperties properties,
            RelayMetrics metrics,
            Clock clock) {
        this.database = database;
        this.kafka = kafka;
        this.admin = admin;
        this.topics = topics;
        this.records = new CloudEventRecords(properties.source());
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
        this.lease = new Lease(
                database.getCollection("leases"),
                "outbox-sweep",
                properties.sweepEvery().multipliedBy(10),
                clock);
    }

    @Override
    public void register(String collection, String topic) {
        documents(collection)
                .createIndex(
                        Indexes.ascending(path(OutboxEvent.RECORDED_TIME)),
                        new IndexOptions()
                                .name("outbox")
                                .partialFilterExpression(Filters.exists(path(OutboxEvent.RECORDED_TIME))));
        sources.put(collection, new Source(collection, topic));
    }

    @Override
    public void wake(String collection, UUID id) {
        woken.add(new Woken(collection, id));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether the topics that this service owns are known to be there. */
    boolean hasTopics() {
        return topicsDeclared;
    }

    private void run() {
        Instant nextSweep = clock.instant();
        while (running) {
            try {
                declareTopics();
                publishWoken(Duration.between(clock.instant(), nextSweep));
                if (!clock.instant().isBefore(nextSweep)) {
                    sweep();
                    nextSweep = clock.instant().plus(properties.sweepEvery());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception failure) {
                metrics.failed();
                log.warn("Events wait in their outboxes and are tried again: {}", failure.toString());
                pause();
            }
        }
    }

    private void declareTopics() throws InterruptedException, ExecutionException {
        if (!topicsDeclared) {
            try (Admin client = Admin.create(admin.getConfigurationProperties())) {
                topics.declare(client);
            }
            topicsDeclared = true;
        }
    }

    private void publishWoken(Duration wait) throws Exception {
        Woken first = woken.poll(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        List<Woken> batch = new ArrayList<>(List.of(first));
        woken.drainTo(batch, properties.batch() - 1);
        Map<String, Set<UUID>> byCollection = new LinkedHashMap<>();
        batch.forEach(entry -> byCollection
                .computeIfAbsent(entry.collection(), name -> new HashSet<>())
                .add(entry.id()));
        for (Map.Entry<String, Set<UUID>> entry : byCollection.entrySet()) {
            publish(source(entry.getKey()), Filters.in(ID, entry.getValue()));
        }
    }

    private Source source(String collection) {
        Source source = sources.get(collection);
        if (source == null) {
            throw new IllegalStateException(collection + " has no topic");
        }
        return source;
    }

    private void sweep() throws Exception {
        if (!lease.hold()) {
            return;
        }
        Instant oldest = null;
        for (Source source : sources.values()) {
            while (publish(source, Filters.exists(path(OutboxEvent.RECORDED_TIME))) == properties.batch()) {
                lease.hold();
            }
            Instant waiting = oldestWaiting(source);
            oldest = oldest == null || (waiting != null && waiting.isBefore(oldest)) ? waiting : oldest;
        }
        metrics.oldestWaiting(oldest);
    }

    private @Nullable Instant oldestWaiting(Source source) {
        Document first = documents(source.collection())
                .find(Filters.exists(path(OutboxEvent.RECORDED_TIME)))
                .sort(Sorts.ascending(path(OutboxEvent.RECORDED_TIME)))
                .projection(Projections.include(OutboxEvent.FIELD))
                .first();
        return first == null ? null : pending(first).events().getFirst().recordedTime();
    }

    /** Publishes what waits in up to a batch of documents; answers how many documents that were. */
    private int publish(Source source, Bson filter) throws Exception {
        List<Pending> batch = new ArrayList<>();
        documents(source.collection())
                .find(filter)
                .sort(Sorts.ascending(path(OutboxEvent.RECORDED_TIME)))
                .projection(Projections.include(OutboxEvent.FIELD))
                .limit(properties.batch())
                .map(Relay::pending)
                .forEach(pending -> {
                    if (!pending.events().isEmpty()) {
                        batch.add(pending);
                    }
                });
        if (batch.isEmpty()) {
            return 0;
        }
        int rounds = batch.stream()
                .mapToInt(pending -> pending.events().size())
                .max()
                .orElse(0);
        for (int round = 0; round < rounds; round++) {
            send(source.topic(), batch, round);
        }
        takeOut(source, batch);
        return batch.size();
    }

    /** Sends the n-th waiting event of each document and waits until the broker has them all. */
    private void send(String topic, List<Pending> batch, int round)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<OutboxEvent> events = batch.stream()
                .filter(pending -> pending.events().size() > round)
                .map(pending -> pending.events().get(round))
                .toList();
        CompletableFuture<?>[] sent = events.stream()
                .map(event -> kafka.send(records.record(topic, event)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).get(properties.publishTimeout().toMillis(), TimeUnit.MILLISECONDS);
        events.forEach(event -> metrics.published(event.recordedTime()));
    }

    private void takeOut(Source source, List<Pending> batch) {
        List<WriteModel<Document>> updates = batch.stream()
                .<WriteModel<Document>>map(pending -> new UpdateOneModel<>(
                        Filters.eq(ID, pending.document()),
                        Updates.pullByFilter(Filters.eq(
                                OutboxEvent.FIELD,
                                Filters.in(
                                        OutboxEvent.ID,
                                        pending.events().stream()
                                                .map(OutboxEvent::id)
                                                .toList())))))
                .toList();
        documents(source.collection()).bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static Pending pending(Document document) {
        return new Pending(
                document.get(ID, UUID.class),
                document.getList(OutboxEvent.FIELD, Document.class, List.of()).stream()
                        .map(OutboxEvent::fromDocument)
                        .toList());
    }

    private MongoCollection<Document> documents(String collection) {
        return database.getCollection(collection).withReadConcern(ReadConcern.MAJORITY);
    }

    private static String path(String field) {
        return OutboxEvent.FIELD + "." + field;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
