package th.go.bangkok.council.benchmarks.bare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Where records go that cannot be used, with the reason. */
record DeadLetters(Producer<byte[], byte[]> producer) {

    record Letter(ConsumerRecord<byte[], byte[]> record, String reason) {}

    /** Returns when the broker has them all. */
    void send(List<Letter> letters) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (var letter : letters) {
            var record = letter.record();
            var dead = new ProducerRecord<>(record.topic() + ".dlq", record.partition(), record.key(), record.value());
            record.headers().forEach(dead.headers()::add);
            dead.headers().add("x-reason", letter.reason().getBytes(StandardCharsets.UTF_8));
            sent.add(producer.send(dead));
        }
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
