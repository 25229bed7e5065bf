package th.go.bangkok.council.benchmarks.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import th.go.bangkok.council.benchmarks.stage.Futures;
import th.go.bangkok.council.benchmarks.stage.Topics;

/** Sees the events come onto the log. */
final class LogTap implements AutoCloseable {

    private static final String TOPIC = "council.motions";
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * An event on the log.
     *
     * @param recorded when the service stored it, by its own word
     * @param sent when the relay handed it to the client
     * @param seen when it was here
     */
    record Landing(long recorded, long sent, long seen) {}

    private final Map<What, Landing> landings = new ConcurrentHashMap<>();
    private final CountDownLatch atTheEnd = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean open = true;

    LogTap(String bootstrapServers) {
        thread = Thread.ofPlatform().name("log-tap").start(() -> run(bootstrapServers));
        Futures.await(atTheEnd);
    }

    Map<What, Landing> landings() {
        return landings;
    }

    @Override
    public void close() {
        open = false;
        Futures.join(thread);
    }

    private void run(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            atTheEnd.countDown();
            while (open) {
                consumer.poll(POLL).forEach(this::see);
            }
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        long now = Ticker.now();
        var subject = header(record, "ce_subject");
        var type = header(record, "ce_type");
        var what = new What(
                type.substring("th.go.bangkok.council.".length(), type.lastIndexOf('.')),
                subject.substring(subject.indexOf('/') + 1));
        landings.putIfAbsent(
                what,
                new Landing(
                        Ticker.of(Instant.parse(header(record, "ce_recordedtime"))), record.timestamp() * 1000, now));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
