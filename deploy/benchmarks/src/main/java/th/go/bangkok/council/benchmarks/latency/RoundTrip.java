package th.go.bangkok.council.benchmarks.latency;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import th.go.bangkok.council.benchmarks.stage.Futures;
import th.go.bangkok.council.benchmarks.stage.Topics;

/** The peer: a record from a bare producer, with the relay's settings, to a bare consumer on the same broker. */
final class RoundTrip implements AutoCloseable {

    private static final String TOPIC = "benchmark.round-trip";
    private static final int SIZE = 600;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean open = true;

    RoundTrip(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(settings)) {
            Futures.get(admin.createTopics(List.of(new NewTopic(TOPIC, Topics.PARTITIONS, (short) 1)))
                    .all());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        thread = Thread.ofPlatform().name("round-trip").start(() -> run(settings));
        Futures.await(reading);
    }

    /** Sends one. */
    void send(int number) {
        var value = ByteBuffer.allocate(SIZE).putLong(Ticker.now()).array();
        var unused = producer.send(new ProducerRecord<>(TOPIC, number % Topics.PARTITIONS, null, value));
    }

    /** From sending to having it back, in microseconds. */
    long[] times() {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    void forget() {
        times.clear();
    }

    @Override
    public void close() {
        open = false;
        Futures.join(thread);
        producer.close();
    }

    private void run(Map<String, Object> settings) {
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            reading.countDown();
            while (open) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> times.add(
                                Ticker.now() - ByteBuffer.wrap(record.value()).getLong()));
            }
        }
    }
}
