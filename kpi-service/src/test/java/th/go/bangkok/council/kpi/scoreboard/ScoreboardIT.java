package th.go.bangkok.council.kpi.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.kpi.Http;
import th.go.bangkok.council.kpi.TestLog;
import th.go.bangkok.council.kpi.TestLog.TestEvent;
import th.go.bangkok.council.kpi.TrackingRequest;
import th.go.bangkok.council.kpi.time.FiscalYear;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;

/** Declarations and events become the scoreboard of a year. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.cloud.stream.bindings.figures-in-0.group=scoreboard-it",
            "spring.mongodb.database=kpi_scoreboard_it"
        })
@RealInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreboardIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String EVIDENCE = "\"evidence\":[{\"title\":\"รายงานการวิเคราะห์\"}]";

    private final TestLog log = new TestLog(Infrastructure.shared().bootstrapServers());
    private Http http = new Http(0);

    @BeforeAll
    void fill(@LocalServerPort int port) {
        http = new Http(port);
        assertThat(http.importRows("/imports/declarations", """
                                {"sourceSystem":"t","sourceId":"1","kind":"milestone","indicator":"motion-tracking","level":1,"at":"2021-12-01T03:00:00.000Z",%s}
                                {"sourceSystem":"t","sourceId":"2","kind":"in-use","indicator":"motion-tracking","at":"2022-01-16T17:00:00.000Z",%s}
                                {"sourceSystem":"t","sourceId":"3","kind":"in-use","indicator":"committee-meetings","at":"2022-01-16T17:00:00.000Z",%s}
                                {"sourceSystem":"t","sourceId":"4","kind":"disbursement","fiscalYear":2565,"percent":95.995,"at":"2022-09-30T09:00:00.000Z",%s}
                                {"sourceSystem":"t","sourceId":"5","kind":"one-platform-step","fiscalYear":2565,"step":"presented","at":"2022-01-10T09:00:00.000Z",%s}
                                {"sourceSystem":"t","sourceId":"6","kind":"one-platform-step","fiscalYear":2565,"step":"proposed","at":"2022-01-10T09:00:00.000Z",%s}
                                {"sourceSystem":"t","sourceId":"7","kind":"checklist-item","fiscalYear":2565,"item":"screening","at":"2022-01-10T09:00:00.000Z",%s}
                                """.formatted(
                                EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE)))
                .satisfies(report -> {
                    assertThat(report.at("/created")).isEqualTo("5");
                    assertThat(report.at("/refused/0/slug")).isEqualTo("milestone-first");
                    assertThat(report.at("/refused/0/line")).isEqualTo("3");
                    assertThat(report.at("/refused/1/slug")).isEqualTo("steps-in-order");
                });
        request("2021-12-20T03:00:00.000Z", 40);
        request("2022-01-16T16:50:00.000Z", 20);
        request("2022-02-01T03:00:00.000Z", 10);
        request("2022-02-02T03:00:00.000Z", 20);
        request("2022-03-01T03:00:00.000Z", 33);
        send(new TrackingRequest().requested(Instant.parse("2022-09-30T16:00:00.000Z")));
        send(new TrackingRequest()
                .requested(Instant.parse("2022-02-03T03:00:00.000Z"), "other", "adopted")
                .delivered(Instant.parse("2022-02-03T04:00:00.000Z")));
        round();
        log.flush();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(tracking("/figures/cases")).isEqualTo("3");
            assertThat(tracking("/figures/beforeSystem/cases")).isEqualTo("2");
            assertThat(tracking("/figures/open/cases")).isEqualTo("1");
            assertThat(tracking("/figures/notCounted")).isEqualTo("1");
            assertThat(tracking("/level/level")).isEqualTo("4");
            assertThat(http.get("/scoreboards/2565").at("/indicators/0/level/level"))
                    .isEqualTo("2");
        });
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void showsTheYear() {
        Http.Answer year = http.get("/scoreboards/2565");
        assertThat(year.status()).isEqualTo(200);
        assertThat(year.at("/plan/carriedOver")).isEqualTo("false");
        assertThat(year.at("/asOf")).isEqualTo("2022-09-30T17:00:00.000Z");
        assertThat(tracking("/figures/averageMinutes")).isEqualTo("21.00");
        assertThat(tracking("/figures/totalMs")).isEqualTo("3780000");
        assertThat(year.body().at("/indicators/1/figures/medianMinutes").isNull())
                .isTrue();
        assertThat(tracking("/figures/open/averageMinutesWithThem")).isEqualTo("30.75");
        assertThat(tracking("/level/points")).isEqualTo("16");
        assertThat(year.at("/points/points")).isEqualTo("28");
        assertThat(year.at("/points/of")).isEqualTo("70");
        assertThat(year.at("/scores/disbursement/level")).isEqualTo("3");
        assertThat(year.at("/scores/onePlatform/points/points")).isEqualTo("25");
        assertThat(year.at("/scores/onePlatform/steps/0/late")).isEqualTo("true");
        assertThat(year.at("/scores/innovation/points/points")).isEqualTo("30");
        assertThat(year.at("/indicators/0/milestones/1/reached")).isEqualTo("true");
    }

    @Test
    void showsAYearBeforeAnyPlanWithoutLevels() {
        Http.Answer year = http.get("/scoreboards/2564");
        assertThat(year.body().at("/plan").isNull()).isTrue();
        assertThat(year.body().at("/points").isNull()).isTrue();
        assertThat(year.body().at("/indicators/1").has("level")).isFalse();
    }

    @Test
    void showsALaterYearWithThePlanCarriedOver() {
        Http.Answer year = http.get("/scoreboards/current");
        assertThat(year.at("/plan/carriedOver")).isEqualTo("true");
        assertThat(year.at("/plan/label/en")).isEqualTo("carried over from 2565");
        assertThat(year.at("/indicators/1/figures/open/cases")).isEqualTo("1");
        assertThat(year.at("/indicators/1/level/level")).isEqualTo("1");
    }

    @Test
    void showsMonthsAndDistrictsAndTheCasesBehind() {
        Http.Answer months = http.get("/scoreboards/2565/months?indicator=motion-tracking");
        assertThat(months.body().at("/rows").size()).isEqualTo(12);
        assertThat(months.at("/rows/4/month")).isEqualTo("2022-02");
        assertThat(months.at("/rows/4/figures/averageMinutes")).isEqualTo("15.00");
        assertThat(months.at("/rows/4/level/level")).isEqualTo("5");
        assertThat(months.body().at("/rows/4/level").has("points")).isFalse();
        Http.Answer districts = http.get("/scoreboards/2565/districts?indicator=motion-tracking");
        assertThat(districts.at("/rows/0/code")).isEqualTo("1001");
        assertThat(districts.at("/rows/0/figures/cases")).isEqualTo("3");
        assertThat(http.get("/scoreboards/2565/committees?indicator=motion-tracking")
                        .status())
                .isEqualTo(422);
        Http.Answer cases =
                http.get("/cases?indicator=motion-tracking&fiscalYear=2565&month=2022-02&state=counted&limit=1");
        assertThat(cases.body().at("/items").size()).isEqualTo(1);
        Http.Answer rest =
                http.get("/cases?indicator=motion-tracking&fiscalYear=2565&month=2022-02&state=counted&limit=1&after="
                        + cases.at("/next"));
        assertThat(rest.body().at("/items").size()).isEqualTo(1);
        assertThat(rest.body().at("/next").isNull()).isTrue();
        Http.Answer events = http.get("/cases/" + rest.at("/items/0/id") + "/events");
        assertThat(events.at("/events/1/effect")).isEqualTo("stopped");
        assertThat(events.at("/events/1/data/channel")).isEqualTo("portal");
        assertThat(http.get("/scoreboards/2565/steps?indicator=motion-tracking").at("/steps/0/averageMinutes"))
                .isEqualTo("21.00");
    }

    @Test
    void seesTheYearAsItWasAtAnInstant() {
        Http.Answer then = http.get("/scoreboards/2565?asOf=2022-02-01T12:00:00.000Z");
        assertThat(then.at("/indicators/1/figures/cases")).isEqualTo("1");
        assertThat(then.at("/indicators/1/figures/beforeSystem/cases")).isEqualTo("2");
        assertThat(http.get("/scoreboards/2565?asOf=2100-01-01T00:00:00.000Z").status())
                .isEqualTo(422);
        assertThat(http.get("/scoreboards/2022").status()).isEqualTo(404);
        assertThat(http.get("/scoreboards/abc").status()).isEqualTo(404);
    }

    @Test
    void aDeclarationIsInForceOnceAndCanBeWithdrawnAndDeclaredAnew() {
        int year = FiscalYear.at(Instant.now()).year();
        String item =
                "{\"kind\":\"checklist-item\",\"fiscalYear\":%d,\"item\":\"product\",%s}".formatted(year, EVIDENCE);
        Http.Answer first = http.post("/declarations", item);
        assertThat(first.status()).isEqualTo(201);
        assertThat(http.post("/declarations", item).at("/type")).isEqualTo("/problems/already-declared");
        String withdraw = "/declarations/" + first.at("/id") + "/withdraw";
        assertThat(http.post(withdraw, "{\"reasonCode\":\"entered-in-error\"}").status())
                .isEqualTo(428);
        assertThat(http.change(withdraw, first.etag(), "{\"reasonCode\":\"entered-in-error\"}")
                        .at("/withdrawn/reasonCode"))
                .isEqualTo("entered-in-error");
        assertThat(http.post("/declarations", item).status()).isEqualTo(201);
        assertThat(http.post(
                                "/declarations",
                                "{\"kind\":\"checklist-item\",\"fiscalYear\":%d,\"item\":\"luck\",%s}"
                                        .formatted(year, EVIDENCE))
                        .at("/type"))
                .isEqualTo("/problems/unknown-in-plan");
        assertThat(http.post(
                                "/declarations",
                                "{\"kind\":\"checklist-item\",\"fiscalYear\":%d,%s}".formatted(year, EVIDENCE))
                        .at("/type"))
                .isEqualTo("/problems/declaration-fields");
        assertThat(http.post("/declarations", "{\"kind\":\"in-use\",\"evidence\":[]}")
                        .status())
                .isEqualTo(422);
        assertThat(http.get("/declarations?fiscalYear=" + year + "&kind=checklist-item")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.get("/scoreboards/current").at("/scores/innovation/points/points"))
                        .isEqualTo("20"));
    }

    @Test
    void aReplayFromTheBeginningAgreesWithWhatIsLive() {
        Http.Answer begun = http.post("/replays", "");
        assertThat(begun.status()).isEqualTo(202);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(http.get("/replays/" + begun.at("/id")).at("/state"))
                                .isEqualTo("agrees"));
        Http.Answer report = http.get("/replays/" + begun.at("/id"));
        assertThat(Integer.parseInt(report.at("/subjects/rebuilt"))).isGreaterThan(5);
        assertThat(report.at("/figures/live")).isEqualTo(report.at("/figures/rebuilt"));
    }

    @Test
    void tellsEachLevelOnceWithoutWhatItWasOnTheWay() {
        String subject = "indicator-levels/2565-motion-tracking";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(KafkaLog.read("council.kpi", subject))
                        .last()
                        .satisfies(event -> {
                            assertThat(event.getType()).isEqualTo("th.go.bangkok.council.IndicatorLevelChanged.v1");
                            assertThat(text(event)).contains("\"level\":4").contains("\"averageMinutes\":\"21.00\"");
                        }));
        assertThat(KafkaLog.read("council.kpi", subject)).hasSizeLessThan(5);
    }

    @Test
    void readersOfTheScoreboardHearWhatMoves() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines = client.send(
                                HttpRequest.newBuilder(http.uri("/scoreboards/2566/changes"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            Iterator<String> stream = lines.iterator();
            assertThat(stream.next()).isEqualTo("event:ready");
            Instant started = Instant.parse("2022-11-01T03:00:00.000Z");
            send(new TrackingRequest().requested(started).delivered(started.plusSeconds(600)));
            log.flush();
            String data = "";
            while (!data.contains("\"cases\":1")) {
                data = stream.next();
            }
            assertThat(data)
                    .startsWith("data:")
                    .contains("\"topic\":\"motion-tracking\"")
                    .contains("\"averageMinutes\":\"10.00\"");
        }
    }

    @Test
    void aDeadLetterIsListedShownAndTriedAgain() {
        TestEvent broken = new TrackingRequest()
                .requested(Instant.parse("2023-05-01T03:00:00.000Z"))
                .event(1)
                .saying("{\"motionId\":\"none\"}");
        log.send(broken);
        log.flush();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letter(broken)).isNotEmpty());
        Http.Answer shown = http.get("/dead-letters/" + letter(broken));
        assertThat(shown.at("/letter/reason")).isEqualTo("schema-invalid");
        assertThat(shown.at("/letter/detail")).isEqualTo("motionId is not of its kind");
        assertThat(shown.at("/value")).isEqualTo("{\"motionId\":\"none\"}");
        assertThat(http.post("/dead-letters/" + letter(broken) + "/replay", "").at("/status"))
                .isEqualTo("waiting");
        assertThat(http.get("/dead-letters/unheard-of").status()).isEqualTo(404);
    }

    private String letter(TestEvent event) {
        for (JsonNode item :
                http.get("/dead-letters?topic=council.motions&limit=200").body().at("/items")) {
            if (event.subject().equals(item.at("/subject").asString())) {
                return item.at("/id").asString();
            }
        }
        return "";
    }

    private static String text(CloudEvent event) {
        CloudEventData data = event.getData();
        return data == null ? "" : new String(data.toBytes(), StandardCharsets.UTF_8);
    }

    private String tracking(String pointer) {
        return http.get("/scoreboards/2565").at("/indicators/1" + pointer);
    }

    private void request(String start, int minutes) {
        Instant started = Instant.parse(start);
        send(new TrackingRequest().requested(started).delivered(started.plus(Duration.ofMinutes(minutes))));
    }

    private void send(TrackingRequest request) {
        request.events().forEach(log::send);
    }

    private void round() {
        String subject = "rounds/" + UUID.randomUUID();
        round(subject, 1, "RoundOpened", "{\"fiscalYear\":2565}");
        round(subject, 2, "TopicsConsidered", "{\"fiscalYear\":2565,\"outcome\":\"agreed\",\"topics\":3}");
        String forum =
                "{\"fiscalYear\":2565,\"number\":%d,\"mode\":\"online\",\"agreedTopics\":true,\"districts\":50,\"citizens\":100,\"officers\":50}";
        round(subject, 3, "ForumHeld", forum.formatted(1));
        round(subject, 4, "ForumHeld", forum.formatted(2));
    }

    private void round(String subject, int sequence, String name, String json) {
        log.send(TestEvent.of(
                "council.citizen-input",
                subject,
                sequence,
                name,
                Instant.parse("2022-02-0" + sequence + "T03:00:00.000Z"),
                json));
    }
}
