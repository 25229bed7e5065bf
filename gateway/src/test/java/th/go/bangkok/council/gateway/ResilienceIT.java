package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResilienceIT extends RunningGateway {

    @Test
    void saysWhichServiceDoesNotAnswerAndWhenToTryAgain() throws Exception {
        MEETING.stop();

        var answer = post("/api/v1/rooms", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/service-unavailable\"")
                .contains("\"service\":\"meeting-service\"")
                .contains("\"instance\":\"/api/v1/rooms\"")
                .contains("งานประชุมคณะกรรมการ (meeting-service) ไม่ตอบสนองในขณะนี้");
    }

    @Test
    void opensTheCircuitAfterFailuresAndClosesItWhenTheServiceIsBack() throws Exception {
        MEETING.stop();
        for (int i = 0; i < 4; i++) {
            assertThat(post("/api/v1/rooms", "{}").statusCode()).isEqualTo(503);
        }
        assertThat(circuit("meeting-service")).isEqualTo(State.OPEN);

        MEETING.start();
        assertThat(post("/api/v1/rooms", "{}").statusCode()).as("held back").isEqualTo(503);
        assertThat(MEETING.seen).isEmpty();
        assertThat(get("/status").body()).contains("{\"route\":\"meeting-service\",\"state\":\"open\"}");
        assertThat(get("/api/v1/motions").statusCode()).as("the others go on").isEqualTo(200);

        await().untilAsserted(
                        () -> assertThat(get("/api/v1/rooms").statusCode()).isEqualTo(200));
        await().untilAsserted(() -> {
            get("/api/v1/rooms");
            assertThat(circuit("meeting-service")).isEqualTo(State.CLOSED);
        });
    }

    @Test
    void countsTheServicesOwnUnwellAnswersButNotItsRefusals() throws Exception {
        KPI.answer = FakeService.json(409, "{}");
        for (int i = 0; i < 6; i++) {
            post("/api/v1/declarations", "{}");
        }
        assertThat(circuit("kpi-service")).isEqualTo(State.CLOSED);

        KPI.answer = FakeService.json(503, "{}");
        for (int i = 0; i < 4; i++) {
            post("/api/v1/declarations", "{}");
        }
        assertThat(circuit("kpi-service")).isEqualTo(State.OPEN);
    }

    @Test
    void keepsTheWayForCallsOpenWhileImportsFail() throws Exception {
        MOTION.answer = FakeService.json(503, "{}");
        for (int i = 0; i < 4; i++) {
            post("/api/v1/imports/motions", "{}");
        }
        MOTION.answer = FakeService.OK;

        assertThat(circuit("motion-service-imports")).isEqualTo(State.OPEN);
        assertThat(post("/api/v1/motions", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void letsManyCallsThroughAtOnce() throws Exception {
        MOTION.answer = FakeService.after(Duration.ofMillis(500));
        List<Callable<Integer>> calls =
                Collections.nCopies(60, () -> get("/api/v1/motions").statusCode());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : callers.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        MOTION.answer = FakeService.after(Duration.ofSeconds(5));

        var answer = post("/api/v1/motions", "{}");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body())
                .contains("/problems/service-timeout")
                .contains("\"service\":\"motion-service\"")
                .contains("Idempotency-Key");
        assertThat(MOTION.seen).hasSize(1);
    }

    @Test
    void waitsLongerForAnImport() throws Exception {
        MOTION.answer = FakeService.after(Duration.ofSeconds(3));

        assertThat(post("/api/v1/imports/motions", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void repeatsASafeCall(int status) throws Exception {
        MOTION.answer = FakeService.firstThenOk(status);

        assertThat(get("/api/v1/motions").statusCode()).isEqualTo(200);
        assertThat(MOTION.seen).hasSize(2);
    }

    @Test
    void repeatsASafeCallWhoseConnectionBroke() throws Exception {
        var first = new AtomicBoolean(true);
        MOTION.answer = (request, response) ->
                (first.getAndSet(false) ? FakeService.hangUp() : FakeService.OK).apply(request, response);

        assertThat(get("/api/v1/motions").statusCode()).isEqualTo(200);
        assertThat(MOTION.seen).hasSize(2);
    }

    @Test
    void repeatsASafeCallNoMoreThanTwice() throws Exception {
        MOTION.answer = FakeService.json(503, "{\"own\":true}");

        var answer = get("/api/v1/motions");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"own\":true}");
        assertThat(MOTION.seen).hasSize(3);
    }

    @Test
    void doesNotRepeatWhatTheServiceRefusedOrFailedAt() throws Exception {
        MOTION.answer = FakeService.json(500, "{}");
        get("/api/v1/motions");
        MOTION.answer = FakeService.json(404, "{}");
        get("/api/v1/motions");

        assertThat(MOTION.seen).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"POST, {}", "POST, ''", "PUT, {}", "PATCH, {}", "DELETE, ''"})
    void neverRepeatsAChange(String method, String body) throws Exception {
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        MOTION.answer = FakeService.firstThenOk(503);
        assertThat(send(to("/api/v1/motions/1").method(method, publisher)).statusCode())
                .isEqualTo(503);
        assertThat(MOTION.seen).hasSize(1);

        MOTION.seen.clear();
        MOTION.answer = FakeService.hangUp();
        var broken = send(to("/api/v1/motions/1").method(method, publisher));
        assertThat(broken.statusCode()).isEqualTo(502);
        assertThat(broken.body()).contains("/problems/service-broke-off").contains("Idempotency-Key");
        assertThat(MOTION.seen).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void neverPassesHalfAnAnswerOffAsAWholeOne(boolean chunked, boolean hangsUp) {
        MOTION.answer = FakeService.half(chunked, hangsUp);

        assertThatThrownBy(() -> get("/api/v1/motions")).isInstanceOf(IOException.class);
    }

    @Test
    void passesAnImportOnWhileItComesIn() throws Exception {
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            String head = """
                    POST /api/v1/imports/motions HTTP/1.1
                    Host: localhost
                    Content-Type: application/x-ndjson
                    Connection: close
                    Transfer-Encoding: chunked

                    """;
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String row = "x".repeat(0x10000);
            out.write(("10000\r\n" + row + "\r\n").getBytes(StandardCharsets.US_ASCII));

            await().untilAsserted(() -> assertThat(MOTION.received).hasValue(0x10000));

            out.write(("10000\r\n" + row + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200 OK");
            assertThat(MOTION.received).hasValue(0x20000);
        }
    }
}
