package th.go.bangkok.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class ReadersIT {

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void thePublicReadsTheCalendarAndNothingOfHowItIsArranged() {
        String committee = api.committee("standing", "member-1");
        String asked = api.mission(committee);
        String mission = api.scheduled(committee, "hybrid", "2031-03-14T02:00:00Z", "2031-03-14T04:00:00Z");
        api.verb(mission, "concern", "{\"recipients\": [\"guest-7\"]}");

        Api.Answer entry = api.asPublic().get(mission);

        assertThat(entry.body().at("/meeting/startsAt").asString()).isEqualTo("2031-03-14T02:00:00.000Z");
        assertThat(entry.body().at("/meeting/place").asString()).isEqualTo("ห้องประชุม 1");
        assertThat(entry.text()).doesNotContain("guest-7", "meeting.example", "started");
        assertThat(api.asPublic().get(asked).slug()).isEqualTo("not-found");
        assertThat(api.asPublic()
                        .get("/meeting-missions?committee=" + committee)
                        .body()
                        .get("items"))
                .hasSize(1);
        assertThat(api.as(Caller.of("councillor")).get(mission).text())
                .contains("meeting.example")
                .doesNotContain("guest-7", "started");
        assertThat(api.as(Caller.of("staff")).get(mission).text())
                .contains("started")
                .doesNotContain("guest-7");
        assertThat(api.as(Caller.of("evaluator")).get(mission).text()).contains("guest-7");
    }

    @Test
    void whoSitsOnACommitteeIsNotForThePublic() {
        String code = api.committee("standing", "member-8");

        assertThat(api.asPublic().get("/committees?code=" + code).text())
                .contains(code)
                .doesNotContain("member-8");
        assertThat(api.as(Caller.of("system:import"))
                        .get("/committees?code=" + code)
                        .text())
                .doesNotContain("member-8");
        assertThat(api.as(Caller.of("councillor"))
                        .get("/committees?code=" + code)
                        .text())
                .contains("member-8");
    }

    @Test
    void aClockIsCorrectedByNobodyWhoStartedOrStoppedIt() {
        String committee = api.committee("standing", "member-1");
        String mission = api.scheduled(committee, "online", "2031-04-14T02:00:00Z", "2031-04-14T04:00:00Z");
        api.verb(
                mission,
                "notify",
                "{\"notices\": [{\"recipient\": \"member-1\", \"channel\": \"email\", \"state\": \"sent\"}]}");
        Api officer = api.as(Caller.of("meeting-officer"));
        Api.Answer arranged = officer.verb(mission, "arrange", "{}");
        assertThat(arranged.status()).as(arranged.text()).isEqualTo(200);
        String correction = """
                {"clock": {"started": "%s", "stopped": "%s", "pauses": []},
                 "reasonCode": "wrong-time", "reason": "สมุดคุม"}""".formatted(
                        arranged.body().at("/clock/started").asString(),
                        arranged.body().at("/clock/stopped").asString());

        for (Api own : new Api[] {api, officer}) {
            Api.Answer refused = own.verb(mission, "correct", correction);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.slug()).isEqualTo("own-clock");
        }
        Api colleague = api.as(Caller.of("meeting-officer").named("colleague"));
        Api.Answer corrected = colleague.verb(mission, "correct", correction);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.text()).contains("สมุดคุม", "colleague");
        assertThat(api.as(Caller.of("staff")).get(mission).text()).doesNotContain("สมุดคุม", "colleague");
    }
}
