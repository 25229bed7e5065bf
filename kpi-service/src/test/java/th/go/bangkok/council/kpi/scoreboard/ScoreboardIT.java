package th.go.bangkok.council.kpi.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
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
import th.go.bangkok.council.kpi.evaluation.Kind;
import th.go.bangkok.council.kpi.time.Bangkok;
import th.go.bangkok.council.kpi.time.FiscalYear;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Declarations and events become the scoreboard of a year. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.cloud.stream.bindings.figures-in-0.group=scoreboard-it",
            "spring.mongodb.database=" + ScoreboardIT.DATABASE
        })
@RealInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreboardIT {

    static final String DATABASE = "kpi_scoreboard_it";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String EVIDENCE = "\"evidence\":[{\"title\":\"รายงานการวิเคราะห์\"}]";
    private static final String WITHDRAWAL = "{\"reasonCode\":\"entered-in-error\"," + EVIDENCE + "}";

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
        request("2021-03-01T03:00:00.000Z", 25);
        send(new TrackingRequest()
                .requested(Instant.parse("2021-12-01T03:00:00.000Z"))
                .delivered(Instant.parse("2022-10-05T03:00:00.000Z")));
        send(new TrackingRequest().requested(Instant.parse("2022-05-03T03:00:00.000Z"), "other", "adopted"));
        Instant may = Instant.parse("2022-05-04T03:00:00.000Z");
        send(new TrackingRequest().requested(may).voided(may.plusSeconds(60)));
        send(new TrackingRequest().requested(may).delivered(may.minusSeconds(60)));
        log.send(new TrackingRequest().requested(may).delivered(may).event(2));
        round();
        feedback("forum");
        feedback("forum");
        feedback("letter");
        log.flush();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(tracking("/figures/cases")).isEqualTo("3");
            assertThat(tracking("/figures/beforeSystem/cases")).isEqualTo("2");
            assertThat(tracking("/figures/open/cases")).isEqualTo("1");
            assertThat(tracking("/figures/notCounted")).isEqualTo("1");
            assertThat(tracking("/figures/voided")).isEqualTo("1");
            assertThat(tracking("/figures/disputed")).isEqualTo("1");
            assertThat(tracking("/figures/incomplete")).isEqualTo("1");
            assertThat(tracking("/figures/open/beforeSystem")).isEqualTo("1");
            assertThat(http.get("/scoreboards/2564").at("/indicators/1/figures/cases"))
                    .isEqualTo("1");
            assertThat(http.get("/scoreboards/2566").at("/indicators/1/figures/beforeSystem/cases"))
                    .isEqualTo("1");
            assertThat(http.get("/scoreboards/2565").at("/indicators/0/feedback/otherChannels/received"))
                    .isEqualTo("1");
            assertThat(http.get("/scoreboards/2565").at("/indicators/0/feedback/received"))
                    .isEqualTo("2");
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
    void showsFeedbackFromOtherChannelsApartByWhereItCameFrom() {
        for (String feedback : List.of(
                http.get("/scoreboards/2565")
                        .body()
                        .at("/indicators/0/feedback")
                        .toString(),
                http.get("/scoreboards/2565/months?indicator=citizen-needs")
                        .body()
                        .at("/rows/4/feedback")
                        .toString(),
                http.get("/scoreboards/2565/districts?indicator=citizen-needs")
                        .body()
                        .at("/rows/0/feedback")
                        .toString())) {
            assertThat(feedback).isEqualTo("""
                    {"received":2,"checked":0,"classified":0,"setAside":0,"assigned":0,"outcomesReported":0,\
                    "outcomesPublished":0,"otherChannels":{"received":1,"checked":0,"classified":0,"setAside":0,\
                    "assigned":0,"sources":{"letter":1}}}""");
        }
    }

    @Test
    void asManyCasesAreListedAsTheScoreboardShows() {
        int current = FiscalYear.at(Instant.now()).year();
        for (int year : List.of(2564, 2565, current)) {
            sameNumbers(http.get("/scoreboards/" + year).body().at("/indicators/1/figures"), "fiscalYear=" + year);
        }
        for (JsonNode row : http.get("/scoreboards/2565/months?indicator=motion-tracking")
                .body()
                .at("/rows")) {
            sameNumbers(row.at("/figures"), "month=" + row.at("/month").asString());
        }
        for (JsonNode row : http.get("/scoreboards/2565/districts?indicator=motion-tracking")
                .body()
                .at("/rows")) {
            sameNumbers(
                    row.at("/figures"),
                    "fiscalYear=2565&district=" + row.at("/code").asString());
        }
    }

    @Test
    void everyCaseSaysHowItStandsInTheFigures() {
        List<String> standings = new ArrayList<>();
        http.get("/cases?indicator=motion-tracking&fiscalYear=2565&limit=200")
                .body()
                .at("/items")
                .forEach(item -> standings.add(item.at("/standing").asString()));
        assertThat(standings)
                .containsExactlyInAnyOrder(
                        "counted",
                        "counted",
                        "counted",
                        "before-system",
                        "before-system",
                        "not-counted",
                        "voided",
                        "disputed",
                        "incomplete",
                        "open",
                        "open-not-counted");
        Http.Answer before = http.get("/cases?fiscalYear=2565&standing=before-system&limit=1");
        assertThat(http.get("/cases/" + before.at("/items/0/id")).at("/standing"))
                .isEqualTo("before-system");
        assertThat(http.get("/cases?standing=beforeSystem").status()).isEqualTo(400);
        assertThat(http.get("/cases?month=2565-13").status()).isEqualTo(400);
        for (String absurd : List.of(
                "standing=open&month=%2B999999999-12",
                "month=1999-12", "month=2101-01", "indicator=%00", "indicator=luck", "indicator=")) {
            assertThat(http.get("/cases?" + absurd).status()).as(absurd).isEqualTo(400);
        }
        assertThat(http.get("/cases?indicator=%00").at("/type")).isEqualTo("/problems/malformed-parameter");
        assertThat(http.get("/cases?standing=counted&month=2022-02&fiscalYear=2564")
                        .body()
                        .at("/items"))
                .isEmpty();
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
        for (String absurd :
                List.of("1999-12-31T23:59:59.999Z", "-1000000000-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z")) {
            for (String path : List.of("", "/months", "/districts")) {
                assertThat(http.get("/scoreboards/2565" + path + "?indicator=motion-tracking&asOf=" + absurd)
                                .status())
                        .as(path + " as of " + absurd)
                        .isEqualTo(422);
            }
        }
        assertThat(http.get("/scoreboards/2565?asOf=yesterday").status()).isEqualTo(400);
        Http.Answer ofNothing = http.get("/scoreboards/2565/months");
        assertThat(ofNothing.status()).isEqualTo(400);
        assertThat(ofNothing.at("/detail")).contains("indicator").doesNotContain("{0}");
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
        assertThat(http.post(withdraw, WITHDRAWAL).status()).isEqualTo(428);
        assertThat(http.change(withdraw, first.etag(), WITHDRAWAL).at("/withdrawn/reasonCode"))
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
    void aFiscalYearThatNoContractAllowsIsRefused() {
        for (String year : List.of("2147483647", "2701", "2499", "-1")) {
            Http.Answer refused = http.post(
                    "/declarations",
                    "{\"kind\":\"checklist-item\",\"fiscalYear\":%s,\"item\":\"product\",%s}"
                            .formatted(year, EVIDENCE));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/type")).isEqualTo("/problems/fiscal-year-out-of-range");
            assertThat(refused.at("/detail")).contains("2500", "2700");
            assertThat(http.importRows("/imports/declarations", """
                    {"sourceSystem":"t","sourceId":"y%s","kind":"checklist-item","fiscalYear":%s,"item":"product","at":"2022-01-10T09:00:00.000Z",%s}
                    """.formatted(year, year, EVIDENCE))
                            .at("/refused/0/slug"))
                    .isEqualTo("fiscal-year-out-of-range");
        }
    }

    @Test
    void oneDayOfUseDecidesOfLevelAndCasesAlikeAndTheLogMayNameAnyHourOfIt() {
        String milestone = "declarations/" + UUID.randomUUID();
        String inUse = "declarations/" + UUID.randomUUID();
        declaration(
                milestone,
                1,
                "MilestoneDeclared",
                "2024-05-01T03:00:00.000Z",
                "{\"indicator\":\"committee-meetings\",\"level\":1}");
        declaration(inUse, 1, "InUseDeclared", "2024-06-20T03:00:00.000Z", "{\"indicator\":\"committee-meetings\"}");
        mission("2024-06-19T16:00:00.000Z");
        mission("2024-06-19T18:00:00.000Z");
        log.flush();
        String now = "/scoreboards/2567";
        String then = "/scoreboards/2567?asOf=2024-12-01T00:00:00.000Z";
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String path : List.of(now, then)) {
                JsonNode meetings = http.get(path).body().at("/indicators/2");
                assertThat(meetings.at("/system/inUseSince").asString()).isEqualTo("2024-06-19T17:00:00.000Z");
                assertThat(meetings.at("/figures/cases").asInt()).isEqualTo(1);
                assertThat(meetings.at("/figures/beforeSystem/cases").asInt()).isEqualTo(1);
                assertThat(meetings.at("/level/level").asInt()).isEqualTo(5);
            }
        });

        declaration(inUse, 2, "DeclarationWithdrawn", "2025-06-01T03:00:00.000Z", "{\"reasonCode\":\"replaced\"}");
        log.flush();
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode meetings = http.get(now).body().at("/indicators/2");
            assertThat(meetings.at("/figures/cases").asInt()).isEqualTo(2);
            assertThat(meetings.at("/figures/beforeSystem/cases").asInt()).isZero();
            assertThat(meetings.at("/system/inUse").asBoolean()).isFalse();
            assertThat(meetings.at("/level/level").asInt()).isEqualTo(1);
        });
        JsonNode asItWas = http.get(then).body().at("/indicators/2");
        assertThat(asItWas.at("/figures/cases").asInt()).isEqualTo(1);
        assertThat(asItWas.at("/level/level").asInt()).isEqualTo(5);
        assertThat(asItWas.at("/figures/gross/totalMs").asLong()).isEqualTo(600_000);
        assertThat(asItWas.at("/figures/gross").has("totalMillis")).isFalse();
    }

    private void declaration(String subject, int sequence, String name, String time, String json) {
        log.send(TestEvent.of("council.evaluation", subject, sequence, name, Instant.parse(time), json));
    }

    private void mission(String start) {
        String subject = "meeting-missions/" + UUID.randomUUID();
        Instant started = Instant.parse(start);
        String committee = "{\"committee\":\"affairs\",\"committeeKind\":\"standing\"%s}";
        log.send(TestEvent.of("council.meetings", subject, 1, "MeetingRequested", started, committee.formatted("")));
        log.send(TestEvent.of(
                "council.meetings",
                subject,
                2,
                "MeetingArranged",
                started.plusSeconds(600),
                committee.formatted(",\"form\":\"online\",\"notices\":3")));
    }

    @Test
    void whateverIsDeclaredIsWithdrawnWithEvidenceAndOnlySo() {
        List<Http.Answer> declared = new ArrayList<>();
        for (String fields : List.of(
                "\"kind\":\"milestone\",\"indicator\":\"committee-meetings\",\"level\":1",
                "\"kind\":\"in-use\",\"indicator\":\"committee-meetings\",\"since\":\"%s\""
                        .formatted(Bangkok.day(Instant.now())),
                "\"kind\":\"disbursement\",\"fiscalYear\":2565,\"percent\":50",
                "\"kind\":\"checklist-item\",\"fiscalYear\":2565,\"item\":\"product\"",
                "\"kind\":\"one-platform-step\",\"fiscalYear\":2565,\"step\":\"presented\"",
                "\"kind\":\"project-step-planned\",\"fiscalYear\":2565,\"project\":\"motion-tracking\",\"step\":\"test\","
                        + "\"fromMonth\":\"2022-01\",\"toMonth\":\"2022-02\"",
                "\"kind\":\"project-step-completed\",\"fiscalYear\":2565,\"project\":\"motion-tracking\",\"step\":\"test\"")) {
            declared.add(http.post("/declarations", "{%s,%s}".formatted(fields, EVIDENCE)));
        }
        JsonNode reached = http.get("/scoreboards/2565").body().at("/indicators/0/milestones/1");
        JsonNode told = http.asPublic().get("/scoreboards/2565").body().at("/indicators/0/milestones/1");
        assertThat(told.get("at")).as("the public reads the figures").isEqualTo(reached.get("at"));
        assertThat(told.get("subject").isNull())
                .as("and not what is behind them")
                .isTrue();
        String takenBack =
                "\"indicator\":\"citizen-needs\",\"fiscalYear\":2565,\"level\":2,\"milestoneSubject\":\"%s\",\"milestoneSequence\":%d,\"reasonCode\":\"entered-in-error\""
                        .formatted(
                                reached.at("/subject").asString(),
                                reached.at("/sequence").asLong());
        assertThat(http.post("/milestone-withdrawals", "{" + takenBack + "}").status())
                .isEqualTo(422);
        declared.add(http.post("/milestone-withdrawals", "{%s,%s}".formatted(takenBack, EVIDENCE)));
        assertThat(declared)
                .extracting(answer -> answer.at("/kind"))
                .containsExactlyElementsOf(
                        Stream.of(Kind.values()).map(Kind::code).toList());
        for (Http.Answer each : declared.reversed()) {
            String withdraw = "/declarations/" + each.at("/id") + "/withdraw";
            for (String proof : List.of("", ",\"evidence\":[]")) {
                assertThat(http.change(
                                        withdraw,
                                        each.etag(),
                                        "{\"reasonCode\":\"entered-in-error\"%s}".formatted(proof))
                                .status())
                        .isEqualTo(422);
            }
            Http.Answer withdrawn = http.change(withdraw, each.etag(), WITHDRAWAL);
            assertThat(withdrawn.status()).as(each.at("/kind")).isEqualTo(200);
            assertThat(withdrawn.at("/withdrawn/evidence/0/title")).isEqualTo("รายงานการวิเคราะห์");
        }
        assertThat(http.get("/declarations?kind=luck").status()).isEqualTo(400);
    }

    @Test
    void aWithdrawalThatWasStoredWithoutEvidenceIsStillShown() {
        Http.Answer report = http.importRows("/imports/declarations", """
                {"sourceSystem":"t","sourceId":"old","kind":"checklist-item","fiscalYear":2565,"item":"follow-up","at":"2022-01-10T09:00:00.000Z",%s,"withdrawn":{"at":"2022-01-11T09:00:00.000Z","reasonCode":"entered-in-error"}}
                """.formatted(EVIDENCE));
        assertThat(report.at("/created")).isEqualTo("1");
        inTheStore(database -> database.getCollection("declarations")
                .updateMany(Filters.exists("state.withdrawn.evidence"), Updates.unset("state.withdrawn.evidence")));
        JsonNode shown = http.get("/declarations?fiscalYear=2565&kind=checklist-item&limit=200")
                .body()
                .at("/items");
        assertThat(shown.valueStream())
                .filteredOn(item -> item.at("/item").asString().equals("follow-up"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.at("/withdrawn/reasonCode").asString()).isEqualTo("entered-in-error");
                    assertThat(item.at("/withdrawn/evidence")).isEmpty();
                });
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
    void tellsEachLevelOnceInTheOrderInWhichItWasReached() {
        Instant start = Instant.parse("2023-11-01T03:00:00.000Z");
        TrackingRequest quick = new TrackingRequest().requested(start).delivered(start.plusSeconds(600));
        TrackingRequest slow = new TrackingRequest().requested(start).delivered(start.plusSeconds(3_000));
        send(quick);
        awaitLevels("1: null -> 5, 1 cases, 10.00");
        send(slow);
        awaitLevels("1: null -> 5, 1 cases, 10.00", "2: 5 -> 4, 2 cases, 30.00");
        send(quick);
        send(slow);
        log.send(slow.voided(start.plusSeconds(4_000)).event(3));
        awaitLevels("1: null -> 5, 1 cases, 10.00", "2: 5 -> 4, 2 cases, 30.00", "3: 4 -> 5, 1 cases, 10.00");
    }

    @Test
    void readersOfTheScoreboardHearWhatMoves() throws Exception {
        try (Listener listener = new Listener("/scoreboards/2566/changes")) {
            send(quick("2022-11-01T03:00:00.000Z"));
            assertThat(listener.hear("\"cases\":1"))
                    .startsWith("data:")
                    .contains("\"topic\":\"motion-tracking\"")
                    .contains("\"averageMinutes\":\"10.00\"");
        }
    }

    @Test
    void whatNoPlanKnowsDoesNotEndTheStream() throws Exception {
        try (Listener listener = new Listener("/scoreboards/2568/changes")) {
            String subject = "declarations/" + UUID.randomUUID();
            log.send(TestEvent.of(
                    "council.evaluation",
                    subject,
                    1,
                    "MilestoneDeclared",
                    Instant.parse("2022-01-01T03:00:00.000Z"),
                    "{\"indicator\":\"happiness\",\"level\":1}"));
            log.flush();
            await().atMost(PATIENCE).until(() -> isTakenIn(subject));
            send(quick("2024-11-01T03:00:00.000Z"));
            assertThat(listener.hear("\"cases\":1")).contains("\"topic\":\"motion-tracking\"");
        }
    }

    @Test
    void theStreamGoesOnWhenTheStoreEndsTheCursorUnderIt() throws Exception {
        try (Listener listener = new Listener("/scoreboards/2563/changes")) {
            endTheCursorsOnRevisions();
            send(quick("2020-01-01T03:00:00.000Z"));
            assertThat(listener.hear("\"topic\":\"motion-tracking\"")).startsWith("data:");
        }
    }

    @Test
    void aReaderThatComesBackReadsWhatItMissedAndHearsTheRest() throws Exception {
        String path = "/scoreboards/2569/changes";
        try (Listener before = new Listener(path)) {
            send(quick("2025-11-01T03:00:00.000Z"));
            before.hear("\"cases\":1");
        }
        send(quick("2025-12-01T03:00:00.000Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.get("/scoreboards/2569").at("/indicators/1/figures/cases"))
                        .isEqualTo("2"));
        try (Listener again = new Listener(path, "Last-Event-ID", "1")) {
            assertThat(http.get("/scoreboards/2569").at("/indicators/1/figures/cases"))
                    .isEqualTo("2");
            send(quick("2026-01-01T03:00:00.000Z"));
            again.hear("\"cases\":3");
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

    /** Whoever listens to a stream of changes. */
    private final class Listener implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Stream<String> lines;
        private final Iterator<String> stream;

        Listener(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(http.uri(path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            lines = client.send(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
            stream = lines.iterator();
            assertThat(stream.next()).isEqualTo("event:ready");
        }

        /** The next line that says it; the stream says something every ten seconds at least. */
        String hear(String what) {
            Instant end = Instant.now().plus(PATIENCE);
            String line = stream.next();
            while (!line.contains(what)) {
                assertThat(Instant.now()).as("still nothing about " + what).isBefore(end);
                line = stream.next();
            }
            return line;
        }

        @Override
        public void close() {
            lines.close();
            client.close();
        }
    }

    private void awaitLevels(String... told) {
        log.flush();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(KafkaLog.read("council.kpi", "indicator-levels/2567-motion-tracking"))
                        .extracting(ScoreboardIT::told)
                        .containsExactly(told));
    }

    private static String told(CloudEvent event) {
        CloudEventData data = Objects.requireNonNull(event.getData());
        JsonNode said = JsonMapper.shared().readTree(data.toBytes());
        return "%s: %s -> %d, %d cases, %s"
                .formatted(
                        event.getExtension("sequence"),
                        said.has("previousLevel") ? said.at("/previousLevel").asInt() : null,
                        said.at("/level").asInt(),
                        said.at("/cases").asInt(),
                        said.at("/averageMinutes").asString());
    }

    private void sameNumbers(JsonNode figures, String filter) {
        Map.of(
                        "counted", "/cases",
                        "before-system", "/beforeSystem/cases",
                        "not-counted", "/notCounted",
                        "voided", "/voided",
                        "cancelled", "/cancelled",
                        "disputed", "/disputed",
                        "incomplete", "/incomplete",
                        "open", "/open/cases",
                        "open-before-system", "/open/beforeSystem")
                .forEach((standing, pointer) -> {
                    JsonNode items = http.get(
                                    "/cases?indicator=motion-tracking&limit=200&standing=" + standing + "&" + filter)
                            .body()
                            .at("/items");
                    assertThat(items)
                            .as(standing + " of " + filter)
                            .allSatisfy(item ->
                                    assertThat(item.at("/standing").asString()).isEqualTo(standing));
                    assertThat(items.size())
                            .as(standing + " of " + filter)
                            .isEqualTo(figures.at(pointer).asInt());
                });
    }

    private boolean isTakenIn(String subject) {
        return inTheStore(database -> database.getCollection("subjects").countDocuments(Filters.eq("_id", subject)))
                == 1;
    }

    private void endTheCursorsOnRevisions() {
        try (MongoClient client = MongoClients.create(Infrastructure.shared().mongodbUri())) {
            List<Long> cursors = client.getDatabase("admin")
                    .aggregate(List.of(
                            new Document("$currentOp", new Document("allUsers", true).append("idleCursors", true)),
                            Aggregates.match(Filters.and(
                                    Filters.eq("ns", DATABASE + ".revisions"), Filters.exists("cursor.cursorId")))))
                    .map(operation -> operation.get("cursor", Document.class).getLong("cursorId"))
                    .into(new ArrayList<>());
            assertThat(cursors).isNotEmpty();
            client.getDatabase(DATABASE)
                    .runCommand(new Document("killCursors", "revisions").append("cursors", cursors));
        }
    }

    private static <T> T inTheStore(Function<MongoDatabase, T> work) {
        try (MongoClient client = MongoClients.create(Infrastructure.shared().mongodbUri())) {
            return work.apply(client.getDatabase(DATABASE));
        }
    }

    private static TrackingRequest quick(String start) {
        Instant started = Instant.parse(start);
        return new TrackingRequest().requested(started).delivered(started.plusSeconds(600));
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
        log.flush();
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

    private void feedback(String source) {
        log.send(TestEvent.of(
                "council.citizen-input",
                "feedback/" + UUID.randomUUID(),
                1,
                "FeedbackReceived",
                Instant.parse("2022-02-10T03:00:00.000Z"),
                """
                {"fiscalYear":2565,"roundId":"%s","district":"1001","topicId":"%s","kind":"need","source":"%s"}""".formatted(UUID.randomUUID(), UUID.randomUUID(), source)));
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
