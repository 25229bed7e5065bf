package th.go.bangkok.council.systemtests.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on the topics that no service would put there. */
final class LogProbe implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    LogProbe(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** An event as a service writes it, to be changed at will. */
    static final class Draft {

        private final Map<String, String> headers = new HashMap<>();
        private @Nullable String key;
        private @Nullable String value;
        private final String topic;

        Draft(String topic, String subject, long sequence, String name, String time, String data) {
            this.topic = topic;
            this.key = subject;
            this.value = data;
            headers.put("ce_correlationid", UUID.randomUUID().toString());
            headers.putAll(Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_source",
                    "/probe",
                    "ce_type",
                    "th.go.bangkok.council." + name + ".v1",
                    "ce_subject",
                    subject,
                    "ce_time",
                    time,
                    "ce_sequence",
                    Long.toString(sequence),
                    "ce_recordedtime",
                    time,
                    "ce_actorrole",
                    "local",
                    "content-type",
                    "application/json"));
        }

        Draft with(String header, String text) {
            headers.put(header, text);
            return this;
        }

        Draft without(String header) {
            headers.remove(header);
            return this;
        }

        /** These headers and no others. */
        Draft only(Map<String, String> others) {
            headers.clear();
            headers.putAll(others);
            return this;
        }

        Draft key(@Nullable String text) {
            key = text;
            return this;
        }

        Draft value(@Nullable String text) {
            value = text;
            return this;
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** The beginning of a request that would count. */
    static Draft requested(String request, Instant at) {
        return new Draft(
                "council.motions", "tracking-requests/" + request, 1, "MotionRequested", at.toString(), """
                {"motionId":"%s","askedBy":"councillor","councillorId":"%s","motionStatus":"adopted","districts":["1001"]}""".formatted(
                                UUID.randomUUID(), UUID.randomUUID()));
    }

    static Draft delivered(String request, long sequence, Instant at) {
        return new Draft(
                "council.motions",
                "tracking-requests/" + request,
                sequence,
                "MotionDelivered",
                at.toString(),
                "{\"content\":\"text\",\"channel\":\"portal\"}");
    }

    void put(Draft draft) {
        ProducerRecord<String, String> record = new ProducerRecord<>(draft.topic, null, draft.key, draft.value);
        draft.headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
