package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class BadRequestsIT {

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
                "/rounds   | {\"fiscalYear\":\"2565\"}                                  | 400 | malformed-request",
                "/rounds   | {\"fiscalYear\":2565.5}                                    | 400 | malformed-request",
                "/rounds   | {\"fiscalYear\":99999999999}                               | 400 | malformed-request",
                "/rounds   | {\"fiscalYear\":2022}                                      | 422 | invalid-request",
                "/rounds   | {\"fiscalYear\":2600,\"fiscalYear\":2601}                  | 400 | malformed-request",
                "/rounds   | {\"fiscalYear\":2600,\"colour\":\"red\"}                   | 400 | malformed-request",
                "/rounds   | {}                                                         | 422 | invalid-request",
                "/rounds   | null                                                       | 400 | malformed-request",
                "/rounds   | []                                                         | 400 | malformed-request",
                "/rounds   | {                                                          | 400 | malformed-request",
                "/rounds   | {\"fiscalYear\":2600,\"occurredAt\":\"2022-01-01T00:00:00Z\"} | 422 | reason-required",
                "/rounds   | {\"fiscalYear\":2600,\"occurredAt\":\"1899-01-01T00:00:00Z\",\"occurredAtReason\":\"forgotten\"} | 422 | too-long-ago",
                "/rounds   | {\"fiscalYear\":2600,\"occurredAt\":\"2999-01-01T00:00:00Z\",\"occurredAtReason\":\"forgotten\"} | 422 | in-the-future",
                "/rounds   | {\"fiscalYear\":2600,\"occurredAt\":\"+999999999-01-01T00:00:00Z\",\"occurredAtReason\":\"forgotten\"} | 422 | in-the-future",
                "/rounds   | {\"fiscalYear\":2600,\"occurredAt\":\"yesterday\"}         | 400 | malformed-request",
                "/rounds   | {\"fiscalYear\":2600,\"occurredAt\":\"2022-01-01T00:00:00Z\",\"occurredAtReason\":\"I forgot\"} | 422 | invalid-request",
                "/outcomes | {\"fiscalYear\":2600,\"district\":\"1001\",\"text\":\" \"} | 422 | invalid-request",
                "/outcomes | {\"fiscalYear\":2600,\"district\":\"x\",\"text\":\"ก\"}    | 422 | unknown-code",
                "/outcomes | {\"fiscalYear\":2600,\"district\":\"1001\",\"text\":\"ก\"} | 409 | no-round",
            })
    void aRequestThatMakesNoSenseIsRefusedWithWhatIsWrong(String path, String body, int status, String slug) {
        api.post(path, body).refused(status, slug);
        api.get("/rounds/2600").refused(404, "not-found");
    }

    @Test
    void textIsTakenAsItIsUnlessItHidesSomething() {
        int year = api.agreedRound();

        receive(year, "ที่นี่น้ำท่วม 🌊 ปู่ย่าตายาย \\n บรรทัดสอง").created();
        receive(year, "zero\\u200bwidth").refused(422, "invalid-request");
        receive(year, "\\ufeffbom").refused(422, "invalid-request");
        receive(year, "turned\\u202earound").refused(422, "invalid-request");
        receive(year, "bell\\u0007").refused(422, "invalid-request");
        receive(year, "\\ud800").refused(422, "invalid-request");
        receive(year, "ก" + "้".repeat(20)).refused(422, "invalid-request");
        receive(year, "ก".repeat(5001)).refused(422, "invalid-request");
        receive(year, "a".repeat(1024 * 1024)).refused(413, "too-large");
        assertThat(api.get("/rounds/" + year).body().at("/feedback/items").asInt())
                .isEqualTo(1);
    }

    @Test
    void codesThatAreNotInTheListsAreRefused() {
        int year = api.agreedRound();
        String item =
                "{\"fiscalYear\":%d,\"district\":\"%s\",\"topic\":\"%s\",\"kind\":\"%s\",\"source\":\"%s\",\"text\":\"ก\"}";

        api.post("/feedback", item.formatted(year, "9999", "flooding", "need", "forum"))
                .refused(422, "unknown-code");
        api.post("/feedback", item.formatted(year, "1001", "parking", "need", "forum"))
                .refused(422, "unknown-topic");
        api.post("/feedback", item.formatted(year, "1001", "flooding", "wish", "forum"))
                .refused(400, "malformed-request");
        api.post("/feedback", item.formatted(year, "1001", "flooding", "need", "owl"))
                .refused(422, "unknown-code");
        api.post("/feedback", item.formatted(year, "เขต", "flooding", "need", "owl"))
                .refused(422, "invalid-request");
    }

    @Test
    void attendanceIsLimitedToWhoWasInvited() {
        String round = "/rounds/" + api.agreedRound();
        String forum = "{\"number\":%d,\"mode\":\"online\",\"attendance\":[%s]}";
        String phraNakhon = "{\"district\":\"1001\",\"citizens\":2,\"officers\":1}";

        api.change(round, "hold-forum", forum.formatted(1, "{\"district\":\"1001\",\"citizens\":3,\"officers\":1}"))
                .refused(422, "invalid-request");
        api.change(round, "hold-forum", forum.formatted(1, "{\"district\":\"9999\",\"citizens\":1,\"officers\":1}"))
                .refused(422, "unknown-code");
        api.change(round, "hold-forum", forum.formatted(1, phraNakhon + "," + phraNakhon))
                .refused(422, "district-twice");
        api.change(round, "hold-forum", forum.formatted(0, phraNakhon)).refused(422, "invalid-request");
        api.change(round, "hold-forum", forum.formatted(1, "null")).refused(422, "invalid-request");
        api.change(round, "hold-forum", forum.formatted(1, "")).ok();
    }

    @Test
    void addressesAndHeadersThatMakeNoSenseAreRefused() {
        int year = api.agreedRound();
        String item = api.feedback(year, "1001");

        api.get("/feedback/no-id").refused(400, "malformed-parameter");
        api.get("/feedback/00000000-0000-0000-0000-000000000000").refused(404, "not-found");
        api.get("/feedback?state=lost").refused(400, "malformed-parameter");
        api.get("/feedback?fiscalYear=x").refused(400, "malformed-parameter");
        api.get("/feedback?limit=0").refused(422, "limit-out-of-range");
        api.get("/feedback?after=%00").refused(422, "page-unknown");
        api.get("/rounds/99999999999999999999").refused(404, "not-found");
        api.get("/rounds/%E0%B8%81").refused(404, "not-found");
        api.get("/nothing").refused(404, "no-such-address");
        api.post(item, "{}").refused(405, "method-not-allowed");
        api.post(item + "/check", "{}", Map.of("If-Match", "*")).refused(428, "version-required");
        api.post(item + "/check", "{}", Map.of("If-Match", "\"9\"")).refused(412, "changed-meanwhile");
        api.post("/imports/feedback", "{}").refused(415, "unsupported-media-type");
        api.post("/feedback", Api.feedbackBody(year, "1001"), Map.of("Idempotency-Key", "two words"))
                .refused(400, "idempotency-key-malformed");
    }

    private Api.Answer receive(int year, String text) {
        return api.post("/feedback", """
                {"fiscalYear":%d,"district":"1001","topic":"flooding","kind":"need","source":"forum","text":"%s"}""".formatted(year, text));
    }
}
