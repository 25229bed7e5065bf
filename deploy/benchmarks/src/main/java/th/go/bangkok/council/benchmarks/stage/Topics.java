package th.go.bangkok.council.benchmarks.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Topics as the owning services declare them, and what lies on them. */
public final class Topics {

    public static final int PARTITIONS = 12;

    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1");

    private final Ground ground;

    public Topics(Ground ground) {
        this.ground = ground;
    }

    /** Creates logs, each with its dead-letter topic. */
    public void declare(List<String> names) {
        var topics = new ArrayList<NewTopic>();
        for (var name : names) {
            topics.add(new NewTopic(name, PARTITIONS, (short) 1).configs(FOR_EVER));
            topics.add(
                    new NewTopic(name + ".dlq", PARTITIONS, (short) 1).configs(Map.of("max.message.bytes", "2097152")));
        }
        try (var admin = ground.admin()) {
            Futures.get(admin.createTopics(topics).all());
            awaitLeaders(admin, topics.stream().map(NewTopic::name).toList());
        }
    }

    /** Returns once every partition has a leader that answers. */
    private static void awaitLeaders(Admin admin, Collection<String> names) {
        for (int attempt = 1; ; attempt++) {
            try {
                size(admin, names);
                return;
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof RetriableException) || attempt == 100) {
                    throw e;
                }
                Futures.pause(200);
            }
        }
    }

    /** Appends records in their order, as the relay does but for waiting. */
    public void fill(Iterable<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ground.bootstrapServers(),
                "acks", "all",
                "linger.ms", "5",
                "max.in.flight.requests.per.connection", "1");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var failure = new AtomicReference<@Nullable Exception>();
            for (var record : records) {
                var unused = producer.send(record, (place, problem) -> failure.compareAndSet(null, problem));
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
        }
    }

    /** How many records the topics hold. */
    public long size(List<String> names) {
        try (var admin = ground.admin()) {
            return size(admin, names);
        }
    }

    private static long size(Admin admin, Collection<String> names) {
        var partitions = Futures.get(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return Futures.get(admin.listOffsets(partitions).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Forgets how far a consumer group has read; waits until its last member is gone. */
    public void forget(String group) {
        try (var admin = ground.admin()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    admin.deleteConsumerGroups(List.of(group)).all().get();
                    return;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof org.apache.kafka.common.errors.GroupIdNotFoundException) {
                        return;
                    }
                    if (attempt == 120) {
                        throw new IllegalStateException(e.getCause());
                    }
                    Futures.pause(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
