package th.go.bangkok.council.meeting.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.meeting.Api;
import th.go.bangkok.council.meeting.MeetingLog;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class ImportIT {

    private static final Path SAMPLES = Path.of("../reference-data/sample-years");
    private static final String COMMITTEE = """
            {"sourceSystem":"t","sourceId":"c","code":"imported","kind":"standing","name":{"th":"ก","en":"A"},"from":"1985-10-01","members":["m-1"]}
            """;
    private static final String ROOM = """
            {"sourceSystem":"t","sourceId":"r","name":{"th":"ห้อง","en":"Room"},"capacity":20,"place":"ชั้น 1"}
            """;

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void takesInTheSampleYearsWholeAndASecondTimeChangesNothing() throws IOException {
        Map<Path, Integer> rows = new TreeMap<>();
        for (Path file : samples()) {
            Api.Answer answer = load(file);
            assertThat(answer.body().get("refused").toString())
                    .as(file.toString())
                    .isEqualTo("[]");
            assertThat(answer.body().get("created").asInt()).as(file.toString()).isPositive();
            rows.put(file, answer.body().get("rows").asInt());
        }
        for (Path file : samples()) {
            Api.Answer again = load(file);
            assertThat(again.body().get("created").asInt()).isZero();
            assertThat(again.body().get("unchanged").asInt()).isEqualTo(rows.get(file));
        }
        Contracts contracts = Contracts.in(Path.of("contracts"));
        List<CloudEvent> events = allPublished();
        assertThat(events)
                .allSatisfy(event -> assertThat(contracts.validate(event))
                        .as(event.getType())
                        .isEmpty());
        Map<String, List<String>> sequences = events.stream()
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.getSubject()),
                        Collectors.mapping(
                                event -> String.valueOf(event.getExtension("sequence")), Collectors.toList())));
        assertThat(sequences.values())
                .as("in order, without gaps")
                .allSatisfy(ofOne -> assertThat(ofOne)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, ofOne.size())
                                .mapToObj(String::valueOf)
                                .toList()));
    }

    @Test
    void refusesRowsOneByOneAndKeepsTheRest() {
        api.rows("committees", COMMITTEE);
        api.rows("rooms", ROOM);
        String good = mission("good", "02:00", 1, "2022-03-01T03:00:00Z", "");
        String noNotice = mission("no-notice", "06:00", 2, "2022-03-01T02:09:00Z", "");
        String sameRoom = mission("same-room", "03:30", 3, "2022-03-01T03:00:00Z", "");
        String sameNumber = mission("same-number", "07:00", 1, "2022-03-01T03:00:00Z", "");
        String unknownField = mission("unknown-field", "08:00", 4, "2022-03-01T03:00:00Z", ",\"mood\":\"good\"");
        String backwards = mission("backwards", "09:00", 5, "2022-02-28T03:00:00Z", "");
        Api.Answer report = api.rows(
                "meeting-missions",
                String.join("\n", good, noNotice, "", sameRoom, sameNumber, unknownField, backwards, "{not json"));
        assertThat(report.body().get("rows").asInt()).as(report.text()).isEqualTo(7);
        assertThat(report.body().get("created").asInt()).isEqualTo(1);
        assertThat(report.body()
                        .get("refused")
                        .valueStream()
                        .map(refused -> refused.get("line").asInt() + " "
                                + refused.get("slug").asString()))
                .containsExactly(
                        "2 not-arranged-yet",
                        "4 booked-already",
                        "5 number-taken",
                        "6 malformed-row",
                        "7 not-arranged-yet",
                        "8 malformed-row");
        assertThat(report.body().at("/refused/0/missing/0").asString()).isEqualTo("notice:m-1");
        Api.Answer again = api.rows("meeting-missions", good);
        assertThat(again.body().get("unchanged").asInt()).isEqualTo(1);
        Api.Answer changed = api.rows("meeting-missions", good.replace("\"number\":1", "\"number\":9"));
        assertThat(changed.body().at("/refused/0/slug").asString()).isEqualTo("command-conflict");
    }

    private static String mission(String id, String startsAt, int number, String arrangedAt, String more) {
        return ("{'sourceSystem':'t','sourceId':'%s','committee':'imported','requestedAt':'2022-03-01T02:00:00Z',"
                        + "'scheduled':{'at':'2022-03-01T02:01:00Z','number':%d,'year':2565,'form':'onsite',"
                        + "'startsAt':'2022-03-17T%s:00Z','endsAt':'2022-03-17T%s:59Z','place':'ห้อง'},"
                        + "'parts':[{'kind':'room','resource':'r','requestedAt':'2022-03-01T02:02:00Z',"
                        + "'decided':{'at':'2022-03-01T02:03:00Z','state':'accepted'}}],"
                        + "'notices':[{'recipient':'m-1','channel':'email','at':'2022-03-01T02:10:00Z'}],"
                        + "'arrangedAt':'%s'%s}")
                .replace('\'', '"')
                .formatted(id, number, startsAt, id.equals("good") ? "03:30" : startsAt, arrangedAt, more);
    }

    private List<CloudEvent> allPublished() {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        MeetingLog::all,
                        events -> events.stream()
                                        .filter(event -> event.getType().contains("MeetingRequested"))
                                        .count()
                                >= 800);
    }

    private Api.Answer load(Path file) throws IOException {
        String what =
                file.getFileName().toString().replaceAll("^\\d+-meeting-([a-z-]+?)(-\\d+)?\\.ndjson(\\.gz)?$", "$1");
        try (InputStream raw = Files.newInputStream(file);
                InputStream rows = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            Api.Answer answer = api.rows(what, new String(rows.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer;
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES);
                Stream<Path> small = Files.list(SAMPLES.resolve("small"))) {
            return Stream.concat(files.sorted(), small.sorted())
                    .filter(file -> file.getFileName().toString().contains("-meeting-"))
                    .toList();
        }
    }
}
