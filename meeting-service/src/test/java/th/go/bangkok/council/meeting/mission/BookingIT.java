package th.go.bangkok.council.meeting.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.meeting.Api;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class BookingIT {

    private static final int AT_ONCE = 8;

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void givesARoomToOneOfThoseWhoTakeItAtTheSameMoment() throws Exception {
        String room = api.room();
        List<Callable<Api.Answer>> acceptances = new ArrayList<>();
        List<String> missions = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            // They overlap without being equal: every one of them takes the quarter of an hour from 10:00.
            String mission = scheduled(
                    "2030-03-14T0%d:%02d:00Z".formatted(1 + i % 2, 5 * i), "2030-03-14T03:1%d:00Z".formatted(i));
            String part = api.part(mission, "room", room);
            String tag = api.get(mission).etag();
            missions.add(mission);
            acceptances.add(() -> api.verb(mission, part + "/accept", "{}", tag, null));
        }
        List<Api.Answer> answers = atOnce(acceptances);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> assertThat(answer.slug()).isEqualTo("booked-already"));
        assertThat(missions)
                .filteredOn(mission ->
                        api.get(mission).body().at("/parts/0/state").asString().equals("accepted"))
                .as("what is stored agrees with what was answered")
                .hasSize(1);
    }

    @Test
    void namesTheOtherMeetingThatHoldsTheRoomAndNeverTheOneThatAsks() {
        String vehicle = api.vehicle();
        String room = api.room();
        String asking = booked(vehicle, "2030-03-20T02:00:00Z", "2030-03-20T04:00:00Z");
        String holding = scheduled("2030-03-20T03:00:00Z", "2030-03-20T05:00:00Z");
        accept(holding, api.part(holding, "room", room));

        String part = api.part(asking, "room", room);
        Api.Answer refused =
                api.verb(asking, part + "/accept", "{}", api.get(asking).etag(), null);

        assertThat(refused.slug()).isEqualTo("booked-already");
        assertThat(refused.body().get("detail").asString()).contains(committeeOf(holding) + " 1/2573");
    }

    @Test
    void limitsThePartsOfAnImportedMissionToo() {
        StringBuilder parts = new StringBuilder();
        api.rows("committees", """
                {"sourceSystem":"limit","sourceId":"c","code":"limited","kind":"standing","name":{"th":"ก","en":"A"},"from":"1985-10-01","members":["m-1"]}
                """);
        for (int i = 0; i <= MeetingMission.MOST_PARTS; i++) {
            parts.append(i == 0 ? "" : ",").append("{\"kind\":\"equipment\",\"requestedAt\":\"2022-03-01T02:02:00Z\"}");
        }
        String row = ("{\"sourceSystem\":\"limit\",\"sourceId\":\"many\",\"committee\":\"limited\","
                        + "\"requestedAt\":\"2022-03-01T02:00:00Z\",\"parts\":[%s]}")
                .formatted(parts);

        Api.Answer report = api.rows("meeting-missions", row);

        assertThat(report.body().get("created").asInt()).isZero();
        assertThat(report.text()).contains("200");
    }

    @Test
    void refusesAVehicleForTheNewTimeIfItIsTakenThen() {
        String vehicle = api.vehicle();
        booked(vehicle, "2030-04-01T02:00:00Z", "2030-04-01T04:00:00Z");
        String other = booked(vehicle, "2030-04-01T05:00:00Z", "2030-04-01T06:00:00Z");
        Api.Answer moved = move(other, "2030-04-01T03:50:00Z", "2030-04-01T05:00:00Z");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.body().at("/parts/0/state").asString()).isEqualTo("pending");
        String part = "parts/" + moved.body().at("/parts/0/id").asString();
        Api.Answer refused = api.verb(other, part + "/accept", "{}", moved.etag(), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("booked-already");
        assertThat(refused.body().get("detail").asString()).contains("1/2573").doesNotContain(committeeOf(other));
        move(other, "2030-04-01T04:00:00Z", "2030-04-01T05:00:00Z");
        accept(other, part);
    }

    @Test
    void freesWhatACancelledOrMovedMeetingHeld() {
        String vehicle = api.vehicle();
        String first = booked(vehicle, "2030-05-01T02:00:00Z", "2030-05-01T04:00:00Z");
        Api.Answer moved = move(first, "2030-05-02T02:00:00Z", "2030-05-02T04:00:00Z");
        assertThat(moved.status()).isEqualTo(200);
        accept(first, "parts/" + moved.body().at("/parts/0/id").asString());
        booked(vehicle, "2030-05-01T02:00:00Z", "2030-05-01T04:00:00Z");
        assertThat(api.verb(first, "cancel", "{\"reasonCode\": \"no-quorum\"}").status())
                .isEqualTo(200);
        booked(vehicle, "2030-05-02T02:00:00Z", "2030-05-02T04:00:00Z");
    }

    @Test
    void givesNumbersWithoutGapsOrRepeatsToThoseWhoScheduleAtTheSameMoment() throws Exception {
        String committee = api.committee("standing", "member-1");
        List<Callable<Api.Answer>> schedules = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String mission = api.mission(committee);
            String tag = api.get(mission).etag();
            schedules.add(() -> api.verb(
                    mission,
                    "schedule",
                    "{\"form\": \"online\", \"startsAt\": \"2030-06-01T02:00:00Z\", \"endsAt\": \"2030-06-01T03:00:00Z\"}",
                    tag,
                    null));
        }
        assertThat(atOnce(schedules))
                .extracting(answer -> answer.body().at("/meeting/number").asInt())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void losesNothingWhenTwoPeopleChangeOneMission() throws Exception {
        String mission = scheduled("2030-07-01T02:00:00Z", "2030-07-01T03:00:00Z");
        String tag = api.get(mission).etag();
        List<Api.Answer> answers = atOnce(List.of(
                () -> api.verb(mission, "request-part", "{\"kind\": \"refreshments\"}", tag, null),
                () -> api.verb(mission, "request-part", "{\"kind\": \"equipment\"}", tag, null)));
        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(api.get(mission).body().get("parts").size()).isEqualTo(1);
        assertThat(api.verb(mission, "request-part", "{\"kind\": \"room\"}", null, null)
                        .status())
                .isEqualTo(428);
    }

    @Test
    void carriesOutACommandOnceHoweverOftenItIsSent() {
        String committee = api.committee("standing", "member-1");
        String body = "{\"committee\": \"%s\"}".formatted(committee);
        Api.Answer first = api.create("/meeting-missions", body, "request-1-" + committee);
        Api.Answer again = api.create("/meeting-missions", body, "request-1-" + committee);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        String mission = "/meeting-missions/" + first.id();
        String pause = "{\"reasonCode\": \"waiting-for-committee\"}";
        Api.Answer paused = api.verb(mission, "pause", pause, first.etag(), "pause-" + committee);
        Api.Answer repeated = api.verb(mission, "pause", pause, first.etag(), "pause-" + committee);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(paused.body());
        assertThat(api.verb(
                                mission,
                                "pause",
                                "{\"reasonCode\": \"outside-office-hours\"}",
                                paused.etag(),
                                "pause-" + committee)
                        .slug())
                .isEqualTo("command-conflict");
    }

    private String booked(String vehicle, String from, String to) {
        String mission = scheduled(from, to);
        accept(mission, api.part(mission, "vehicle", vehicle));
        return mission;
    }

    private void accept(String mission, String part) {
        Api.Answer accepted =
                api.verb(mission, part + "/accept", "{}", api.get(mission).etag(), null);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    private String committeeOf(String mission) {
        return api.get(mission).body().get("committee").asString();
    }

    private Api.Answer move(String mission, String from, String to) {
        return api.verb(
                mission,
                "reschedule",
                "{\"form\": \"onsite\", \"startsAt\": \"%s\", \"endsAt\": \"%s\", \"reasonCode\": \"room-needed\"}"
                        .formatted(from, to));
    }

    private String scheduled(String from, String to) {
        return api.scheduled(api.committee("standing", "member-1"), "onsite", from, to);
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> calls) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Api.Answer>> running = new ArrayList<>();
            for (Callable<Api.Answer> call : calls) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
