package th.go.bangkok.council.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class HttpIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1);
    private static final Caller SOMEBODY = Caller.of("motion-officer", "administrator");
    private static final String JSON = "application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Test
    void createsWithAddressAndEntityTagAndAnswersARepetitionAlike() throws Exception {
        String body = body(NUMBERS.incrementAndGet(), "น้ำท่วม");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        HttpResponse<String> created = post("/api/v1/samples", body, key);
        HttpResponse<String> again = post("/api/v1/samples", body, key);
        HttpResponse<String> other = post("/api/v1/samples", body(NUMBERS.incrementAndGet(), "อื่น"), key);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json.readTree(created.body()).get("createdAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(again.body()).isEqualTo(created.body());
        assertProblem(other, 409, "command-conflict");
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(get(location, Map.of()).body()).isEqualTo(created.body());
    }

    @Test
    void theDescriptionSaysHowFarAKeyReachesAndWhereAVersionIsNeeded() throws Exception {
        JsonNode paths = json.readTree(get("/v3/api-docs", Map.of()).body()).get("paths");

        JsonNode creating = paths.at("/~1api~1v1~1samples/post/parameters");
        assertThat(creating.findValuesAsString("name")).containsExactly("Idempotency-Key");
        assertThat(creating.at("/0/description").asString()).contains("one kind of resource");
        assertThat(paths.at("/~1api~1v1~1samples~1{id}~1close/post/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(paths.at("/~1api~1v1~1samples/get/parameters").findValuesAsString("name"))
                .doesNotContain("Idempotency-Key", "If-Match");
        assertThat(paths.at("/~1api~1v1~1imports~1samples/post/parameters").findValuesAsString("name"))
                .doesNotContain("Idempotency-Key", "If-Match");
    }

    @Test
    void whatAUniqueIndexRefusesIsAConflict() throws Exception {
        int number = NUMBERS.incrementAndGet();
        post("/api/v1/samples", body(number, "first"), Map.of());

        assertProblem(post("/api/v1/samples", body(number, "second"), Map.of()), 409, "taken");
    }

    @Test
    void changesNeedTheVersionThatWasRead() throws Exception {
        String address = post("/api/v1/samples", body(NUMBERS.incrementAndGet(), "x"), Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertProblem(post(address + "/close", "", Map.of()), 428, "version-required");
        assertProblem(post(address + "/close", "", Map.of("If-Match", "\"7\"")), 412, "changed-meanwhile");
        HttpResponse<String> closed = post(address + "/close", "", Map.of("If-Match", "\"1\""));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.headers().firstValue("ETag")).hasValue("\"2\"");
        HttpResponse<String> twice = post(address + "/close", "", Map.of("If-Match", "\"2\"", "Accept-Language", "en"));
        assertProblem(twice, 409, "already-closed");
        assertThat(json.readTree(twice.body()).get("title").asString()).isEqualTo("The case is closed");
    }

    @Test
    void speaksThaiUnlessEnglishIsAskedFor() throws Exception {
        String unknown = "/api/v1/samples/" + UUID.randomUUID();

        assertThat(title(get(unknown, Map.of()))).isEqualTo("ไม่พบข้อมูล");
        assertThat(title(get(unknown, Map.of("Accept-Language", "fr")))).isEqualTo("ไม่พบข้อมูล");
        assertThat(title(get(unknown, Map.of("Accept-Language", "en-GB,en;q=0.9"))))
                .isEqualTo("There is no such thing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\":1,\"text\":\"x\",\"color\":\"red\"}     | 400 | malformed-request",
                "{\"number\":\"1\",\"text\":\"x\"}                   | 400 | malformed-request",
                "{\"number\":1.5,\"text\":\"x\"}                     | 400 | malformed-request",
                "{\"number\":1,\"number\":2,\"text\":\"x\"}          | 400 | malformed-request",
                "{\"number\":1,\"text\":[\"x\"]}                     | 400 | malformed-request",
                "{\"number\":1,\"text\":\"x\"                        | 400 | malformed-request",
                "[]                                                  | 400 | malformed-request",
                "null                                                | 400 | malformed-request",
                "{\"number\":0,\"text\":\"x\"}                       | 422 | invalid-request",
                "{\"number\":1,\"text\":\"\"}                        | 422 | invalid-request",
                "{\"number\":1,\"text\":\"a\\u200bb\"}               | 422 | invalid-request",
                "{\"number\":1,\"text\":\"a\\u0000b\"}               | 422 | invalid-request",
                "{\"number\":1,\"text\":\"\\ud83c\"}                 | 422 | invalid-request",
                "{\"number\":1,\"text\":\"x\",\"occurredAt\":\"2021-13-01T00:00:00Z\"} | 400 | malformed-request",
                "{\"number\":1,\"text\":\"x\",\"occurredAt\":\"2021-12-01T00:00:00Z\"} | 422 | reason-required",
                "{\"number\":1,\"text\":\"x\",\"occurredAt\":\"9999-01-01T00:00:00Z\",\"occurredAtReason\":\"a\"} | 422 | in-the-future",
                "{\"number\":1,\"text\":\"x\",\"occurredAt\":\"1970-01-01T00:00:00Z\",\"occurredAtReason\":\"a\"} | 422 | too-long-ago",
            })
    void badRequestsAreRefusedWithAReason(String body, int status, String slug) throws Exception {
        assertProblem(post("/api/v1/samples", body, Map.of()), status, slug);
    }

    @Test
    void tooMuchTextIsRefusedWhetherOrNotItsLengthIsSaid() throws Exception {
        String large = body(1, "x".repeat(1024 * 1024));

        assertProblem(post("/api/v1/samples", large, Map.of()), 413, "too-large");
        HttpRequest chunked = request("/api/v1/samples", Map.of())
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build();
        assertProblem(client.send(chunked, HttpResponse.BodyHandlers.ofString()), 413, "too-large");
    }

    @Test
    void onlyUtf8WithoutAByteOrderMarkIsTaken() throws Exception {
        String right = body(NUMBERS.incrementAndGet(), "x");

        assertProblem(post("/api/v1/samples", "\uFEFF" + right, Map.of()), 400, "not-utf-8");
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            HttpRequest foreign = request("/api/v1/samples", Map.of("Content-Type", JSON))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(right.getBytes(other)))
                    .build();
            assertProblem(client.send(foreign, HttpResponse.BodyHandlers.ofString()), 400, "not-utf-8");
        }
        assertThat(post("/api/v1/samples", right, Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void unknownThingsAndAddressesAreNotFound() throws Exception {
        assertProblem(get("/api/v1/samples/" + UUID.randomUUID(), Map.of()), 404, "not-found");
        assertProblem(get("/api/v1/samples/not-a-uuid", Map.of()), 400, "malformed-parameter");
        assertProblem(get("/api/v1/nothing", Map.of()), 404, "no-such-address");
        assertProblem(get("/api/v1/samples?limit=201", Map.of()), 422, "limit-out-of-range");
        assertProblem(get("/api/v1/samples?after=x", Map.of()), 422, "page-unknown");
        assertProblem(
                post("/api/v1/samples", "x", Map.of("Content-Type", "text/plain")), 415, "unsupported-media-type");
        assertProblem(post("/api/v1/samples", "x", Map.of("Content-Type", "*/*")), 415, "unsupported-media-type");
        assertProblem(post("/api/v1/samples/" + UUID.randomUUID(), "{}", Map.of()), 405, "method-not-allowed");
    }

    @Test
    void pagesThroughAListWithoutRepeats() throws Exception {
        for (int sample = 0; sample < 5; sample++) {
            post("/api/v1/samples", body(NUMBERS.incrementAndGet(), "page"), Map.of());
        }

        JsonNode first = json.readTree(get("/api/v1/samples?limit=2", Map.of()).body());
        JsonNode second = json.readTree(
                get("/api/v1/samples?limit=2&after=" + first.get("next").asString(), Map.of())
                        .body());

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items").get(0).get("number").asInt())
                .isLessThan(first.get("items").get(1).get("number").asInt());
    }

    @Test
    void anImportKeepsWhatItCanAndListsTheRestAndChangesNothingTheSecondTime() throws Exception {
        int one = NUMBERS.incrementAndGet();
        int two = NUMBERS.incrementAndGet();
        String rows = """
                {"sourceSystem":"it","sourceId":"%1$s-a","number":%1$d,"text":"หนึ่ง","openedAt":"2021-10-01T00:00:00Z","closedAt":"2021-10-02T00:00:00Z"}

                {"sourceSystem":"it","sourceId":"%1$s-b","number":0,"text":"x","openedAt":"2021-10-01T00:00:00Z"}
                {"sourceSystem":"it","sourceId":"%1$s-c","number":%1$d,"text":"taken","openedAt":"2021-10-01T00:00:00Z"}
                not json
                {"sourceSystem":"it","sourceId":"%1$s-e","number":%2$d,"text":"สอง","openedAt":"2021-10-01T00:00:00Z"}
                """.formatted(one, two);
        Map<String, String> ndjson = Map.of("Content-Type", "application/x-ndjson");

        JsonNode report =
                json.readTree(post("/api/v1/imports/samples", rows, ndjson).body());
        JsonNode again =
                json.readTree(post("/api/v1/imports/samples", rows, ndjson).body());

        assertThat(report.get("rows").asInt()).isEqualTo(5);
        assertThat(report.get("created").asInt()).isEqualTo(2);
        assertThat(report.get("refused")
                        .valueStream()
                        .map(row -> row.get("line").asInt()))
                .containsExactly(3, 4, 5);
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        JsonNode changed = json.readTree(post(
                        "/api/v1/imports/samples",
                        rows.lines().findFirst().orElseThrow().replace("หนึ่ง", "เปลี่ยน"),
                        ndjson)
                .body());
        assertThat(changed.get("refused").get(0).get("slug").asString()).isEqualTo("command-conflict");
    }

    @Test
    void anImportPassesOverAByteOrderMarkAtItsStartAndNowhereElse() throws Exception {
        String row = """
                {"sourceSystem":"it","sourceId":"mark-%1$d","number":%1$d,"text":"x","openedAt":"2021-10-01T00:00:00Z"}
                """;
        String rows = "\uFEFF" + row.formatted(NUMBERS.incrementAndGet()) + "\uFEFF"
                + row.formatted(NUMBERS.incrementAndGet());

        JsonNode report =
                json.readTree(post("/api/v1/imports/samples", rows, Map.of("Content-Type", "application/x-ndjson"))
                        .body());

        assertThat(report.get("created").asInt()).isEqualTo(1);
        assertThat(report.get("refused").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(report.get("refused").get(0).get("slug").asString()).isEqualTo("malformed-row");
    }

    @Test
    void saysWhetherItIsReady() throws Exception {
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(
                                get("/actuator/health/readiness", Map.of()).statusCode())
                        .isEqualTo(200));
        assertThat(get("/actuator/prometheus", Map.of()).body()).contains("council_outbox_age", "council_relay_lag");
    }

    private static String body(int number, String text) {
        return "{\"number\":" + number + ",\"text\":\"" + text + "\"}";
    }

    private void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.get("title").asString()).isNotBlank().doesNotContain(".title");
        assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain(".detail");
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        return client.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(Map.of("Content-Type", JSON));
        all.putAll(headers);
        return client.send(
                request(path, all)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", SOMEBODY.bearer());
        headers.forEach(request::header);
        return request;
    }

    private String title(HttpResponse<String> response) {
        return json.readTree(response.body()).get("title").asString();
    }
}
