package th.go.bangkok.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class BadRequestsIT {

    private static final List<String> VERBS = List.of(
            "schedule",
            "reschedule",
            "request-part",
            "notify",
            "concern",
            "pause",
            "resume",
            "cancel",
            "void",
            "correct");

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    private static Stream<String> nonsense() {
        String zeroWidth = new String(Character.toChars(0x200B));
        String byteOrderMark = new String(Character.toChars(0xFEFF));
        return Stream.of(
                "",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{",
                "{} {}",
                "{\"unknown\": 1}",
                "{\"reasonCode\": 7}",
                "{\"reasonCode\": \"no-such-code\"}",
                "{\"reasonCode\": \"" + "x".repeat(1_000_000) + "\"}",
                "{\"reasonCode\": null}",
                byteOrderMark + "{\"reasonCode\": \"no-quorum\", \"extra\": true}",
                "{\"reasonCode\": \"waiting-for-committee\", \"occurredAt\": \"yesterday\"}",
                "{\"reasonCode\": \"waiting-for-committee\", \"occurredAt\": \"+292278994-08-17T07:12:55Z\","
                        + " \"occurredAtReason\": \"phone\"}",
                "{\"reasonCode\": \"waiting-for-committee\", \"occurredAt\": 1646100000, \"occurredAtReason\": \"phone\"}",
                "{\"pauseId\": \"1\"}",
                "{\"pauseId\": \"" + new UUID(1, 1) + "\"}",
                "{\"form\": \"onsite\", \"startsAt\": \"2030-03-14T03:00:00Z\", \"endsAt\": \"2030-03-14T02:00:00Z\"}",
                "{\"form\": 0, \"startsAt\": \"2030-03-14T03:00:00Z\", \"endsAt\": \"2030-03-14T04:00:00Z\"}",
                "{\"form\": \"onsite\", \"startsAt\": \"-999999999-01-01T00:00:00Z\", \"endsAt\":"
                        + " \"+999999999-12-31T23:59:59Z\"}",
                "{\"form\": \"onsite\", \"startsAt\": \"2030-03-14T03:00:00Z\", \"endsAt\": \"2030-03-14T04:00:00Z\","
                        + " \"place\": \"" + zeroWidth + "\"}",
                "{\"form\": \"online\", \"startsAt\": \"2030-03-14T03:00:00Z\", \"endsAt\": \"2030-03-14T04:00:00Z\","
                        + " \"link\": \"javascript:alert(1)\"}",
                "{\"kind\": \"helicopter\"}",
                "{\"kind\": \"room\", \"quantity\": -1}",
                "{\"kind\": \"room\", \"resource\": \"" + new UUID(1, 1) + "\"}",
                "{\"notices\": []}",
                "{\"notices\": [null]}",
                "{\"notices\": [{\"recipient\": \"🙂\", \"channel\": \"email\", \"state\": \"sent\"}]}",
                "{\"recipients\": [\"a b\"]}",
                "{\"clock\": {\"started\": \"2022-03-01T02:00:00Z\", \"stopped\": null, \"pauses\": [{\"from\":"
                        + " \"2022-02-01T02:00:00Z\", \"to\": null}]}, \"reasonCode\": \"wrong-time\", \"reason\":"
                        + " \"ก\"}",
                "{\"clock\": {\"started\": \"1999-03-01T02:00:00Z\", \"stopped\": null, \"pauses\": []}, \"reasonCode\":"
                        + " \"wrong-time\", \"reason\": \"ก\"}",
                "{\"clock\": {\"started\": \"2022-03-01T02:00:00Z\", \"pauses\": null}, \"reasonCode\": \"wrong-time\","
                        + " \"reason\": \"ก็่้๊๋ิีึืก็่้๊๋ิีึื\"}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void saysWhatIsWrongAndStoresNothing(String body) {
        String mission = api.mission(api.committee("standing", "member-1"));
        Api.Answer before = api.get(mission);
        for (String verb : VERBS) {
            Api.Answer answer = api.verb(mission, verb, body, before.etag(), null);
            assertThat(answer.status()).as(verb + " " + answer.text()).isBetween(400, 499);
            assertThat(answer.slug()).isNotEqualTo("internal");
            assertThat(answer.body().get("title").asString()).isNotBlank();
            assertThat(answer.body().get("detail").asString()).doesNotContain(".detail");
        }
        assertThat(api.get(mission).body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meeting-missions",
                "/committees",
                "/rooms",
                "/vehicles",
                "/equipment",
                "/meeting-missions/not-an-id/pause",
                "/meeting-missions/01890a5d-ac96-774b-bcce-b302099a8057/pause",
                "/meeting-missions/01890a5d-ac96-774b-bcce-b302099a8057/parts/x/accept"
            })
    void refusesNonsenseEverywhere(String path) {
        nonsense().forEach(body -> {
            Api.Answer answer = api.create(path, body);
            assertThat(answer.status()).as(path + " " + answer.text()).isBetween(400, 499);
        });
    }

    @Test
    void refusesFiltersThatMakeNoSense() {
        assertThat(api.get("/meeting-missions?status=sleeping").status()).isEqualTo(400);
        assertThat(api.get("/meeting-missions?year=long-ago").status()).isEqualTo(400);
        assertThat(api.get("/committees?kind=none").status()).isEqualTo(400);
        assertThat(api.get("/meeting-missions?limit=0").status()).isEqualTo(422);
        assertThat(api.get("/meeting-missions?after=%F0%9F%99%82").status()).isEqualTo(422);
    }

    @Test
    void refusesAMeetingOfACommitteeThatDoesNotExist() {
        Api.Answer answer = api.create("/meeting-missions", "{\"committee\": \"no-such-committee\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("unknown-committee");
    }

    @Test
    void refusesACodeTwice() {
        String code = api.committee("special");
        Api.Answer again = api.create(
                "/committees",
                "{\"code\": \"%s\", \"kind\": \"special\", \"name\": {\"th\": \"ก\", \"en\": \"A\"}, \"validFrom\": \"2020-01-01\"}"
                        .formatted(code));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.slug()).isEqualTo("committee-code-taken");
    }

    @Test
    void doesNotGiveOutWhatIsRetired() {
        String room = api.room();
        api.verb("/rooms/" + room, "retire", "{}");
        String mission =
                api.scheduled(api.committee("sub", "m"), "onsite", "2030-03-14T03:00:00Z", "2030-03-14T04:00:00Z");
        Api.Answer answer =
                api.verb(mission, "request-part", "{\"kind\": \"room\", \"resource\": \"%s\"}".formatted(room));
        assertThat(answer.slug()).isEqualTo("resource-retired");
        assertThat(api.get("/vehicles/" + room).status()).isEqualTo(404);
    }
}
