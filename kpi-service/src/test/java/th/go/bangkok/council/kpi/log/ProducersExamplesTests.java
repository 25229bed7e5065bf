package th.go.bangkok.council.kpi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        Map<String, String> attributes = Map.of(
                "ce_id", "0190a2b4-7c11-7abc-8def-0123456789ac",
                "ce_type", "th.go.bangkok.council." + type,
                "ce_subject", subject,
                "ce_time", "2022-03-01T02:00:00.000Z",
                "ce_recordedtime", "2022-03-01T02:00:00.000Z",
                "ce_sequence", "1");
        Map<String, byte[]> headers = new LinkedHashMap<>();
        attributes.forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return new LogRecord(
                "any", 0, 0, 0, subject.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(example), headers);
    }
}
