package th.go.bangkok.council.meeting.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import th.go.bangkok.council.meeting.Api;
import th.go.bangkok.council.meeting.MeetingLog;
import th.go.bangkok.council.meeting.MeetingServiceApplication;
import th.go.bangkok.council.testing.RealInfrastructure;

/** The instance under test looks once, when it starts; what falls due later is found by the one that comes after it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "council.meeting.due.check-every=1h")
@RealInfrastructure
class DueWatchIT {

    @LocalServerPort
    private int port;

    @Test
    void givesWarningsThatFellDueWhileNothingRanAndEachOnce() {
        Api api = new Api(port);
        String committee = api.committee("standing", "member-1");
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(50)).truncatedTo(ChronoUnit.MILLIS);
        String overdue = requestedAt(api, committee, longAgo);
        String soon = requestedAt(api, committee, Instant.now().minus(Duration.ofMinutes(40)));
        String paused = requestedAt(api, committee, Instant.now().minus(Duration.ofMinutes(40)));
        api.verb(
                paused,
                "pause",
                "{\"reasonCode\": \"outside-office-hours\", \"occurredAt\": \"%s\", \"occurredAtReason\": \"forgotten\"}"
                        .formatted(Instant.now().minus(Duration.ofMinutes(20))));
        String tag = api.get(overdue).etag();

        try (ConfigurableApplicationContext next = successor()) {
            assertThat(next.isActive()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(types(overdue))
                            .containsExactly("MeetingRequested", "MeetingMissionDueSoon", "MeetingMissionOverdue"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(types(soon)).containsExactly("MeetingRequested", "MeetingMissionDueSoon"));
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> types(overdue).size() == 3 && types(soon).size() == 2);
        }
        assertThat(types(paused)).containsExactly("MeetingRequested", "MeetingMissionPaused");
        assertThat(MeetingLog.of(overdue).getLast().getTime())
                .as("dated when the time was up")
                .isEqualTo(longAgo.plus(Duration.ofMinutes(45)).toString());
        assertThat(api.verb(overdue, "cancel", "{\"reasonCode\": \"matter-settled\"}", tag, null)
                        .status())
                .as("a warning does not take anybody's place")
                .isEqualTo(200);
    }

    private static ConfigurableApplicationContext successor() {
        return new SpringApplicationBuilder(MeetingServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--council.meeting.due.check-every=200ms");
    }

    private static String requestedAt(Api api, String committee, Instant at) {
        Api.Answer requested = api.create(
                "/meeting-missions",
                "{\"committee\": \"%s\", \"occurredAt\": \"%s\", \"occurredAtReason\": \"phone\"}"
                        .formatted(committee, at));
        assertThat(requested.status()).as(requested.text()).isEqualTo(201);
        return "/meeting-missions/" + requested.id();
    }

    private static List<String> types(String mission) {
        return MeetingLog.types(MeetingLog.of(mission));
    }
}
