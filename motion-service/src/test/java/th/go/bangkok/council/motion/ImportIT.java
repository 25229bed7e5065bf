package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class ImportIT {

    private static final String COUNCILLORS = """
            {"sourceSystem":"%1$s","sourceId":"c1","name":{"th":"ส.ก. หนึ่ง"},"kind":"appointed","from":"2014-09-15","to":"2022-05-21"}
            """;
    private static final String MOTIONS = """
            {"sourceSystem":"%1$s","sourceId":"m1","kind":"motion","number":%2$d,"year":2565,"subject":"ไฟส่องสว่าง","proposer":"c1","districts":["1003","1046"],"registeredAt":"2022-01-10T02:00:00Z","decision":{"decision":"adopted","at":"2022-01-20T02:00:00Z"},"followUps":[{"office":"public-works","status":"completed","text":"แล้วเสร็จ","at":"2022-04-01T02:00:00Z"},{"office":"public-works","status":"received","text":"รับเรื่อง","at":"2022-02-01T02:00:00Z"}]}
            """;
    private static final String REQUESTS = """
            {"sourceSystem":"%1$s","sourceId":"t1","motion":"m1","askedBy":"councillor","councillor":"c1","requestedAt":"2022-03-01T02:00:00Z","pauses":[{"reasonCode":"waiting-for-office","pausedAt":"2022-03-01T02:05:00Z","resumedAt":"2022-03-01T02:10:00Z"},{"reasonCode":"waiting-for-requester","pausedAt":"2022-03-01T02:08:00Z"}],"delivered":{"at":"2022-03-01T02:15:00.123Z","channel":"email","report":true},"corrected":[{"at":"2022-03-02T02:00:00Z","reasonCode":"wrong-time","reason":"สมุดคุม","clock":{"started":"2022-03-01T02:00:00Z","stopped":"2022-03-01T02:14:00Z","pauses":[{"from":"2022-03-01T02:05:00Z","to":"2022-03-01T02:09:00Z","reasonCode":"waiting-for-office"}]},"districts":["1003"]}]}
            {"sourceSystem":"%1$s","sourceId":"t2","motion":"m1","askedBy":"other","requesterName":"ประชาชน","requestedAt":"2022-01-15T02:00:00Z","delivered":{"at":"2022-01-15T02:00:00Z","channel":"portal","text":"ยังไม่มีมติ"},"voided":{"at":"2022-01-16T02:00:00Z","reasonCode":"duplicate"}}
            {"sourceSystem":"%1$s","sourceId":"t3","motion":"m1","askedBy":"councillor","councillor":"c1","followsUp":"t1","requestedAt":"2022-03-05T02:00:00Z"}
            """;

    @LocalServerPort
    private int port;

    private Api api = new Api(0);
    private String system = "";

    @BeforeEach
    void connect() {
        api = new Api(port);
        system = "it-" + UUID.randomUUID();
    }

    @Test
    void takesHistoryInAsItHappenedAndTheSameFileTwiceChangesNothing() {
        load("councillors", COUNCILLORS, 1, 0);
        load("motions", MOTIONS, 1, 0);
        load("tracking-requests", REQUESTS, 3, 0);
        load("tracking-requests", REQUESTS, 0, 3);
        load("motions", MOTIONS, 0, 1);
        load("councillors", COUNCILLORS, 0, 1);

        JsonNode first = request("t1");
        assertThat(first.at("/clock/grossMs").asLong())
                .isEqualTo(Duration.ofMinutes(14).toMillis());
        assertThat(first.at("/answer/deliveredAt").asString()).isEqualTo("2022-03-01T02:15:00.123Z");
        assertThat(first.get("motionStatus").asString()).isEqualTo("adopted");
        assertThat(api.get("/api/v1/tracking-requests/" + first.get("id").asString() + "/report")
                        .body()
                        .get("followUps"))
                .as("what was reported later is not in the report")
                .hasSize(1);
        JsonNode second = request("t2");
        assertThat(second.get("motionStatus").asString()).isEqualTo("registered");
        assertThat(second.get("status").asString()).isEqualTo("voided");
    }

    @Test
    void publishesWhatTheContractsPromise() {
        load("councillors", COUNCILLORS, 1, 0);
        load("motions", MOTIONS, 1, 0);
        load("tracking-requests", REQUESTS, 3, 0);
        Contracts contracts = Contracts.in(Path.of("contracts"));

        List<CloudEvent> events = eventsOf("t1", 6);

        assertThat(events)
                .extracting(event -> event.getType().replace("th.go.bangkok.council.", ""))
                .containsExactly(
                        "MotionRequested.v1",
                        "MotionRequestPaused.v1",
                        "MotionRequestPaused.v1",
                        "MotionRequestResumed.v1",
                        "MotionDelivered.v1",
                        "MotionRequestCorrected.v1");
        assertThat(KafkaLog.read("council.motions")).allSatisfy(event -> {
            assertThat(contracts.validate(event)).as(event.getType()).isEmpty();
            assertThat(event.getExtensionNames()).contains("sequence", "recordedtime", "correlationid", "actorrole");
        });
        assertThat(events)
                .extracting(event -> event.getExtension("enteredlater"))
                .containsOnly("import");
        assertThat(new String(Objects.requireNonNull(events.getLast().getData()).toBytes(), StandardCharsets.UTF_8))
                .contains("\"to\":\"2022-03-01T02:09:00.000Z\",\"reasonCode\":\"waiting-for-office\"");
    }

    @Test
    void noNameAndNoFreeTextOfTheRowsLiesOnTheLog() {
        load("councillors", COUNCILLORS, 1, 0);
        load("motions", MOTIONS, 1, 0);
        load("tracking-requests", REQUESTS, 3, 0);
        eventsOf("t1", 6);
        List<String> words = Stream.of(COUNCILLORS, MOTIONS, REQUESTS)
                .flatMap(rows -> rows.formatted(system, 1).lines())
                .flatMap(row -> words(JsonMapper.shared().readTree(row)))
                .distinct()
                .toList();

        assertThat(words).hasSize(7);
        assertThat(KafkaLog.at(Infrastructure.shared().bootstrapServers()).records("council.motions"))
                .extracting(ImportIT::everythingIn)
                .allSatisfy(record -> assertThat(record).doesNotContain(words));
    }

    private static String everythingIn(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.key());
        record.headers()
                .forEach(header -> text.append('\n')
                        .append(header.key())
                        .append('=')
                        .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.append('\n')
                .append(new String(record.value(), StandardCharsets.UTF_8))
                .toString();
    }

    /** Every text in the row that is no code, number or date: it has a space in it, or letters other than those of ASCII. */
    private static Stream<String> words(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asString())
                        .filter(text -> text.chars().anyMatch(letter -> letter == ' ' || letter > 127))
                : node.valueStream().flatMap(ImportIT::words);
    }

    @Test
    void warnsOfWhatIsStillOpenButNotOfHistory() {
        load("councillors", COUNCILLORS, 1, 0);
        load("motions", MOTIONS, 1, 0);
        load("tracking-requests", REQUESTS, 3, 0);

        assertThat(eventsOf("t3", 3))
                .extracting(event -> event.getType().replace("th.go.bangkok.council.", ""))
                .containsExactly("MotionRequested.v1", "MotionRequestDueSoon.v1", "MotionRequestOverdue.v1");
        assertThat(eventsOf("t2", 3))
                .extracting(event -> event.getType().replace("th.go.bangkok.council.", ""))
                .containsExactly("MotionRequested.v1", "MotionDelivered.v1", "MotionRequestVoided.v1");
        assertThat(request("t3").get("version").asInt())
                .as("a warning leaves the entity tag good")
                .isEqualTo(1);
    }

    @Test
    void keepsTheGoodRowsAndListsTheRefusedWithLineAndReason() {
        load("councillors", COUNCILLORS, 1, 0);
        String rows = MOTIONS.formatted(system, number()) + """
                {"sourceSystem":"%1$s","sourceId":"m2","kind":"motion","number":1,"year":2022,"subject":"x","proposer":"c1","districts":[],"registeredAt":"2022-01-10T02:00:00Z"}

                not json
                {"sourceSystem":"%1$s","sourceId":"m4","kind":"motion","number":2,"year":2565,"subject":"x","proposer":"nobody","districts":[],"registeredAt":"2022-01-10T02:00:00Z"}
                {"sourceSystem":"%1$s","sourceId":"m5","kind":"motion","number":2,"year":2565,"subject":"x","proposer":"c1","districts":[],"registeredAt":"2022-01-10T02:00:00Z","decision":{"decision":"adopted","at":"2021-01-01T00:00:00Z"}}
                {"sourceSystem":"%1$s","sourceId":"m6","kind":"motion","number":2,"year":2565,"subject":"x","proposer":"c1","districts":[],"registeredAt":"2100-01-10T02:00:00Z"}
                {"sourceId":"m7","kind":"motion","number":2,"year":2565,"subject":"x","proposer":"c1","districts":[],"registeredAt":"2022-01-10T02:00:00Z"}
                """.formatted(system);

        JsonNode report = api.load("motions", rows).body();

        assertThat(report.get("rows").asInt()).isEqualTo(7);
        assertThat(report.get("created").asInt()).isEqualTo(1);
        assertThat(report.get("refused")
                        .valueStream()
                        .map(refused -> Map.entry(
                                refused.get("line").asInt(), refused.get("slug").asString()))
                        .toList())
                .containsExactly(
                        Map.entry(2, "invalid-request"),
                        Map.entry(4, "malformed-row"),
                        Map.entry(5, "unknown-councillor"),
                        Map.entry(6, "before-previous-fact"),
                        Map.entry(7, "in-the-future"),
                        Map.entry(8, "invalid-request"));
        assertThat(report.at("/refused/0/detail").asString()).contains("year");
    }

    @Test
    void theSameSourceWithOtherContentIsAConflict() {
        load("councillors", COUNCILLORS, 1, 0);

        JsonNode report = api.load("councillors", COUNCILLORS.formatted(system).replace("2014-09-15", "2014-09-16"))
                .body();

        assertThat(report.at("/refused/0/slug").asString()).isEqualTo("command-conflict");
    }

    @Test
    void aNumberIsImportedOnce() {
        load("councillors", COUNCILLORS, 1, 0);
        load("motions", MOTIONS, 1, 0);

        JsonNode report = api.load(
                        "motions",
                        MOTIONS.formatted(system, number()).replace("\"sourceId\":\"m1\"", "\"sourceId\":\"m9\""))
                .body();

        assertThat(report.at("/refused/0/slug").asString()).isEqualTo("number-taken");
    }

    private void load(String what, String rows, int created, int unchanged) {
        JsonNode report = api.load(what, rows.formatted(system, number())).body();
        assertThat(report.get("refused")).as(report.toString()).isEmpty();
        assertThat(report.get("created").asInt()).isEqualTo(created);
        assertThat(report.get("unchanged").asInt()).isEqualTo(unchanged);
    }

    /** A number of this test's own. */
    private int number() {
        return 1000 + Math.floorMod(system.hashCode(), 900_000);
    }

    private JsonNode request(String sourceId) {
        JsonNode again =
                api.load("tracking-requests", REQUESTS.formatted(system)).body();
        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        int index = List.of("t1", "t2", "t3").indexOf(sourceId);
        List<JsonNode> mine = api.get("/api/v1/tracking-requests?motionId=" + motionId())
                .body()
                .get("items")
                .valueStream()
                .toList();
        return mine.get(mine.size() - 1 - index);
    }

    private String motionId() {
        return api.get("/api/v1/motions?kind=motion&year=2565&number=" + number())
                .body()
                .at("/items/0/id")
                .asString();
    }

    private List<CloudEvent> eventsOf(String sourceId, int count) {
        String subject = "tracking-requests/" + request(sourceId).get("id").asString();
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> KafkaLog.read("council.motions", subject), events -> events.size() >= count);
    }
}
