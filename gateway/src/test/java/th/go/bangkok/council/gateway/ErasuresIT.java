package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErasuresIT extends SignInStage {

    private static final FakeService MEETING = new FakeService();
    private static final FakeService CITIZEN_INPUT = new FakeService();
    private static final List<FakeService> ALL = List.of(MOTION, MEETING, CITIZEN_INPUT, KPI);
    private static final String COUNCILLOR = "0190a2b4-7c11-7abc-8def-0123456789cd";

    private final String person = "person-" + UUID.randomUUID();

    @BeforeAll
    static void gateway() {
        start(
                PORT,
                "council.gateway.services.meeting-service.url=" + MEETING.url(),
                "council.gateway.services.citizen-input-service.url=" + CITIZEN_INPUT.url());
    }

    @AfterAll
    static void end() {
        stopAll();
        MEETING.stop();
        CITIZEN_INPUT.stop();
    }

    @BeforeEach
    void services() {
        ALL.forEach(FakeService::reset);
        MOTION.answer = service("[\"" + COUNCILLOR + "\",\"" + person + "\"]");
        MEETING.answer = service("[]");
        CITIZEN_INPUT.answer = service("[]");
        KPI.answer = service("[]");
    }

    @Test
    void everyServiceIsAskedAndTheErasureIsCompleteWhenAllHaveAnswered() throws Exception {
        var administrator = administrator();

        var ordered = order(administrator, person);

        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        JsonNode standing = body(ordered);
        assertThat(ordered.headers().firstValue("Location"))
                .contains("/erasures/" + standing.path("id").asString());
        assertThat(standing.path("complete").asBoolean()).isTrue();
        assertThat(states(standing).values()).containsOnly("done").hasSize(4);
        assertThat(standing.has("person")).isFalse();
        for (FakeService service : ALL) {
            assertThat(service.seen)
                    .filteredOn(seen -> seen.method().equals("PUT"))
                    .singleElement()
                    .satisfies(seen -> {
                        assertThat(seen.body()).contains(person, COUNCILLOR, "no-longer-needed");
                        assertThat(claims(seen.headers().get("Authorization"))).contains("sample-administrator");
                    });
        }
        assertThat(body(administrator.get(location(ordered))).path("complete").asBoolean())
                .isTrue();
        assertThat(administrator.get("/erasures").body()).doesNotContain(person);
        assertThat(problem(resume(administrator, location(ordered)))).isEqualTo("/problems/erasure-complete");
    }

    @Test
    void withOneServiceAwayItIsShownIncompleteAndResumingCompletesIt() throws Exception {
        var administrator = administrator();
        MEETING.stop();

        var ordered = order(administrator, person);
        JsonNode first = body(ordered);
        JsonNode listed = body(administrator.get("/erasures"));

        assertThat(ordered.statusCode()).isEqualTo(202);
        assertThat(first.path("complete").asBoolean()).isFalse();
        assertThat(states(first))
                .containsEntry("meeting-service", "unreachable")
                .containsEntry("kpi-service", "done");
        assertThat(listed.path("items").toString()).contains(first.path("id").asString(), person);

        MEETING.start();
        assertThat(states(body(administrator.get(location(ordered))))).containsEntry("meeting-service", "not-begun");
        KPI.seen.clear();
        JsonNode resumed = body(resume(administrator, location(ordered)));

        assertThat(resumed.path("complete").asBoolean()).isTrue();
        assertThat(KPI.seen).noneMatch(seen -> seen.method().equals("PUT"));
        assertThat(administrator.get("/erasures").body())
                .doesNotContain(first.path("id").asString());
    }

    @Test
    void nothingIsErasedBeforeTheServiceThatKnowsThePersonsOtherNames() throws Exception {
        var administrator = administrator();
        MOTION.stop();

        var ordered = order(administrator, person);

        assertThat(states(body(ordered)))
                .containsEntry("motion-service", "unreachable")
                .containsEntry("meeting-service", "not-begun")
                .containsEntry("kpi-service", "not-begun");
        MOTION.start();
        assertThat(body(resume(administrator, location(ordered)))
                        .path("complete")
                        .asBoolean())
                .isTrue();
        assertThat(MEETING.seen)
                .filteredOn(seen -> seen.method().equals("PUT"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.body()).contains(COUNCILLOR));
    }

    @Test
    void aSecondOrderForTheSamePersonIsTheSameErasure() throws Exception {
        var administrator = administrator();
        MEETING.stop();

        assertThat(location(order(administrator, person))).isEqualTo(location(order(administrator, person)));
    }

    @Test
    void whatOneGatewayHasOrderedGoesOnAtTheNext() throws Exception {
        MEETING.stop();
        var ordered = order(administrator(), person);
        stop(PORT);
        gateway();
        MEETING.start();

        var administrator = administrator();
        assertThat(body(administrator.get("/erasures")).path("items").toString())
                .contains(person);
        assertThat(body(resume(administrator, location(ordered)))
                        .path("complete")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theSessionsOfThePersonEnd() throws Exception {
        var officer = browser();
        officer.signIn("staff", "/");
        assertThat(officer.signedIn()).isTrue();

        order(administrator(), "sample-staff");

        assertThat(officer.signedIn()).isFalse();
    }

    @Test
    void anExportIsComposedAndSaysWhoDidNotAnswer() throws Exception {
        var administrator = administrator();

        JsonNode whole = body(administrator.get("/persons/" + person));
        CITIZEN_INPUT.stop();
        JsonNode part = body(administrator.get("/persons/" + person));

        assertThat(whole.path("complete").asBoolean()).isTrue();
        assertThat(whole.path("services")).hasSize(5);
        assertThat(MEETING.seen).anyMatch(seen -> seen.uri().contains("also=" + COUNCILLOR));
        assertThat(part.path("complete").asBoolean()).isFalse();
        assertThat(states(part))
                .containsEntry("citizen-input-service", "unreachable")
                .containsEntry("gateway", "answered");
        assertThat(body(administrator.get("/persons/sample-administrator"))
                        .path("services")
                        .get(4)
                        .toString())
                .contains("sessions");
    }

    @Test
    void onlyAdministratorsMay() throws Exception {
        var staff = browser();
        staff.signIn("staff", "/");

        assertThat(order(staff, person).statusCode()).isEqualTo(403);
        assertThat(staff.get("/erasures").statusCode()).isEqualTo(403);
        assertThat(staff.get("/persons/" + person).statusCode()).isEqualTo(403);
        assertThat(browser().get("/erasures").statusCode()).isEqualTo(401);
        assertThat(browser().get("/persons/" + person).statusCode()).isEqualTo(401);
        assertThat(ALL).allSatisfy(service -> assertThat(service.seen).isEmpty());
    }

    @Test
    void anOrderNeedsTheTokenOfThePage() throws Exception {
        var answer = administrator().post("/erasures", order(person), "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer)).isEqualTo("/problems/csrf");
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        var administrator = administrator();

        for (String body : List.of(
                "",
                "[]",
                "{\"person\":\"x\"}",
                "{\"person\":\"x\",\"reason\":\"because\"}",
                "{\"person\":\"system\",\"reason\":\"objection\"}",
                "{\"person\":\"a b\",\"reason\":\"objection\"}",
                "{\"person\":\"x\",\"reason\":\"objection\",\"more\":1}")) {
            assertThat(problem(send(administrator, "/erasures", body))).isEqualTo("/problems/erasure-invalid");
        }
        assertThat(problem(order(administrator, "sample-administrator"))).isEqualTo("/problems/own-erasure");
        assertThat(problem(administrator.get("/erasures/" + UUID.randomUUID()))).isEqualTo("/problems/no-such-erasure");
    }

    /** A service that erases at once and remembers it. */
    private static FakeService.Answer service(String identities) {
        Map<String, Boolean> done = new ConcurrentHashMap<>();
        return (request, response) -> {
            String path = request.uri().replaceAll("\\?.*", "");
            if (path.contains("-persons/")) {
                return FakeService.json(200, "{\"identities\":" + identities + ",\"items\":[]}")
                        .apply(request, response);
            }
            if (request.method().name().equals("PUT")) {
                done.put(path, true);
            }
            return (done.containsKey(path)
                            ? FakeService.json(
                                    200,
                                    "{\"state\":\"done\",\"documents\":2,\"erased\":[],\"doneAt\":\"2026-01-01T00:00:00.000Z\"}")
                            : FakeService.json(404, "{\"type\":\"/problems/not-found\"}"))
                    .apply(request, response);
        };
    }

    private Browser administrator() throws Exception {
        var browser = browser();
        browser.signIn("administrator", "/");
        return browser;
    }

    private static HttpResponse<String> order(Browser browser, String person) throws Exception {
        return send(browser, "/erasures", order(person));
    }

    private static String order(String person) {
        return "{\"person\":\"" + person + "\",\"reason\":\"no-longer-needed\"}";
    }

    private static HttpResponse<String> resume(Browser browser, String erasure) throws Exception {
        return send(browser, erasure + "/resume", "");
    }

    private static HttpResponse<String> send(Browser browser, String address, String body) throws Exception {
        return browser.send(browser.request(address, browser.csrf())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String location(HttpResponse<String> answer) {
        return Browser.location(answer);
    }

    /** How far each service is, by its name. */
    private static Map<String, String> states(JsonNode standing) {
        Map<String, String> states = new TreeMap<>();
        standing.path("services")
                .forEach(service -> states.put(
                        service.path("service").asString(),
                        service.path("state").asString()));
        return states;
    }

    private static String problem(HttpResponse<String> answer) {
        return body(answer).path("type").asString();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
