package th.go.bangkok.council.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on the topics, read from their beginning to their present end. Order holds within a key only. */
public final class KafkaLog {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String bootstrapServers;

    private KafkaLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The log of another broker than this JVM's. */
    public static KafkaLog at(String bootstrapServers) {
        return new KafkaLog(bootstrapServers);
    }

    /** All events of a topic of this JVM's broker. */
    public static List<CloudEvent> read(String topic) {
        return at(Infrastructure.shared().bootstrapServers()).events(topic);
    }

    /** All events of a topic about one subject, in order. */
    public static List<CloudEvent> read(String topic, String subject) {
        return read(topic).stream()
                .filter(event -> subject.equals(event.getSubject()))
                .toList();
    }

    /** Every record of a topic of this JVM's broker as it lies there: its key, its headers and its body. */
    public static List<String> texts(String topic) {
        return at(Infrastructure.shared().bootstrapServers()).records(topic).stream()
                .map(record -> record.key()
                        + Stream.of(record.headers().toArray())
                                .map(header -> header.key() + "=" + utf8(header.value()))
                                .collect(Collectors.joining("\n", "\n", "\n"))
                        + utf8(record.value()))
                .toList();
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** All events of a topic. Records that are no CloudEvent fail the call. */
    public List<CloudEvent> events(String topic) {
        return records(topic).stream()
                .map(record -> KafkaMessageFactory.createReader(record).toEvent())
                .toList();
    }

    /** All records of a topic, as they are. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        return records(topic, record -> true);
    }

    /** Those records of a topic that match. */
    public List<ConsumerRecord<String, byte[]>> records(
            String topic, Predicate<ConsumerRecord<String, byte[]>> condition) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readUntil(consumer, consumer.endOffsets(partitions), condition);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> readUntil(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Predicate<ConsumerRecord<String, byte[]>> condition) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException("The topic could not be read within " + LIMIT.toSeconds() + " s");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                if (condition.test(record)) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "allow.auto.create.topics", "false",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
