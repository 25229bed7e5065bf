package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class ImportsIT {

    private static final String ROUND = """
            {"sourceSystem":"old","sourceId":"r%1$d","fiscalYear":%1$d,"openedAt":"2021-11-08T02:00:00Z",\
            "topics":[{"code":"flooding","title":{"th":"น้ำท่วม","en":"Flooding"}}],\
            "considerations":[{"at":"2021-11-29T03:20:00Z","outcome":"sent-back","note":"ปรับ"},\
            {"at":"2021-12-20T03:50:00Z","outcome":"agreed"}],\
            "forums":[{"number":1,"mode":"online","at":"2022-02-24T05:30:00Z",\
            "attendance":{"districts":50,"citizens":100,"officers":50}},\
            {"number":2,"mode":"online","at":"2022-03-24T05:30:00Z",\
            "attendance":{"districts":49,"citizens":97,"officers":49}}]}
            """;

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aWholeRoundComesInAndComesInOnce() {
        int year = Api.unusedYear();
        List<List<String>> files = List.of(
                List.of("rounds", ROUND.formatted(year)),
                List.of(
                        "feedback",
                        item(
                                        year,
                                        "f1",
                                        "1001",
                                        "\"classified\":{\"committee\":\"health\",\"at\":\"2022-04-02T02:00:00Z\"}")
                                + item(
                                        year,
                                        "f2",
                                        "1002",
                                        "\"setAside\":{\"reasonCode\":\"duplicate\",\"at\":\"2022-04-02T02:00:00Z\"}")),
                List.of("round-milestones", milestone(year, "dossiers-completed", "2022-06-17T07:30:00Z")),
                List.of("round-milestones", milestone(year, "dossiers-presented", "2022-07-20T06:30:00Z")),
                List.of("feedback-assignments", """
                        {"sourceSystem":"old","sourceId":"a%1$d","feedback":"f1-%1$d","committee":"health",\
                        "at":"2022-07-21T02:00:00Z"}
                        """.formatted(year)),
                List.of("outcomes", outcome(year, "1001") + outcome(year, "1002")),
                List.of("round-milestones", milestone(year, "outcomes-completed", "2022-09-14T08:00:00Z")));

        for (List<String> file : files) {
            JsonNode report = api.importRows(file.get(0), file.get(1)).ok().body();
            assertThat(report.at("/refused").size()).as(report.toString()).isZero();
            assertThat(report.at("/created").asInt())
                    .isEqualTo(report.at("/rows").asInt());
        }
        String before = api.get("/rounds/" + year).ok().text();
        for (List<String> file : files) {
            JsonNode report = api.importRows(file.get(0), file.get(1)).ok().body();
            assertThat(report.at("/unchanged").asInt())
                    .as(report.toString())
                    .isEqualTo(report.at("/rows").asInt());
        }

        assertThat(api.get("/rounds/" + year).ok().text()).isEqualTo(before);
        assertThat(api.get("/rounds/" + year).body().at("/steps").findValuesAsString("state"))
                .containsOnly("reached");
        assertThat(api.get("/published-outcomes?district=1002&fiscalYear=" + year)
                        .text())
                .contains("Done.", "ดุสิต")
                .doesNotContain("เฉพาะเขต");
        assertThatEveryEventSaysWhenItHappened(
                "rounds/" + api.get("/rounds/" + year).id());
    }

    private static void assertThatEveryEventSaysWhenItHappened(String subject) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(KafkaLog.read("council.citizen-input", subject))
                        .extracting(CloudEvent::getTime)
                        .containsExactly(
                                OffsetDateTime.parse("2021-11-08T02:00:00Z"),
                                OffsetDateTime.parse("2021-11-29T03:20:00Z"),
                                OffsetDateTime.parse("2021-12-20T03:50:00Z"),
                                OffsetDateTime.parse("2022-02-24T05:30:00Z"),
                                OffsetDateTime.parse("2022-03-24T05:30:00Z"),
                                OffsetDateTime.parse("2022-06-17T07:30:00Z"),
                                OffsetDateTime.parse("2022-07-20T06:30:00Z"),
                                OffsetDateTime.parse("2022-09-14T08:00:00Z")));
        assertThat(KafkaLog.read("council.citizen-input", subject)).allSatisfy(event -> {
            assertThat(event.getExtension("enteredlater")).isEqualTo("import");
            assertThat(Contracts.in(Path.of("contracts")).validate(event)).isEmpty();
        });
    }

    @Test
    void rowsThatCannotBeTakenInAreListedAndTheRestIsKept() {
        int year = Api.unusedYear();
        api.importRows("rounds", ROUND.formatted(year)).ok();
        String rows = item(year, "g1", "1001", "\"checkedAt2\":1")
                + "no json\n"
                + item(year, "g3", "9999", "\"classified\":null")
                + "\n"
                + item(year, "g5", "1001", "\"classified\":null")
                + item(year, "g6", "1001", "\"classified\":{\"committee\":\"health\",\"at\":\"2021-01-01T00:00:00Z\"}")
                + item(year, "g5", "1002", "\"classified\":null")
                + item(year, "g8", "1003", "\"classified\":null")
                        .replace("\"receivedAt\":\"2022-03-24T04:00:00Z\"", "\"receivedAt\":\"2021-10-01T04:00:00Z\"")
                + item(year, "g9", "1003", """
                        "classified":{"committee":"health","at":"2022-04-02T02:00:00Z"},\
                        "setAside":{"reasonCode":"unclear","at":"2022-04-02T02:00:00Z"}""");

        JsonNode report = api.importRows("feedback", rows).ok().body();

        assertThat(report.at("/rows").asInt()).isEqualTo(8);
        assertThat(report.at("/created").asInt()).isEqualTo(1);
        assertThat(report.at("/refused").findValuesAsString("line")).containsExactly("1", "2", "3", "6", "7", "8", "9");
        assertThat(report.at("/refused").findValuesAsString("slug"))
                .containsExactly(
                        "malformed-row",
                        "malformed-row",
                        "unknown-code",
                        "too-early",
                        "command-conflict",
                        "too-early",
                        "sorted-twice");
        assertThat(report.at("/refused").findValuesAsString("detail")).doesNotContain("");
        assertThat(api.get("/rounds/" + year).body().at("/feedback/items").asInt())
                .isEqualTo(1);
    }

    @Test
    void aMilestoneThatDoesNotHoldIsRefusedWithWhatIsMissing() {
        int year = Api.unusedYear();
        api.importRows("rounds", ROUND.formatted(year)).ok();
        api.importRows("feedback", item(year, "h1", "1001", "\"classified\":null"))
                .ok();

        JsonNode report = api.importRows(
                        "round-milestones",
                        milestone(year, "dossiers-completed", "2022-06-17T07:30:00Z")
                                + milestone(year, "outcomes-completed", "2022-06-17T07:30:00Z"))
                .ok()
                .body();

        assertThat(report.at("/refused/0/slug").asString()).isEqualTo("dossiers-not-ready");
        assertThat(report.at("/refused/0/missing/0").asString()).isEqualTo("feedback-sorted");
        assertThat(report.at("/refused/1/missing").size()).isEqualTo(3);
    }

    private static String item(int year, String id, String district, String more) {
        return """
                {"sourceSystem":"old","sourceId":"%2$s-%1$d","fiscalYear":%1$d,"district":"%3$s","topic":"flooding",\
                "kind":"need","source":"forum","text":"ขอให้ลอกท่อ","receivedAt":"2022-03-24T04:00:00Z",\
                "checkedAt":"2022-03-25T04:00:00Z",%4$s}
                """.formatted(year, id, district, more);
    }

    private static String milestone(int year, String kind, String at) {
        return "{\"sourceSystem\":\"old\",\"sourceId\":\"%2$s-%1$d\",\"fiscalYear\":%1$d,\"kind\":\"%2$s\",\"at\":\"%3$s\"}\n"
                .formatted(year, kind, at);
    }

    private static String outcome(int year, String district) {
        return """
                {"sourceSystem":"old","sourceId":"o%1$d-%2$s","fiscalYear":%1$d,"district":"%2$s","text":"เฉพาะเขต",\
                "reportedAt":"2022-08-01T02:00:00Z",\
                "published":{"wording":{"th":"แล้วเสร็จ","en":"Done."},"at":"2022-08-02T06:00:00Z"}}
                """.formatted(year, district);
    }
}
