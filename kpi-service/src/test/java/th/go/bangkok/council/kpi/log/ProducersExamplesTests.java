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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import th.go.bangkok.council.kpi.TestLog.TestEvent;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void requiresTheHeadersThatEachContractRequiresAndNoOthers() throws IOException {
        for (Path contracts : CONTRACTS) {
            Map<String, Object> contract = new Yaml().load(Files.readString(contracts.resolve("asyncapi.yaml")));
            Set<String> required = new TreeSet<>();
            JsonMapper.shared()
                    .valueToTree(contract)
                    .at("/components/messageTraits/cloudEvent/headers/required")
                    .forEach(header -> required.add(header.asString()));
            LogRecord whole = record(accepted(contracts));
            assertThat(whole.headers()).containsKeys(required.toArray(String[]::new));
            assertThat(whole.headers().keySet().stream()
                            .filter(header -> reader.read(without(whole, header)) instanceof Reading.Bad))
                    .as(contracts.toString())
                    .containsExactlyInAnyOrderElementsOf(required);
        }
    }

    private static Path accepted(Path contracts) throws IOException {
        return examples()
                .filter(file -> file.startsWith(contracts))
                .filter(file -> String.valueOf(file.getFileName()).startsWith("accepted-"))
                .findFirst()
                .orElseThrow();
    }

    private static LogRecord without(LogRecord record, String header) {
        Map<String, byte[]> others = new LinkedHashMap<>(record.headers());
        others.remove(header);
        return new LogRecord(record.topic(), 0, 0, 0, record.key(), record.value(), others);
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
