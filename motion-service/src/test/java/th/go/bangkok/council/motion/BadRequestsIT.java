package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class BadRequestsIT {

    private static final String MOTIONS = "/api/v1/motions";

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind        | 1                                   | 400",
                "kind        | \"Motion\"                          | 400",
                "kind        | null                                | 422",
                "subject     | 123                                 | 400",
                "subject     | [\"x\"]                             | 400",
                "subject     | null                                | 422",
                "subject     | \"\"                                | 422",
                "subject     | \"  \\n \"                          | 422",
                "subject     | \"a\\u200bb\"                       | 422",
                "subject     | \"\\ufeffa\"                        | 422",
                "subject     | \"\\u202egnp\"                      | 422",
                "subject     | \"a\\u0000b\"                       | 422",
                "subject     | \"\\ud800\"                         | 422",
                "subject     | \"ก\\u0e48\\u0e48\\u0e48\\u0e48\\u0e48\" | 422",
                "districts   | \"1003\"                            | 400",
                "districts   | [1003]                              | 400",
                "districts   | [null]                              | 422",
                "districts   | [\"9999\"]                          | 422",
                "districts   | [\"1003\",\"1003\"]                 | 422",
                "proposerId  | \"17\"                              | 400",
                "proposerId  | \"00000000-0000-7000-8000-000000000000\" | 422",
                "occurredAt  | \"yesterday\"                       | 400",
                "occurredAt  | \"2022-02-30T00:00:00Z\"            | 400",
                "occurredAt  | \"2022-03-01\"                      | 400",
                "occurredAt  | 1646100000                          | 400",
                "occurredAt  | 1e99999                             | 400",
                "occurredAt  | \"1999-12-31T23:59:59Z\"            | 422",
                "occurredAt  | \"2565-03-01T00:00:00Z\"            | 422",
                "occurredAt  | \"+999999999-12-31T23:59:59Z\"      | 422",
                "occurredAt  | \"-999999999-01-01T00:00:00Z\"      | 422",
                "occurredAtReason | \"because\"                    | 422",
                "number      | 7                                   | 400",
                "color       | \"red\"                             | 400"
            })
    void refusesAFieldThatMakesNoSenseAndStoresNothing(String field, String value, int status) {
        String proposer = api.councillor();

        Api.Reply reply = api.post(MOTIONS, motion(proposer, field, value));

        assertProblem(reply, status);
        assertThat(api.get(MOTIONS + "?proposerId=" + proposer).body().get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"motion\"", "{\"kind\":\"motion\",\"kind\":\"motion\"}", "{} {}"})
    void refusesWhatIsNoCommand(String body) {
        assertProblem(api.post(MOTIONS, body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ไฟส่องสว่าง", "น้ำท่วม 🚨👩‍👩‍👧", "é ü ß", "บรรทัดหนึ่ง\\nบรรทัดสอง"})
    void keepsTextOfAllKindsAsItWasWritten(String subject) {
        Api.Reply reply = api.post(MOTIONS, motion(api.councillor(), "subject", "\"" + subject + "\""));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(api.get(MOTIONS + "/" + reply.id()).body().get("subject").asString())
                .isEqualTo(subject.replace("\\n", "\n"));
    }

    @Test
    void refusesAMegabyteOfTextAndMore() {
        String proposer = api.councillor();

        assertProblem(api.post(MOTIONS, motion(proposer, "subject", "\"" + "ก".repeat(340_000) + "\"")), 422);
        assertProblem(api.post(MOTIONS, motion(proposer, "subject", "\"" + "x".repeat(1_100_000) + "\"")), 413);
        assertProblem(api.post(MOTIONS, "[".repeat(200_000)), 400);
    }

    @Test
    void refusesWhatIsNotUtf8OrNotJson() {
        byte[] thaiInLegacyEncoding = {'{', '"', (byte) 0xA1, (byte) 0xD2, '"', ':', '1', '}'};

        assertProblem(api.raw(MOTIONS, thaiInLegacyEncoding, "application/json"), 400);
        assertProblem(api.raw(MOTIONS, "kind=motion".getBytes(StandardCharsets.UTF_8), "text/plain"), 415);
        assertProblem(
                api.raw("/api/v1/imports/motions", "{}".getBytes(StandardCharsets.UTF_8), "application/json"), 415);
        assertProblem(api.raw("/api/v1/imports/motions", thaiInLegacyEncoding, "application/x-ndjson"), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/motions/17, 400",
        "/api/v1/motions/00000000-0000-7000-8000-000000000000, 404",
        "/api/v1/tracking-requests/00000000-0000-7000-8000-000000000000/report, 404",
        "/api/v1/motions?limit=0, 422",
        "/api/v1/motions?limit=many, 422",
        "/api/v1/motions?after=17, 422",
        "/api/v1/motions?year=now, 422",
        "/api/v1/motions?kind=petition, 422",
        "/api/v1/motions?proposerId=x, 422",
        "/api/v1/tracking-requests?status=lost, 422",
        "/api/v1/councillors?sittingOn=2022-02-30, 400",
        "/api/v1/nothing, 404"
    })
    void answersQuestionsThatMakeNoSenseWithAProblem(String address, int status) {
        assertProblem(api.get(address), status);
    }

    @Test
    void changesNeedAnEntityTagThatCanBeRead() {
        String address = api.trackingRequest();
        String body = "{\"reasonCode\":\"waiting-for-office\"}";

        assertProblem(api.post(address + "/pause", body), 428);
        assertProblem(api.post(address + "/pause", body, "If-Match", "*"), 428);
        assertProblem(api.post(address + "/pause", body, "If-Match", "\"99\""), 412);
        assertProblem(api.post(address + "/pause", body, "If-Match", "\"1\"", "Idempotency-Key", "two words"), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "deliver | {\"content\":\"text\",\"channel\":\"portal\"}                                   | 422 | no-content",
                "deliver | {\"content\":\"text\",\"text\":\"x\",\"channel\":\"pigeon\"}                     | 422 | acceptance-missing",
                "deliver | {\"content\":\"text\",\"text\":\"x\",\"channel\":\"pigeon\",\"acceptance\":\"1\"} | 422 | unknown-code",
                "deliver | {\"content\":\"report\",\"channel\":\"email\"}                                   | 422 | acceptance-missing",
                "deliver | {\"channel\":\"portal\"}                                                         | 422 | invalid-request",
                "deliver | {\"content\":\"report\",\"channel\":\"portal\",\"occurredAt\":\"2022-03-01T00:00:00Z\",\"occurredAtReason\":\"phone\"} | 422 | before-request",
                "pause   | {\"reasonCode\":\"coffee\"}                                                      | 422 | unknown-code",
                "pause   | {\"reasonCode\":\"waiting-for-office\",\"occurredAt\":\"2022-03-01T00:00:00Z\"}  | 422 | reason-required",
                "resume  | {\"pauseId\":\"00000000-0000-7000-8000-000000000000\"}                           | 422 | pause-unknown",
                "void    | {\"reasonCode\":\"wrong-time\"}                                                  | 422 | unknown-code",
                "correct | {\"clock\":{\"started\":\"2022-03-01T00:00:00Z\",\"stopped\":\"2022-02-01T00:00:00Z\",\"pauses\":[]},\"askedBy\":\"other\",\"motionStatus\":\"adopted\",\"districts\":[],\"reasonCode\":\"wrong-time\",\"reason\":\"x\"} | 422 | stop-before-start",
                "correct | {\"clock\":{\"started\":\"-999999999-01-01T00:00:00Z\",\"pauses\":[]},\"askedBy\":\"other\",\"motionStatus\":\"adopted\",\"districts\":[],\"reasonCode\":\"wrong-time\",\"reason\":\"x\"} | 422 | before-motion",
                "correct | {\"clock\":{\"started\":\"2022-03-01T00:00:00Z\",\"pauses\":[{\"from\":\"2022-03-01T00:01:00Z\",\"to\":\"2022-03-01T00:02:00Z\",\"reasonCode\":\"no-such-reason\"}]},\"askedBy\":\"other\",\"motionStatus\":\"adopted\",\"districts\":[],\"reasonCode\":\"wrong-time\",\"reason\":\"x\"} | 422 | unknown-code",
                "correct | {\"clock\":{\"started\":\"2022-03-01T00:00:00Z\",\"pauses\":[{\"from\":\"2022-03-01T00:00:00Z\"}]},\"askedBy\":\"other\",\"motionStatus\":\"adopted\",\"districts\":[],\"reasonCode\":\"wrong-time\",\"reason\":\"x\"} | 422 | invalid-request",
                "fly     | {}                                                                               | 404 | no-such-address"
            })
    void refusesVerbsThatCannotBe(String verb, String body, int status, String slug) {
        String address = api.trackingRequest();

        Api.Reply reply = api.change(address, verb, body);

        assertProblem(reply, status);
        assertThat(reply.problem()).isEqualTo(slug);
        assertThat(api.get(address).body().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void saysTheSameInThai() {
        Api.Reply english = api.get(MOTIONS + "/" + UUID.randomUUID());
        Api.Reply thai = api.inThai(MOTIONS + "/" + UUID.randomUUID());

        assertThat(english.body().get("title").asString()).isEqualTo("There is no such thing");
        assertThat(thai.body().get("title").asString()).isEqualTo("ไม่พบข้อมูล");
    }

    private static String motion(String proposer, String field, String value) {
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>();
        fields.put("kind", "\"motion\"");
        fields.put("subject", "\"ไฟส่องสว่าง\"");
        fields.put("proposerId", "\"" + proposer + "\"");
        fields.put("districts", "[\"1003\"]");
        if (field.startsWith("occurredAt")) {
            fields.put("occurredAt", "\"2022-03-01T00:00:00Z\"");
            fields.put("occurredAtReason", "\"paper-form\"");
        }
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    private static void assertProblem(Api.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(reply.problem()).isNotBlank();
        assertThat(reply.text()).doesNotContain("java", "Exception");
        assertThat(reply.body().get("title").asString()).doesNotContain(".title");
        assertThat(reply.body().get("detail").asString())
                .isNotBlank()
                .doesNotContain(".detail", "Exception", "th.go.", "org.", "com.");
    }
}
