package th.go.bangkok.council.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class AuditIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(2_000_000);
    private static final String SAMPLES = "/api/v1/samples";
    private static final String AUDIT = "/api/v1/audit/sample-service";
    private static final String MARK = "ข้อความลับห้ามบันทึก";

    private final HttpClient client = HttpClient.newHttpClient();

    /** Somebody whom no other test here knows. */
    private final Caller officer = Caller.of("staff", "motion-officer").named("officer-" + UUID.randomUUID());

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabaseFactory mongo;

    @AfterEach
    void takeEntriesAgain() {
        database()
                .runCommand(new Document("collMod", "audit")
                        .append("validator", new Document())
                        .append("validationLevel", "off"));
    }

    @Test
    void aCommandIsThereWithWhoWhatWhenAndFromWhere() throws Exception {
        Instant before = Instant.now();

        HttpResponse<String> created =
                send(post(SAMPLES, sample(), officer).header("Council-Client-Address", "203.0.113.9"));

        JsonNode entry = only(officer);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(entry.get("actor").asString()).isEqualTo(officer.subject());
        assertThat(entry.get("role").asString()).isEqualTo("staff");
        assertThat(entry.get("action").asString()).isEqualTo("POST /api/v1/samples");
        assertThat(entry.get("object").asString())
                .isEqualTo("samples/" + body(created).get("id").asString());
        assertThat(entry.get("status").asInt()).isEqualTo(201);
        assertThat(entry.has("problem")).isFalse();
        assertThat(entry.get("address").asString()).isEqualTo("203.0.113.9");
        assertThat(entry.get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(entry.get("count").asInt()).isEqualTo(1);
        assertThat(entry.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Instant.parse(entry.get("at").asString())).isBetween(before.minusMillis(1), Instant.now());
        assertThat(UUID.fromString(entry.get("id").asString()).version()).isEqualTo(7);
    }

    @Test
    void aCommandWithoutABodyInItsAnswerIsThereToo() throws Exception {
        String id = UUID.randomUUID().toString();

        assertThat(send(post(SAMPLES + "/" + id + "/look-at", "", officer)).statusCode())
                .isEqualTo(204);

        assertThat(only(officer).get("action").asString()).isEqualTo("POST /api/v1/samples/{id}/look-at");
        assertThat(only(officer).get("object").asString()).isEqualTo("samples/" + id);
        assertThat(only(officer).get("role").asString()).isEqualTo("motion-officer");
    }

    @Test
    void aCommandThatIsRefusedIsThereWithTheProblem() throws Exception {
        String address = send(post(SAMPLES, sample(), officer))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        send(post(address + "/close", "", officer).header("If-Match", "\"1\""));
        send(post(address + "/close", "", officer).header("If-Match", "\"2\""));
        send(post(address + "/close", "", officer).header("If-Match", "\"7\""));
        send(post(address + "/close", "", officer));
        send(post(SAMPLES, "{\"number\":0,\"text\":\"" + MARK + "\"}", officer));
        send(post(SAMPLES, "x".repeat(1024 * 1024 + 1), officer));
        send(post(SAMPLES + "/" + UUID.randomUUID(), "{}", officer));

        assertThat(problems(officer))
                .containsExactly(
                        "405 method-not-allowed",
                        "413 too-large",
                        "422 invalid-request",
                        "428 version-required",
                        "412 changed-meanwhile",
                        "409 already-closed",
                        "200 -",
                        "201 -");
    }

    @Test
    void whoMayNotIsThereByNameOfTheTokenForReadingsToo() throws Exception {
        Caller evaluator = Caller.of("evaluator", "chair").named("evaluator-" + UUID.randomUUID());

        send(post(SAMPLES, sample(), evaluator));
        send(get(SAMPLES + "/export?secret=" + encoded(MARK), evaluator));
        send(get(SAMPLES, evaluator));

        assertThat(problems(evaluator)).containsExactly("403 not-allowed", "403 not-allowed");
        JsonNode reading = entries("actor=" + evaluator.subject()).get(0);
        assertThat(reading.get("action").asString()).isEqualTo("GET /api/v1/samples/export");
        assertThat(reading.get("role").asString()).isEqualTo("evaluator");
    }

    @Test
    void refusalsOfThePublicAreCountedAndBecomeOneEntry() throws Exception {
        String address = "203.0.113." + NUMBERS.incrementAndGet() % 200;
        for (int call = 0; call < 20; call++) {
            send(request(SAMPLES, null).GET().header("Council-Client-Address", address));
        }

        await().untilAsserted(() -> {
            List<Document> counted = stored(address);
            assertThat(counted.stream()
                            .mapToInt(entry -> entry.getInteger("count"))
                            .sum())
                    .isEqualTo(20);
            assertThat(counted).hasSizeLessThan(10).allSatisfy(entry -> {
                assertThat(entry.getString("actor")).isEqualTo("public");
                assertThat(entry.getString("problem")).isEqualTo("sign-in-needed");
                assertThat(entry.getString("action")).isEqualTo("GET /api/v1/samples");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basic YTpi"})
    void aTokenThatIsWorthNothingIsARefusalOfThePublic(String authorization) throws Exception {
        String address = "198.51.100." + authorization.length();
        send(HttpRequest.newBuilder(uri(SAMPLES + "/" + UUID.randomUUID() + "/close"))
                .header("Authorization", authorization)
                .header("Council-Client-Address", address)
                .POST(HttpRequest.BodyPublishers.noBody()));

        await().untilAsserted(() -> assertThat(stored(address)).singleElement().satisfies(entry -> {
            assertThat(entry.getString("action")).isEqualTo("POST /api/v1/samples/{id}/close");
            assertThat(entry.getInteger("status")).isEqualTo(401);
        }));
    }

    @Test
    void anImportIsOneEntryWithCounts() throws Exception {
        Caller importer = Caller.of("administrator").named("importer-" + UUID.randomUUID());
        String row = """
                {"sourceSystem":"audit","sourceId":"%1$d","number":%1$d,"text":"%2$s","openedAt":"2021-10-01T00:00:00Z"}
                """;
        String rows = row.formatted(NUMBERS.incrementAndGet(), MARK) + row.formatted(0, MARK) + "{\n";

        send(post("/api/v1/imports/samples", rows, importer).setHeader("Content-Type", "application/x-ndjson"));

        JsonNode entry = only(importer);
        assertThat(entry.get("object").asString()).isEqualTo("imports/samples");
        assertThat(entry.get("rows").toString()).isEqualTo("{\"rows\":3,\"created\":1,\"unchanged\":0,\"refused\":2}");
    }

    @Test
    void anExportIsThereAndAnOrdinaryReadingIsNot() throws Exception {
        Caller reader = Caller.of("administrator").named("reader-" + UUID.randomUUID());

        send(get(SAMPLES, reader));
        send(get(SAMPLES + "/export", reader));

        assertThat(only(reader).get("action").asString()).isEqualTo("GET /api/v1/samples/export");
    }

    @Test
    void whoLooksIntoTheTrailIsInIt() throws Exception {
        Caller looking = Caller.of("administrator").named("looking-" + UUID.randomUUID());

        send(get(AUDIT + "?actor=somebody", looking));

        assertThat(only(looking).get("action").asString()).isEqualTo("GET " + AUDIT);
        assertThat(only(looking).get("object").asString()).isEqualTo("audit/sample-service");
    }

    @Test
    void noContentIsInTheTrail() throws Exception {
        send(post(SAMPLES, sample(), officer));
        send(post(SAMPLES, "{\"number\":0,\"text\":\"" + MARK + "\"}", officer));
        send(post(SAMPLES + "?q=" + encoded(MARK), sample(), officer).header("Idempotency-Key", "secret-key"));
        send(post(SAMPLES + "/" + encoded(MARK) + "/close", "", officer));
        send(post("/api/v1/" + encoded(MARK), MARK, officer).header("X-Marked", "secret-header"));

        assertThat(entries("actor=" + officer.subject())).hasSize(5);
        List<String> trail = new ArrayList<>();
        trail().find().forEach(entry -> trail.add(entry.toJson()));
        assertThat(trail)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry)
                        .doesNotContain(MARK, encoded(MARK), "secret")
                        .doesNotContainPattern("[\\u0E01-\\u0E5B]"));
    }

    @Test
    void aCommandThatCannotBeEnteredIsNotAcknowledged() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = sample();
        takeNoEntries();

        HttpResponse<String> refused = send(post(SAMPLES, body, officer).header("Idempotency-Key", key));
        HttpResponse<String> empty = send(post(SAMPLES + "/" + UUID.randomUUID() + "/look-at", "", officer));
        HttpResponse<String> read = send(get(AUDIT, Caller.of("administrator")));

        for (HttpResponse<String> answer : List.of(refused, empty, read)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).startsWith("{\"detail").doesNotContain(MARK, "items", "}{");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(body(answer).get("type").asString()).isEqualTo("/problems/unavailable");
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        takeEntriesAgain();
        HttpResponse<String> again = send(post(SAMPLES, body, officer).header("Idempotency-Key", key));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(only(officer).get("status").asInt()).isEqualTo(201);
        assertThat(send(get("/actuator/prometheus", officer)).body())
                .containsPattern("council_audit_failures_total(\\{[^}]*})? [1-9]")
                .contains("council_audit_entries_total{", "outcome=\"done\"", "outcome=\"refused\"");
    }

    @Test
    void aRefusalIsARefusalAlsoWhereItCannotBeEntered() throws Exception {
        takeNoEntries();

        assertThat(send(post(SAMPLES, sample(), Caller.of("evaluator"))).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "evaluator", "motion-head", "system:read", "system:replay"})
    void onlyAdministratorsSearch(String role) throws Exception {
        assertThat(send(get(AUDIT, Caller.of(role))).statusCode()).isEqualTo(403);
        assertThat(send(request(AUDIT, null).GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void searchesByObjectActionOutcomeAndTime() throws Exception {
        String address = send(post(SAMPLES, sample(), officer))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String object = address.replace("/api/v1/", "");
        send(post(address + "/close", "", officer).header("If-Match", "\"1\""));
        send(post(address + "/close", "", officer).header("If-Match", "\"1\""));
        Instant after = Instant.now().plusSeconds(1);

        assertThat(entries("object=" + object)).hasSize(3);
        assertThat(entries("object=" + object.substring(0, object.length() - 1)))
                .isEmpty();
        assertThat(entries("object=" + object + "&outcome=refused")).hasSize(1);
        assertThat(entries("object=" + object + "&outcome=done")).hasSize(2);
        assertThat(entries("object=" + object + "&outcome=failed")).isEmpty();
        assertThat(entries("object=" + object + "&action=" + encoded("POST /api/v1/samples/{id}")))
                .hasSize(2);
        assertThat(entries("object=" + object + "&action=" + encoded(".*"))).isEmpty();
        assertThat(entries("object=" + object + "&from=" + after)).isEmpty();
        assertThat(entries("object=" + object + "&to=" + after)).hasSize(3);
        assertThat(send(get(AUDIT + "?outcome=gone", Caller.of("administrator")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesFromTheNewestToTheOldest() throws Exception {
        for (int call = 0; call < 5; call++) {
            send(post(SAMPLES, sample(), officer));
        }
        String mine = AUDIT + "?limit=2&actor=" + officer.subject();

        JsonNode first = body(send(get(mine, Caller.of("administrator"))));
        JsonNode second = body(send(get(mine + "&after=" + first.get("next").asString(), Caller.of("administrator"))));
        JsonNode third = body(send(get(mine + "&after=" + second.get("next").asString(), Caller.of("administrator"))));

        List<String> ids = new ArrayList<>();
        for (JsonNode page : List.of(first, second, third)) {
            page.get("items").forEach(entry -> ids.add(entry.get("id").asString()));
        }
        assertThat(ids).hasSize(5).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(third.path("next").isNull() || third.path("next").isMissingNode())
                .isTrue();
    }

    @Test
    void theStoreForgetsAnEntryOnItsDayAndNotBefore() throws Exception {
        send(post(SAMPLES, sample(), officer));

        Document entry = trail().find(Filters.eq("actor", officer.subject())).first();
        assertThat(entry).isNotNull();
        assertThat(Duration.between(
                        entry.getDate("at").toInstant(),
                        entry.getDate("forgetAt").toInstant()))
                .isEqualTo(Duration.ofDays(730));
        assertThat(trail().listIndexes()).anySatisfy(index -> {
            assertThat(index.get("key")).isEqualTo(new Document("forgetAt", 1));
            assertThat(((Number) index.get("expireAfterSeconds")).intValue()).isZero();
        });
    }

    /** As if the collection could not be written to any more. */
    private void takeNoEntries() {
        database()
                .runCommand(new Document("collMod", "audit")
                        .append("validator", new Document("never", new Document("$exists", true)))
                        .append("validationLevel", "strict"));
    }

    private MongoDatabase database() {
        return mongo.getMongoDatabase();
    }

    private MongoCollection<Document> trail() {
        return database().getCollection("audit");
    }

    private List<Document> stored(String address) {
        return trail().find(Filters.eq("address", address)).into(new ArrayList<>());
    }

    private JsonNode only(Caller caller) throws Exception {
        JsonNode entries = entries("actor=" + caller.subject());
        assertThat(entries).as(entries.toString()).hasSize(1);
        return entries.get(0);
    }

    private List<String> problems(Caller caller) throws Exception {
        JsonNode entries = entries("actor=" + caller.subject());
        return IntStream.range(0, entries.size())
                .mapToObj(entries::get)
                .map(entry -> entry.get("status").asInt() + " "
                        + entry.path("problem").asString("-"))
                .toList();
    }

    private JsonNode entries(String query) throws Exception {
        return body(send(get(AUDIT + "?" + query, Caller.of("administrator")))).get("items");
    }

    private static String sample() {
        return "{\"number\":" + NUMBERS.incrementAndGet() + ",\"text\":\"" + MARK + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder get(String path, Caller caller) {
        return request(path, caller).GET();
    }

    private HttpRequest.Builder post(String path, String body, Caller caller) {
        return request(path, caller)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, @Nullable Caller caller) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return caller == null ? request : request.header("Authorization", caller.bearer());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
