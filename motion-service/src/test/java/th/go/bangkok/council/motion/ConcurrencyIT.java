package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class ConcurrencyIT {

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void oneOfTwoPeopleWhoChangeTheSameIsToldSo() throws Exception {
        String address = api.trackingRequest();
        String tag = api.get(address).tag();

        List<Api.Reply> replies = atOnce(List.of(
                () -> api.post(address + "/pause", "{\"reasonCode\":\"waiting-for-office\"}", "If-Match", tag),
                () -> api.post(
                        address + "/deliver",
                        "{\"content\":\"text\",\"text\":\"แล้วเสร็จ\",\"channel\":\"portal\"}",
                        "If-Match",
                        tag)));

        assertThat(replies).extracting(Api.Reply::status).containsExactlyInAnyOrder(200, 412);
        assertThat(api.get(address).body().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void simultaneousMotionsGetNumbersWithoutGapsOrRepeats() throws Exception {
        String councillor = api.councillor();
        String body = """
                {"kind":"draft-ordinance","subject":"ร่าง","proposerId":"%s","districts":[]}""".formatted(councillor);

        List<Api.Reply> replies = atOnce(IntStream.range(0, 24)
                .<Callable<Api.Reply>>mapToObj(index -> () -> api.post("/api/v1/motions", body))
                .toList());

        assertThat(replies).extracting(Api.Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.body().get("number").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @Test
    void theSameKeyAtTheSameTimeTakesInOneRequest() throws Exception {
        String motion = api.motion("adopted");
        String body = "{\"motionId\":\"" + motion + "\",\"askedBy\":\"other\"}";
        String key = Api.key();

        List<Api.Reply> replies = atOnce(IntStream.range(0, 8)
                .<Callable<Api.Reply>>mapToObj(
                        index -> () -> api.post("/api/v1/tracking-requests", body, "Idempotency-Key", key))
                .toList());

        assertThat(replies).extracting(Api.Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(Api.Reply::id)
                .containsOnly(replies.getFirst().id());
        assertThat(api.get("/api/v1/tracking-requests?motionId=" + motion)
                        .body()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void aRepeatedChangeIsAnsweredAlikeAndPublishedOnce() {
        String address = api.trackingRequest();
        String key = Api.key();
        String body = "{\"content\":\"report\",\"channel\":\"portal\"}";

        Api.Reply first = api.post(address + "/deliver", body, "If-Match", "\"1\"", "Idempotency-Key", key);
        Api.Reply again = api.post(address + "/deliver", body, "If-Match", "\"1\"", "Idempotency-Key", key);
        Api.Reply other = api.post(
                address + "/deliver",
                "{\"content\":\"report\",\"channel\":\"email\",\"acceptance\":\"1\"}",
                "If-Match",
                "\"2\"",
                "Idempotency-Key",
                key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("command-conflict");
        String subject = "tracking-requests/" + first.id();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(KafkaLog.read("council.motions", subject))
                        .extracting(event -> event.getExtension("sequence"))
                        .containsExactly("1", "2"));
    }

    private static List<Api.Reply> atOnce(List<Callable<Api.Reply>> calls)
            throws InterruptedException, ExecutionException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Api.Reply> replies = new ArrayList<>();
            for (Future<Api.Reply> reply : people.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
