package th.go.bangkok.council.kpi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.kpi.TestLog.TestEvent;

/** Reads what the producing services show as examples, and refuses what they forbid. */
class ProducersExamplesTests {

    private static final List<Path> CONTRACTS = List.of(
            Path.of("../motion-service/contracts"),
            Path.of("../meeting-service/contracts"),
            Path.of("../citizen-input-service/contracts"),
            Path.of("contracts"));

    private final EventReader reader = new EventReader();

    static Stream<Path> examples() throws IOException {
        Stream<Path> all = Stream.empty();
        for (Path contracts : CONTRACTS) {
            try (Stream<Path> files = Files.walk(contracts.resolve("examples"))) {
                all = Stream.concat(all, files.filter(Files::isRegularFile).sorted().toList().stream());
            }
        }
        // what this service tells others it does not read itself
        return all.filter(file -> !file.toString().contains("IndicatorLevelChanged"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatIsAcceptedAndRefusesWhatIsRejected(Path example) throws IOException {
        Reading reading = reader.read(record(example));
        if (String.valueOf(example.getFileName()).startsWith("accepted-")) {
            assertThat(reading).isNotInstanceOf(Reading.Bad.class).isNotEqualTo(new Reading.PassedOver("other", false));
        } else {
            assertThat(reading).isInstanceOf(Reading.Bad.class);
        }
    }

    private static LogRecord record(Path example) throws IOException {
        String type = String.valueOf(example.getName(example.getNameCount() - 2));
        EventTypes.Type known = EventTypes.named(type.substring(0, type.indexOf('.')));
        String subject = (known == null ? "unknown" : known.subject()) + "/0190a2b4-7c11-7abc-8def-0123456789ab";
        TestEvent event = TestEvent.of(
                known == null ? "any" : known.topics().iterator().next(),
                subject,
                1,
                type.substring(0, type.indexOf('.')),
                Instant.parse("2022-03-01T02:00:00.000Z"),
                "");
        ProducerRecord<String, byte[]> record =
                event.typed("th.go.bangkok.council." + type).record();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new LogRecord(
                record.topic(),
                0,
                0,
                0,
                subject.getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(example),
                headers);
    }
}
