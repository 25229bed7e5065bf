package th.go.bangkok.council.kpi.consumption;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.core.KafkaOperations;
import th.go.bangkok.council.kpi.log.LogRecord;

/** The topics beside the log that hold what could not be taken in: the record as it was, with the reason in headers. */
final class DeadLetterTopics {

    /** Appended to the name of a topic. */
    static final String SUFFIX = ".dlq";

    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLetterTopics(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Sends the letters and waits until the broker has them all. */
    void publish(Collection<DeadLetter> letters) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<?>[] sent =
                letters.stream().map(letter -> kafka.send(record(letter))).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
        LogRecord original = letter.record();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(original.topic() + SUFFIX, original.partition(), original.key(), original.value());
        original.headers().forEach((name, value) -> record.headers().add(name, value));
        add(record.headers(), "x-reason", letter.reason().code());
        add(record.headers(), "x-detail", letter.detail());
        add(record.headers(), "x-original-topic", original.topic());
        add(record.headers(), "x-original-partition", Integer.toString(original.partition()));
        add(record.headers(), "x-original-offset", Long.toString(original.offset()));
        add(record.headers(), "x-original-timestamp", Long.toString(original.timestamp()));
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
