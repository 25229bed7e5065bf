package th.go.bangkok.council.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import th.go.bangkok.council.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class SecurityIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);
    private static final String SAMPLES = "/api/v1/samples";
    private static final Caller OFFICER = Caller.of("motion-officer");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void whoShowsNoTokenReachesOnlyWhatIsForEverybody() throws Exception {
        HttpResponse<String> list = get(SAMPLES, null);

        assertThat(list.statusCode()).isEqualTo(401);
        assertThat(list.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(list.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(list).get("type").asString()).isEqualTo("/problems/sign-in-needed");
        assertThat(body(list).get("title").asString()).isEqualTo("โปรดเข้าสู่ระบบก่อน");
        assertThat(get(SAMPLES + "/" + UUID.randomUUID(), null).statusCode()).isEqualTo(404);
        assertThat(get("/v3/api-docs", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasAnotherRoleIsToldSoBeforeTheRequestIsRead() throws Exception {
        HttpResponse<String> refused =
                post(SAMPLES, "not even JSON", Caller.of("evaluator").bearer(), null);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
        assertThat(body(refused).get("type").asString()).isEqualTo("/problems/not-allowed");
        assertThat(body(refused).get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(TestIssuer.Flaw.class)
    void aTokenThatIsNotGoodIsNotTakenEvenWhereNoneIsNeeded(TestIssuer.Flaw flaw) throws Exception {
        String token = "Bearer " + TestIssuer.shared().token(OFFICER, flaw);

        for (String path : new String[] {SAMPLES, SAMPLES + "/" + UUID.randomUUID()}) {
            HttpResponse<String> answer = get(path, token);
            assertThat(answer.statusCode()).as(flaw.name()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(body(answer).get("type").asString()).isEqualTo("/problems/sign-in-needed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer x", "Bearer a.b.c", "Bearer ..", "Basic YTpi"})
    void whatIsNoTokenIsNotTaken(String header) throws Exception {
        assertThat(get(SAMPLES, header).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenInTheAddressIsNoToken() throws Exception {
        assertThat(get(SAMPLES + "?access_token=" + OFFICER.token(), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anotherSystemDoesWhatItsScopesSayAndNoMore() throws Exception {
        String reading = Caller.of("system:read").bearer();
        String importing = Caller.of("system:import").bearer();

        assertThat(get(SAMPLES, reading).statusCode()).isEqualTo(200);
        assertThat(post(SAMPLES, sample(), reading, null).statusCode()).isEqualTo(403);
        assertThat(get(SAMPLES, importing).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/imports/samples", "", importing, null).statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"staff,motion-officer,staff", "motion-officer,staff,motion-officer", "chair,staff,staff"})
    void theFirstRoleThatMayIsTheOneInWhichTheyAct(String first, String second, String acting) throws Exception {
        String id = body(post(SAMPLES, sample(), Caller.of(first, second).bearer(), null))
                .get("id")
                .asString();

        List<CloudEvent> events = Awaitility.await()
                .until(() -> KafkaLog.read(SampleApplication.TOPIC, "samples/" + id), found -> !found.isEmpty());
        assertThat(events.getFirst().getExtension("actorrole")).isEqualTo(acting);
    }

    @Test
    void aRoleThatNobodyKnowsGivesNothing() throws Exception {
        assertThat(get(SAMPLES, Caller.of("emperor").bearer()).statusCode()).isEqualTo(403);
    }

    @Test
    void aKeyBelongsToTheCallerWhoGaveIt() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = sample();
        String mine = OFFICER.bearer();
        String another = OFFICER.named("somebody-else").bearer();

        HttpResponse<String> created = post(SAMPLES, first, mine, key);
        HttpResponse<String> other = post(SAMPLES, sample(), another, key);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(body(other).get("id")).isNotEqualTo(body(created).get("id"));
        assertThat(body(post(SAMPLES, first, mine, key)).get("id"))
                .isEqualTo(body(created).get("id"));
    }

    @Test
    void keepsNoSessionAndHasNothingCached() throws Exception {
        HttpResponse<String> answer = get(SAMPLES, OFFICER.bearer());

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static String sample() {
        return "{\"number\":" + NUMBERS.incrementAndGet() + ",\"text\":\"x\"}";
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        return send(request(path, authorization).GET());
    }

    private HttpResponse<String> post(String path, String body, @Nullable String authorization, @Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, authorization).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
