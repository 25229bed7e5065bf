package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class WarningsIT {

    @LocalServerPort
    private int port;

    @Test
    void warnsOnceHoweverManyInstancesLookAndLeavesTheEntityTagGood() {
        Api api = new Api(port);
        String dueSoon = askedMinutesAgo(api, 17);
        String overdue = askedMinutesAgo(api, 25);

        try (ConfigurableApplicationContext second =
                new SpringApplicationBuilder(MotionServiceApplication.class).run("--server.port=0")) {
            assertThat(second.isRunning()).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(() -> types(overdue).size() >= 3);
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(types(dueSoon))
                            .containsExactly("MotionRequested.v1", "MotionRequestDueSoon.v1"));
        }

        assertThat(types(overdue))
                .containsExactly("MotionRequested.v1", "MotionRequestDueSoon.v1", "MotionRequestOverdue.v1");
        Instant started =
                Instant.parse(api.get(overdue).body().at("/clock/started").asString());
        assertThat(KafkaLog.read("council.motions", overdue.replace("/api/v1/", "")))
                .filteredOn(event -> event.getType().contains("Overdue"))
                .extracting(event -> Objects.requireNonNull(event.getTime()).toInstant())
                .containsOnly(started.plus(Duration.ofMinutes(20)));
        assertThat(api.post(
                                overdue + "/deliver",
                                "{\"content\":\"report\",\"channel\":\"portal\"}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    private static String askedMinutesAgo(Api api, int minutes) {
        String motion = api.post("/api/v1/motions", """
                        {"kind":"motion","subject":"น้ำท่วม","proposerId":"%s","districts":[],
                         "occurredAt":"%s","occurredAtReason":"paper-form"}""".formatted(
                                api.councillor(), Instant.now().minus(Duration.ofDays(1))))
                .id();
        return "/api/v1/tracking-requests/"
                + api.post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"other","occurredAt":"%s","occurredAtReason":"phone"}""".formatted(
                                        motion, Instant.now().minus(Duration.ofMinutes(minutes))))
                        .id();
    }

    /** The names of a request's events in the log, each once. */
    private static List<String> types(String address) {
        return KafkaLog.read("council.motions", address.replace("/api/v1/", "")).stream()
                .map(event -> event.getExtension("sequence") + " " + event.getType())
                .distinct()
                .map(name -> name.replaceFirst(".*council\\.", ""))
                .toList();
    }
}
