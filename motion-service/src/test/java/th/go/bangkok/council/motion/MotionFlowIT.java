package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class MotionFlowIT {

    private static final String TOPIC = "council.motions";

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aRequestAboutAnAdoptedMotionBecomesEventsInTheirOrder() {
        String motion = api.motion("adopted");
        api.change("/api/v1/motions/" + motion, "report-follow-up", """
                {"office":"public-works","status":"in-progress","text":"กำลังดำเนินการ"}""");
        Api.Reply opened = api.post("/api/v1/tracking-requests", """
                {"motionId":"%s","askedBy":"councillor","councillorId":"%s"}""".formatted(motion, api.councillor()));
        assertThat(opened.status()).isEqualTo(201);
        String address = opened.headers().getOrDefault("location", "");
        Api.Reply paused = api.change(address, "pause", "{\"reasonCode\":\"waiting-for-office\"}");
        String pauseId = paused.body().at("/clock/pauses/0/pauseId").asString();
        api.change(address, "resume", "{\"pauseId\":\"" + pauseId + "\"}");
        Api.Reply delivered = api.change(address, "deliver", "{\"content\":\"report\",\"channel\":\"portal\"}");

        assertThat(delivered.status()).as(delivered.text()).isEqualTo(200);
        assertThat(delivered.body().get("status").asString()).isEqualTo("delivered");
        assertThat(delivered.body().at("/clock/grossMs").isNumber()).isTrue();
        assertThat(api.get(address + "/report").body().at("/followUps/0/text").asString())
                .isEqualTo("กำลังดำเนินการ");
        List<CloudEvent> events = events("tracking-requests/" + opened.id(), 4);
        assertThat(events)
                .extracting(CloudEvent::getType)
                .containsExactly(
                        "th.go.bangkok.council.MotionRequested.v1",
                        "th.go.bangkok.council.MotionRequestPaused.v1",
                        "th.go.bangkok.council.MotionRequestResumed.v1",
                        "th.go.bangkok.council.MotionDelivered.v1");
        assertThat(events).extracting(event -> event.getExtension("sequence")).containsExactly("1", "2", "3", "4");
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(event.getExtension("correlationid")).isEqualTo(motion));
        JsonNode requested = data(events.getFirst());
        assertThat(requested.get("motionStatus").asString()).isEqualTo("adopted");
        assertThat(requested.get("districts").get(0).asString()).isEqualTo("1003");
        assertThat(requested.has("followsUp")).isFalse();
    }

    @Test
    void aFrozenReportStaysAsItWasDelivered() {
        String motion = api.motion("adopted");
        String followUp = "{\"office\":\"public-works\",\"status\":\"in-progress\",\"text\":\"%s\"}";
        api.change("/api/v1/motions/" + motion, "report-follow-up", followUp.formatted("ก่อน"));
        String address = "/api/v1/tracking-requests/"
                + api.post("/api/v1/tracking-requests", "{\"motionId\":\"" + motion + "\",\"askedBy\":\"other\"}")
                        .id();
        api.change(address, "deliver", """
                {"content":"report","channel":"paper","acceptance":"กท 0200/123"}""");

        api.change("/api/v1/motions/" + motion, "report-follow-up", followUp.formatted("หลัง"));

        assertThat(api.get(address + "/report").body().get("followUps")).hasSize(1);
        assertThat(api.get("/api/v1/motions/" + motion).body().get("followUps")).hasSize(2);
    }

    private static JsonNode data(CloudEvent event) {
        return JsonMapper.shared()
                .readTree(java.util.Objects.requireNonNull(event.getData()).toBytes());
    }

    private static List<CloudEvent> events(String subject, int count) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> KafkaLog.read(TOPIC, subject), events -> events.size() >= count);
    }
}
