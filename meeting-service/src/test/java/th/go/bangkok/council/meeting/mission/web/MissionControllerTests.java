package th.go.bangkok.council.meeting.mission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.ProblemConfiguration;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.ReferenceConfiguration;
import th.go.bangkok.council.defaults.security.SecurityConfiguration;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.WebConfiguration;
import th.go.bangkok.council.meeting.committee.CommitteeKind;
import th.go.bangkok.council.meeting.committee.Committees;
import th.go.bangkok.council.meeting.mission.CommitteeRef;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.Members;
import th.go.bangkok.council.meeting.mission.Missions;
import th.go.bangkok.council.meeting.reference.Codes;
import th.go.bangkok.council.meeting.resource.Resources;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.TestIssuer;

@WebMvcTest(MissionController.class)
@ImportAutoConfiguration({
    WebConfiguration.class,
    ProblemConfiguration.class,
    ReferenceConfiguration.class,
    SecurityConfiguration.class
})
@Import({MissionControllerTests.Doubles.class, MissionChanges.class})
class MissionControllerTests {

    @TestConfiguration
    static class SignedIn {

        @Bean
        MockMvcBuilderCustomizer officer() {
            return mvc -> mvc.defaultRequest(MockMvcRequestBuilders.get("/")
                    .header("Authorization", Caller.of("meeting-head").bearer()));
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("council.security.issuer", () -> TestIssuer.shared().uri());
    }

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Instant THEN = Instant.parse("2022-03-01T02:00:00Z");

    @TestConfiguration
    static class Doubles {

        @Bean
        Missions missions() {
            return mock();
        }

        @Bean
        Committees committees() {
            return mock();
        }

        @Bean
        Resources resources() {
            return mock();
        }

        @Bean
        Members members() {
            return mock();
        }

        @Bean
        Codes codes() {
            return new Codes();
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Missions missions;

    @Test
    void answersTheMissionWithItsEntityTag() {
        when(missions.get(ID, false)).thenReturn(stored());
        assertThat(http.get().uri("/api/v1/meeting-missions/{id}", ID))
                .hasStatusOk()
                .hasHeader("ETag", "\"4\"")
                .bodyJson()
                .extractingPath("$.clock.started")
                .isEqualTo("2022-03-01T02:00:00.000Z");
    }

    @Test
    void listsTheConditionsThatAreMissingInTheCallersLanguage() {
        when(missions.change(any(), any(), any()))
                .thenThrow(Refusal.missing("not-arranged-yet", List.of("place", "notice:m-1")));
        assertThat(http.post()
                        .uri("/api/v1/meeting-missions/{id}/arrange", ID)
                        .header("If-Match", "\"4\"")
                        .header("Accept-Language", "th")
                        .locale(Locale.of("th"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/not-arranged-yet", "title": "ภารกิจยังไม่ครบถ้วน",
                         "missing": ["place", "notice:m-1"]}
                        """);
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        assertThat(
                        http.post()
                                .uri("/api/v1/meeting-missions/{id}/schedule", ID)
                                .header("If-Match", "\"4\"")
                                .header("Accept-Language", "en")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"form\": \"online\", \"startsAt\": \"2030-03-14T03:00:00Z\", \"link\": \"ftp://x\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("endsAt", "link");
    }

    private static Stored<MeetingMission> stored() {
        MeetingMission mission = MeetingMission.request(
                        new CommitteeRef("health", CommitteeKind.STANDING),
                        List.of(),
                        Actor.of("somebody", "meeting-officer"),
                        Moment.of(THEN))
                .state();
        return new Stored<>(ID, 4, mission, THEN, "local", THEN, "local", false);
    }
}
