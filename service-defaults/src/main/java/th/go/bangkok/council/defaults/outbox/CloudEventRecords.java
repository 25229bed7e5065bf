package th.go.bangkok.council.defaults.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes Kafka records of events: CloudEvents 1.0 in binary mode, keyed by the subject. */
final class CloudEventRecords {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final URI source;

    public CloudEventRecords(String source) {
        this.source = URI.create(source);
    }

    ProducerRecord<String, byte[]> record(String topic, OutboxEvent event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.subject())
                .withDataContentType("application/json")
                .withData(event.data().getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", String.valueOf(event.sequence()))
                .withExtension("recordedtime", format(event.recordedTime()))
                .withExtension("correlationid", event.correlation().toString())
                .withExtension("actorrole", event.actorRole());
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        if (event.enteredLater() != null) {
            builder.withExtension("enteredlater", event.enteredLater());
        }
        CloudEvent cloudEvent = builder.build();
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.<String>createWriter(topic, event.subject()).writeBinary(cloudEvent);
        record.headers().add("ce_time", format(event.time()).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Three decimals and Z, always: the library's own form drops trailing zeros. */
    private static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
