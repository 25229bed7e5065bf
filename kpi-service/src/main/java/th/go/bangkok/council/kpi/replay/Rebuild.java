package th.go.bangkok.council.kpi.replay;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import th.go.bangkok.council.kpi.consumption.LogBatch;
import th.go.bangkok.council.kpi.consumption.ShadowIntake;
import th.go.bangkok.council.kpi.store.KpiStore;

/**
 * Computes everything anew from the beginning of the log into collections of its own and compares them with the live
 * ones as they were at the same place on the log. Publishes nothing and leaves the live ones alone.
 */
final class Rebuild {

    private static final Duration POLL = Duration.ofMillis(500);

    private static final ClientSessionOptions SNAPSHOT =
            ClientSessionOptions.builder().snapshot(true).build();

    private final MongoClient client;
    private final MongoDatabase database;
    private final KpiStore live;
    private final ShadowIntake intake;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Clock clock;

    Rebuild(
            MongoClient client,
            MongoDatabase database,
            KpiStore live,
            ShadowIntake intake,
            ConsumerFactory<byte[], byte[]> consumers,
            Clock clock) {
        this.client = client;
        this.database = database;
        this.live = live;
        this.intake = intake;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Is told how far it is, often enough to know that it is still at it; may end it by an exception. */
    interface Progress {

        void at(long processed, long total);
    }

    ReplayReport run(ReplayReport begun, Progress progress) {
        KpiStore.dropShadows(database);
        KpiStore shadow = KpiStore.shadow(database, begun.id());
        shadow.prepare();
        try (Consumer<byte[], byte[]> log = consumers.createConsumer()) {
            Map<TopicPartition, Long> done = new HashMap<>();
            Map<TopicPartition, Long> first;
            try (ClientSession snapshot = client.startSession(SNAPSHOT)) {
                first = positions(snapshot);
            }
            long processed = catchUp(log, shadow, done, first, 0, progress);
            try (ClientSession snapshot = client.startSession(SNAPSHOT)) {
                Map<TopicPartition, Long> same = positions(snapshot);
                processed = catchUp(log, shadow, done, same, processed, progress);
                return compare(begun, shadow, snapshot, processed, progress);
            }
        } finally {
            shadow.drop();
        }
    }

    private ReplayReport compare(
            ReplayReport begun, KpiStore shadow, ClientSession snapshot, long processed, Progress progress) {
        Runnable stillAtIt = () -> progress.at(processed, processed);
        ReplayReport.Comparison subjects =
                Differences.ofSubjects(snapshot, live.subjects(), shadow.subjects(), stillAtIt);
        ReplayReport.Comparison figures = Differences.ofFigures(snapshot, live.figures(), shadow.figures(), stillAtIt);
        boolean agrees = subjects.differing() == 0 && figures.differing() == 0;
        return new ReplayReport(
                begun.id(),
                agrees ? "agrees" : "differs",
                begun.startedAt(),
                clock.instant(),
                processed,
                processed,
                subjects,
                figures,
                null);
    }

    private Map<TopicPartition, Long> positions(ClientSession snapshot) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        live.positions()
                .find(snapshot)
                .forEach(position -> positions.put(
                        new TopicPartition(position.getString("topic"), position.getInteger("partition")),
                        position.getLong("next")));
        return positions;
    }

    /** Takes in what lies between what is done and the targets; answers how many records have been taken in so far. */
    private long catchUp(
            Consumer<byte[], byte[]> log,
            KpiStore shadow,
            Map<TopicPartition, Long> done,
            Map<TopicPartition, Long> targets,
            long before,
            Progress progress) {
        long processed = before;
        long total = before
                + targets.entrySet().stream()
                        .mapToLong(target -> Math.max(0, target.getValue() - done.getOrDefault(target.getKey(), 0L)))
                        .sum();
        log.assign(targets.keySet());
        targets.keySet().forEach(partition -> log.seek(partition, done.getOrDefault(partition, 0L)));
        while (targets.entrySet().stream()
                .anyMatch(target -> done.getOrDefault(target.getKey(), 0L) < target.getValue())) {
            List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : log.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < targets.getOrDefault(partition, 0L)) {
                    wanted.add(record);
                }
            }
            if (!wanted.isEmpty()) {
                intake.take(shadow, LogBatch.of(wanted));
                processed += wanted.size();
            }
            targets.forEach((partition, target) -> done.put(
                    partition, Math.min(target, Math.max(log.position(partition), done.getOrDefault(partition, 0L)))));
            progress.at(processed, total);
        }
        return processed;
    }
}
