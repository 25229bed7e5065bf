package th.go.bangkok.council.kpi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes to the log as the other services do, and as nobody should. */
public final class TestLog implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    /** A log on the given broker, with the topics of the other services. */
    public TestLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
        List.of("council.motions", "council.meetings", "council.citizen-input").forEach(this::declare);
    }

    private void declare(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the event. */
    public void send(TestEvent event) {
        send(event.record());
    }

    /** Sends a record as it is. */
    public void send(ProducerRecord<String, byte[]> record) {
        sent.add(producer.send(record));
    }

    /** Waits until the broker has everything. */
    public void flush() {
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
    }

    /** An event to be written; {@code null} leaves a header out. */
    public record TestEvent(
            String topic,
            String subject,
            long sequence,
            String type,
            @Nullable String id,
            String time,
            @Nullable String enteredLater,
            String json,
            Instant recorded) {

        /** When everything was recorded that did not happen later. */
        private static final Instant RECORDED = Instant.parse("2022-12-01T00:00:00.000Z");

        /** A usable event. */
        public static TestEvent of(
                String topic, String subject, long sequence, String name, Instant time, String json) {
            String type = "th.go.bangkok.council." + name + ".v1";
            String id = subject + "#" + sequence;
            Instant recorded = time.isAfter(RECORDED) ? time : RECORDED;
            return new TestEvent(topic, subject, sequence, type, id, time.toString(), null, json, recorded);
        }

        /** The same with other data. */
        public TestEvent saying(String other) {
            return new TestEvent(topic, subject, sequence, type, id, time, enteredLater, other, recorded);
        }

        /** The same of another type. */
        public TestEvent typed(String other) {
            return new TestEvent(topic, subject, sequence, other, id, time, enteredLater, json, recorded);
        }

        /** The same at another time. */
        public TestEvent at(String other) {
            return new TestEvent(topic, subject, sequence, type, id, other, enteredLater, json, recorded);
        }

        /** The same, entered later. */
        public TestEvent later(String reason) {
            return new TestEvent(topic, subject, sequence, type, id, time, reason, json, recorded);
        }

        /** The same with another sequence. */
        public TestEvent numbered(long other) {
            return new TestEvent(topic, subject, other, type, id, time, enteredLater, json, recorded);
        }

        /** The same with another id. */
        public TestEvent identified(@Nullable String other) {
            return new TestEvent(topic, subject, sequence, type, other, time, enteredLater, json, recorded);
        }

        /** The record on the log. */
        public ProducerRecord<String, byte[]> record() {
            return recordWith(subject, json);
        }

        /** The record on the log with another key or value. */
        public ProducerRecord<String, byte[]> recordWith(@Nullable String key, @Nullable String value) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
            Headers headers = record.headers();
            add(headers, "ce_specversion", "1.0");
            add(headers, "ce_id", id);
            add(headers, "ce_source", "/test");
            add(headers, "ce_type", type);
            add(headers, "ce_subject", subject);
            add(headers, "ce_time", time);
            add(headers, "ce_sequence", Long.toString(sequence));
            add(headers, "ce_recordedtime", recorded.toString());
            add(headers, "ce_correlationid", "0190a2b4-7c11-7abc-8def-0123456789ad");
            add(headers, "ce_actorrole", "local");
            add(headers, "ce_enteredlater", enteredLater);
            add(headers, "content-type", "application/json");
            return record;
        }

        private static void add(Headers headers, String name, @Nullable String value) {
            if (value != null) {
                headers.add(name, value.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
