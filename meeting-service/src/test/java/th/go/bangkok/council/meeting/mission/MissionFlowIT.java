package th.go.bangkok.council.meeting.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.meeting.Api;
import th.go.bangkok.council.meeting.MeetingLog;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class MissionFlowIT {

    private static final String MORNING = "2030-03-14T02:00:00Z";
    private static final String NOON = "2030-03-14T05:00:00Z";

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void arrangesAMeetingAndPublishesEveryStepAsTheContractSays() {
        String committee = api.committee("standing", "member-1", "member-2");
        String room = api.room();
        String mission = api.scheduled(committee, "onsite", MORNING, NOON);
        String roomPart = api.part(mission, "room", room);
        String refreshments = api.part(mission, "refreshments", null);

        Api.Answer tooEarly = api.verb(mission, "arrange", "{}");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.slug()).isEqualTo("not-arranged-yet");
        assertThat(tooEarly.body().get("missing").valueStream().map(code -> code.asString()))
                .containsExactly(
                        roomPart.replace("parts/", "part:"),
                        refreshments.replace("parts/", "part:"),
                        "notice:member-1",
                        "notice:member-2");

        assertThat(api.verb(mission, roomPart + "/accept", "{}", tag(mission), null)
                        .status())
                .isEqualTo(200);
        assertThat(api.verb(mission, refreshments + "/cancel", "{\"reasonCode\": \"not-needed\"}", tag(mission), null)
                        .status())
                .isEqualTo(200);
        tell(mission, "member-1", "member-2");
        Api.Answer paused = api.verb(mission, "pause", "{\"reasonCode\": \"waiting-for-committee\"}");
        String pause = paused.body().at("/clock/pauses/0/id").asString();
        api.verb(mission, "resume", "{\"pauseId\": \"%s\"}".formatted(pause));
        Api.Answer arranged = api.verb(mission, "arrange", "{}");
        assertThat(arranged.status()).as(arranged.text()).isEqualTo(200);
        assertThat(arranged.body().get("status").asString()).isEqualTo("arranged");
        assertThat(arranged.body().at("/meeting/number").asInt()).isEqualTo(1);
        assertThat(arranged.body().at("/meeting/year").asInt()).isEqualTo(2573);

        List<CloudEvent> events = events(mission, 9);
        assertThat(events)
                .extracting(event -> event.getType().replaceAll(".*council\\.(\\w+)\\.v1", "$1"))
                .containsExactly(
                        "MeetingRequested",
                        "MeetingScheduled",
                        "MeetingPartRequested",
                        "MeetingPartRequested",
                        "MeetingPartDecided",
                        "MeetingPartDecided",
                        "MeetingMissionPaused",
                        "MeetingMissionResumed",
                        "MeetingArranged");
        assertThat(events)
                .extracting(event -> event.getExtension("sequence"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertKeepsContracts(events);
    }

    @Test
    void runsOnWhenAnArrangedMeetingIsMovedAndStaysOneCase() {
        String committee = api.committee("standing", "member-1");
        String mission = api.scheduled(committee, "online", MORNING, NOON);
        tell(mission, "member-1");
        assertThat(api.verb(mission, "arrange", "{}").status()).isEqualTo(200);

        Api.Answer moved = api.verb(
                mission,
                "reschedule",
                "{\"form\": \"online\", \"startsAt\": \"2030-03-15T02:00:00Z\", \"endsAt\": \"2030-03-15T04:00:00Z\","
                        + " \"reasonCode\": \"no-quorum\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().get("status").asString()).isEqualTo("scheduled");
        assertThat(moved.body().at("/meeting/link").asString()).isEqualTo("https://meeting.example/1");
        assertThat(api.verb(mission, "arrange", "{}")
                        .body()
                        .get("missing")
                        .get(0)
                        .asString())
                .as("everybody has to be told of the new day")
                .isEqualTo("notice:member-1");

        tell(mission, "member-1");
        Api.Answer again = api.verb(mission, "arrange", "{}");
        assertThat(again.body().at("/clock/stretches").size()).isEqualTo(2);
        Api.Answer corrected = api.as(Caller.of("meeting-officer"))
                .verb(
                        mission,
                        "correct",
                        "{\"clock\": {\"started\": \"2022-03-01T02:00:00Z\", \"stopped\": \"2022-03-01T02:40:00Z\", \"pauses\":"
                                + " [{\"from\": \"2022-03-01T02:10:00Z\", \"to\": \"2022-03-01T02:20:00Z\", \"reasonCode\":"
                                + " \"waiting-for-committee\"}]}, \"reasonCode\":"
                                + " \"wrong-time\", \"reason\": \"เทียบกับสมุดคุม\"}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.body().at("/clock/netMs").asLong()).isEqualTo(30 * 60 * 1000);
        api.verb(mission, "cancel", "{\"reasonCode\": \"no-quorum\"}");
        Api.Answer voided = api.verb(mission, "void", "{\"reasonCode\": \"duplicate\"}");
        assertThat(voided.body().get("status").asString()).isEqualTo("voided");
        List<CloudEvent> events = events(mission, 8);
        assertKeepsContracts(events);
        assertThat(events)
                .filteredOn(event -> event.getType().contains("Corrected"))
                .extracting(event ->
                        new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8))
                .singleElement()
                .asString()
                .contains("\"to\":\"2022-03-01T02:20:00.000Z\",\"reasonCode\":\"waiting-for-committee\"");
        assertThat(MeetingLog.texts())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record)
                        .doesNotContain("ห้องประชุม", "meeting.example", "เทียบกับสมุดคุม", "member-1", "ชั้น 2"));
    }

    @Test
    void recordsWhatIsEnteredLaterWithItsTimeAndReason() {
        String committee = api.committee("sub", "member-1");
        Api.Answer requested = api.create(
                "/meeting-missions",
                "{\"committee\": \"%s\", \"occurredAt\": \"2022-03-01T02:00:00Z\", \"occurredAtReason\": \"phone\"}"
                        .formatted(committee));
        assertThat(requested.status()).as(requested.text()).isEqualTo(201);
        CloudEvent event = events("/meeting-missions/" + requested.id(), 1).getFirst();
        assertThat(event.getTime()).isEqualTo("2022-03-01T02:00:00Z");
        assertThat(event.getExtension("enteredlater")).isEqualTo("phone");

        String unexplained = "{\"committee\": \"%s\", \"occurredAt\": \"2022-03-01T02:00:00Z\"}".formatted(committee);
        assertThat(api.create("/meeting-missions", unexplained).slug()).isEqualTo("reason-required");
    }

    private @org.jspecify.annotations.Nullable String tag(String mission) {
        return api.get(mission).etag();
    }

    private void tell(String mission, String... recipients) {
        for (String recipient : recipients) {
            Api.Answer told = api.verb(
                    mission,
                    "notify",
                    "{\"notices\": [{\"recipient\": \"%s\", \"channel\": \"email\", \"state\": \"sent\"}]}"
                            .formatted(recipient));
            assertThat(told.status()).as(told.text()).isEqualTo(200);
        }
    }

    private static List<CloudEvent> events(String mission, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> MeetingLog.of(mission), events -> events.size() >= count);
    }

    private static void assertKeepsContracts(List<CloudEvent> events) {
        Contracts contracts = Contracts.in(Path.of("contracts"));
        assertThat(events)
                .allSatisfy(event -> assertThat(contracts.validate(event))
                        .as(event.getType())
                        .isEmpty());
    }
}
