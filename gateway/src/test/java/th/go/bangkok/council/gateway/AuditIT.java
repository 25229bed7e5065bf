package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClients;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditIT extends SignInStage {

    private static final String AUDIT = "/api/v1/audit/gateway";
    private static final String MARK = "ข้อความลับ";

    private Instant begun = Instant.now();

    @BeforeAll
    static void open() {
        start(PORT, "council.gateway.audit.bundle=200ms", "council.gateway.audit.sweep=200ms");
    }

    @AfterAll
    static void close() {
        stopAll();
    }

    @BeforeEach
    void begin() {
        begun = Instant.now().minusMillis(1);
    }

    @Test
    void aSignInAndASignOutAreThere() throws Exception {
        var browser = browser();
        browser.signIn("motion-officer", "/status?secret=" + encoded(MARK));
        String[] csrf = browser.csrf();
        browser.post("/sign-out", "", csrf[0], csrf[1]);

        List<JsonNode> entries = entries("actor=sample-motion-officer");

        assertThat(entries).extracting(AuditIT::line).containsExactly("200 sign-out -", "200 sign-in -");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("role").asString()).isEqualTo("motion-officer");
            assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
            assertThat(entry.path("traceId").asString()).matches("[0-9a-f]{32}");
            assertThat(entry.path("count").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aSignOutEverywhereIsThere() throws Exception {
        var browser = browser();
        browser.signIn("evaluator", "/");
        String[] csrf = browser.csrf();
        browser.post("/sign-out-everywhere", "", csrf[0], csrf[1]);

        assertThat(entries("actor=sample-evaluator"))
                .extracting(AuditIT::line)
                .containsExactly("200 sign-out-everywhere -", "200 sign-in -");
    }

    @Test
    void aSignInThatFailedIsThereWithTheKindOfReason() throws Exception {
        var stranger = browser();
        stranger.get("/sign-in/callback?code=" + encoded(MARK) + "&state=x");
        var cancelled = browser();
        String state = Browser.location(cancelled.get("/sign-in?to=/")).replaceFirst(".*[?&]state=([^&]+).*", "$1");
        cancelled.get("/sign-in/callback?error=access_denied&error_description=" + encoded(MARK) + "&state=" + state);

        await().untilAsserted(() -> assertThat(entries("action=sign-in&outcome=refused"))
                .extracting(entry -> entry.path("reason").asString())
                .containsExactlyInAnyOrder("authorization_request_not_found", "access_denied"));
        assertThat(entries("action=sign-in&outcome=refused")).allSatisfy(entry -> {
            assertThat(entry.path("actor").asString()).isEqualTo("public");
            assertThat(entry.path("problem").asString()).isEqualTo("sign-in-failed");
        });
    }

    @Test
    void aChangeWithoutTheTokenOfThePageIsThere() throws Exception {
        var browser = browser();
        browser.signIn("meeting-officer", "/");
        String mission = "0192f0c1-2345-7abc-8def-0123456789ab";

        browser.post("/api/v1/meeting-missions/" + mission + "/cancel", MARK);

        JsonNode entry = entries("actor=sample-meeting-officer&outcome=refused").getFirst();
        assertThat(line(entry))
                .isEqualTo("403 POST /api/v1/meeting-missions/{id}/cancel meeting-missions/" + mission + "/cancel");
        assertThat(entry.path("problem").asString()).isEqualTo("csrf");
    }

    @Test
    void tokensThatAreWorthNothingAreCounted() throws Exception {
        for (int call = 0; call < 20; call++) {
            browser().get("/api/v1/motions", "Authorization", "Bearer worthless");
        }

        await().untilAsserted(() -> {
            List<JsonNode> counted = entries("action=" + encoded("GET /api/v1/motions"));
            assertThat(counted.stream()
                            .mapToInt(entry -> entry.path("count").asInt())
                            .sum())
                    .isEqualTo(20);
            assertThat(counted)
                    .hasSizeLessThan(20)
                    .allSatisfy(entry -> assertThat(line(entry)).isEqualTo("401 GET /api/v1/motions motions"));
        });
    }

    @Test
    void aSessionThatEndedByItselfIsThere() throws Exception {
        var browser = browser();
        browser.signIn("citizen-input-officer", "/");
        assertThat(browser.signedIn()).isTrue();
        CLOCK.move(Duration.ofMinutes(32));

        await().untilAsserted(() -> {
            assertThat(entries("actor=sample-citizen-input-officer&action=session-end"))
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.path("reason").asString()).isEqualTo("idle"));
        });
    }

    @Test
    void aSessionThatTheProviderRenewsNoMoreIsThere() throws Exception {
        var browser = browser();
        browser.signIn("district-officer", "/");
        PROVIDER.restart();
        CLOCK.move(Duration.ofMinutes(10));
        browser.get("/api/v1/motions");
        CLOCK.reset();

        JsonNode entry =
                entries("actor=sample-district-officer&action=session-end").getFirst();
        assertThat(entry.path("status").asInt()).isEqualTo(401);
        assertThat(entry.path("reason").asString()).isEqualTo("renewal-refused");
    }

    @Test
    void aSignInThatCannotBeEnteredIsNone() throws Exception {
        var browser = browser();
        String code = browser.fillIn(browser.begin("/"), "staff");
        HttpResponse<String> answer;
        run(new Document("collMod", "audit")
                .append("validator", new Document("never", new Document("$exists", true)))
                .append("validationLevel", "strict"));
        try {
            answer = browser.get(code, "Accept", "application/json");
        } finally {
            run(new Document("collMod", "audit")
                    .append("validator", new Document())
                    .append("validationLevel", "off"));
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/sign-in-unavailable");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void onlyAdministratorsSearchAndThatIsThereToo() throws Exception {
        var staff = browser();
        staff.signIn("staff", "/");

        assertThat(browser().get(AUDIT).statusCode()).isEqualTo(401);
        assertThat(staff.get(AUDIT).statusCode()).isEqualTo(403);
        assertThat(staff.get(AUDIT, "Authorization", "Bearer " + systemToken()).statusCode())
                .isEqualTo(403);
        entries("actor=nobody");
        assertThat(entries("actor=sample-administrator&action=GET"))
                .extracting(AuditIT::line)
                .contains("200 GET /api/v1/audit/gateway audit/gateway");
        assertThat(entries("actor=sample-staff&outcome=refused"))
                .extracting(AuditIT::line)
                .containsExactly("403 GET /api/v1/audit/gateway audit/gateway");
    }

    @Test
    void whoIsNoAdministratorAnyMoreSearchesNoMoreAlthoughTheSessionGoesOn() throws Exception {
        var staff = browser();
        staff.signIn("staff", "/");
        var administrator = administrator();
        assertThat(administrator.get(AUDIT).statusCode()).isEqualTo(200);
        giveTokens("sample-staff", "sample-administrator");

        await().atMost(Duration.ofSeconds(1))
                .until(() -> administrator.get(AUDIT).statusCode() == 403);
        assertThat(administrator.signedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "after=x", "from=yesterday", "to=1", "outcome=DONE"})
    void whatCannotBeReadIsRefused(String query) throws Exception {
        var answer = administrator().get(AUDIT + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-parameter");
    }

    @Test
    void pagesFromTheNewestToTheOldest() throws Exception {
        var administrator = administrator();
        for (int call = 0; call < 4; call++) {
            administrator.get(AUDIT + "?limit=1");
        }
        String mine = AUDIT + "?limit=2&object=audit&to=" + Instant.now().plusSeconds(1) + "&after=";

        var ids = new ArrayList<String>();
        String after = "";
        for (int page = 0; page < 2; page++) {
            JsonNode answer =
                    JsonMapper.shared().readTree(administrator.get(mine + after).body());
            answer.path("items").forEach(entry -> ids.add(entry.path("id").asString()));
            after = answer.path("next").asString();
        }

        assertThat(ids).hasSize(4).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void noContentIsInTheTrail() throws Exception {
        browser().get("/api/v1/" + encoded(MARK) + "?q=" + encoded(MARK), "Authorization", "Bearer secret");
        browser().post("/api/v1/motions", MARK, "Authorization", "Bearer secret", "Idempotency-Key", "secret");

        await().untilAsserted(
                        () -> assertThat(entries("outcome=refused").toString()).contains("GET /api/v1/?"));
        assertThat(administrator().get(AUDIT + "?limit=200").body())
                .doesNotContain(MARK, encoded(MARK), "secret", "Sample", "ตัวอย่าง");
    }

    private Browser administrator() throws Exception {
        var browser = browser();
        browser.signIn("administrator", "/");
        return browser;
    }

    /** What was entered since the test began. */
    private List<JsonNode> entries(String query) throws Exception {
        var answer = administrator().get(AUDIT + "?from=" + begun + "&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("items")
                .valueStream()
                .toList();
    }

    private static String line(JsonNode entry) {
        return entry.path("status").asInt() + " " + entry.path("action").asString() + " "
                + entry.path("object").asString("-");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As if the provider had renewed somebody's tokens with another one's roles. */
    private static void giveTokens(String of, String to) {
        try (var client = MongoClients.create(Objects.requireNonNull(System.getProperty("MONGODB_URI")))) {
            var sessions = client.getDatabase("gateway").getCollection("sessions");
            Document other = Mono.from(
                            sessions.find(new Document("principal", of)).first())
                    .blockOptional(Duration.ofSeconds(10))
                    .orElseThrow();
            Object tokens = other.get("attributes", Document.class).get("tokens");
            Mono.from(sessions.updateMany(
                            new Document("principal", to),
                            new Document("$set", new Document("attributes.tokens", tokens))))
                    .block(Duration.ofSeconds(10));
        }
    }

    private static void run(Document command) {
        try (var client = MongoClients.create(Objects.requireNonNull(System.getProperty("MONGODB_URI")))) {
            Mono.from(client.getDatabase("gateway").runCommand(command)).block(Duration.ofSeconds(10));
        }
    }
}
