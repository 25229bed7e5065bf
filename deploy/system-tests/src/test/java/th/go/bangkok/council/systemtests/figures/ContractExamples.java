package th.go.bangkok.council.systemtests.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/** The examples beside the contracts: what no consumer may take in. */
final class ContractExamples {

    private static final Map<String, String> TOPICS = Map.of(
            "motion-service", "council.motions",
            "meeting-service", "council.meetings",
            "citizen-input-service", "council.citizen-input",
            "kpi-service", "council.evaluation");

    /**
     * Data that break their contract.
     *
     * @param event name of the event without its version
     */
    record Rejected(String topic, String event, String file, String data) {

        /** As what it is set aside: data that are no object are no event at all. */
        String reason() {
            return data.stripLeading().startsWith("{") ? "schema-invalid" : "unparsable";
        }

        /** The kind of subject that the event is about. */
        String subjectKind() {
            return switch (topic) {
                case "council.motions" ->
                    event.startsWith("MotionReq") || event.equals("MotionDelivered") ? "tracking-requests" : "motions";
                case "council.meetings" -> event.startsWith("Committee") ? "committees" : "meeting-missions";
                case "council.citizen-input" ->
                    switch (event) {
                        case "OutcomeReported", "OutcomePublished" -> "outcomes";
                        default -> event.startsWith("Feedback") ? "feedback" : "rounds";
                    };
                default -> "declarations";
            };
        }
    }

    private ContractExamples() {}

    /** All of all services, but for those that the kpi-service only writes. */
    static List<Rejected> rejected() {
        return TOPICS.entrySet().stream()
                .flatMap(service -> of(service.getKey(), service.getValue()))
                .filter(example -> !example.event().equals("IndicatorLevelChanged"))
                .toList();
    }

    private static Stream<Rejected> of(String service, String topic) {
        Path folder = RunningCouncil.sources().resolve(service).resolve("contracts/examples");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("rejected-"))
                    .map(file -> new Rejected(
                            topic,
                            folder.relativize(file).getName(0).toString().replaceFirst("\\.v\\d+$", ""),
                            folder.relativize(file).toString(),
                            text(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
