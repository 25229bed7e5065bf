package th.go.bangkok.council.benchmarks.bare;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Drains topics into figures with nothing but the two drivers: poll, one transaction, commit. Arguments: bootstrap
 * servers, MongoDB's address, database, consumer group, records in a poll at most, topics. Runs until it is ended.
 */
public final class BareDrain {

    private static final Duration POLL = Duration.ofSeconds(1);

    private BareDrain() {}

    public static void main(String[] arguments) {
        var topics = Arrays.asList(arguments).subList(5, arguments.length);
        try (var mongodb = MongoClients.create(arguments[1]);
                var letters = new KafkaProducer<>(producing(arguments[0]), bytes(), bytes());
                var consumer = new KafkaConsumer<>(
                        consuming(arguments[0], arguments[3], arguments[4]),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            var projection = new Projection(mongodb, arguments[2], new DeadLetters(letters));
            projection.prepare();
            consumer.subscribe(topics);
            run(consumer, projection);
        }
    }

    private static void run(KafkaConsumer<byte[], byte[]> consumer, Projection projection) {
        while (!Thread.currentThread().isInterrupted()) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                projection.takeIn(records);
                consumer.commitSync();
            }
        }
    }

    private static ByteArraySerializer bytes() {
        return new ByteArraySerializer();
    }

    private static Map<String, Object> consuming(String servers, String group, String records) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.GROUP_ID_CONFIG, group,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, records,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    }

    private static Map<String, Object> producing(String servers) {
        return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, List.of(servers), ProducerConfig.ACKS_CONFIG, "all");
    }
}
