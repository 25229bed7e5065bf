package th.go.bangkok.council.motion.tracking.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
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
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.ProblemConfiguration;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.ReferenceConfiguration;
import th.go.bangkok.council.defaults.security.SecurityConfiguration;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.WebConfiguration;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.motion.MotionStatus;
import th.go.bangkok.council.motion.tracking.Asker;
import th.go.bangkok.council.motion.tracking.CaseClock;
import th.go.bangkok.council.motion.tracking.Question;
import th.go.bangkok.council.motion.tracking.Status;
import th.go.bangkok.council.motion.tracking.TrackingRequest;
import th.go.bangkok.council.motion.tracking.TrackingRequests;
import th.go.bangkok.council.motion.tracking.Warnings;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.TestIssuer;

@WebMvcTest(TrackingController.class)
@Import(OwnRequests.class)
@MockitoBean(types = Councillors.class)
@ImportAutoConfiguration({
    WebConfiguration.class,
    ProblemConfiguration.class,
    ReferenceConfiguration.class,
    SecurityConfiguration.class
})
class TrackingControllerTests {

    @TestConfiguration
    static class SignedIn {

        @Bean
        MockMvcBuilderCustomizer officer() {
            return mvc -> mvc.defaultRequest(MockMvcRequestBuilders.get("/")
                    .header("Authorization", Caller.of("motion-head").bearer()));
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("council.security.issuer", () -> TestIssuer.shared().uri());
    }

    private static final UUID ID = UUID.fromString("0190a2b4-7c11-7abc-8def-0123456789ab");
    private static final Instant START = Instant.parse("2022-03-01T02:10:00.120Z");
    private static final String ADDRESS = "/api/v1/tracking-requests";

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private TrackingRequests requests;

    @Test
    void showsARequestWithItsEntityTagAndMilliseconds() throws Exception {
        given(requests.get(ID)).willReturn(stored());

        mvc.perform(get(ADDRESS + "/" + ID))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.clock.started").value("2022-03-01T02:10:00.120Z"))
                .andExpect(jsonPath("$.clock.grossMs").isEmpty())
                .andExpect(jsonPath("$.status").value("open"));
    }

    @Test
    void answersANewRequestWithItsAddress() throws Exception {
        given(requests.request(any(), any(), any())).willReturn(stored());

        mvc.perform(json(ADDRESS, "{\"motionId\":\"" + ID + "\",\"askedBy\":\"other\"}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", ADDRESS + "/" + ID));
    }

    @Test
    void asksForTheVersionBeforeAnythingElse() throws Exception {
        mvc.perform(json(ADDRESS + "/" + ID + "/deliver", "{\"content\":\"report\",\"channel\":\"portal\"}"))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.type").value("/problems/version-required"))
                .andExpect(jsonPath("$.title").value("โปรดระบุรุ่นของข้อมูลที่อ่าน"));
        verifyNoInteractions(requests);
    }

    @Test
    void refusesATextWithoutTextAndAnUnknownReasonForEnteringLater() throws Exception {
        mvc.perform(json(ADDRESS + "/" + ID + "/deliver", "{\"content\":\"text\",\"channel\":\"portal\"}")
                        .header("If-Match", "\"3\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/no-content"));
        mvc.perform(json(
                                ADDRESS + "/" + ID + "/pause",
                                "{\"reasonCode\":\"waiting-for-office\",\"occurredAt\":\"2022-03-01T02:20:00Z\","
                                        + "\"occurredAtReason\":\"because\"}")
                        .header("If-Match", "\"3\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/unknown-code"));
        verifyNoInteractions(requests);
    }

    @Test
    void wordsARefusalInTheCallersLanguage() throws Exception {
        given(requests.voidCase(eq(ID), any(), any(), any())).willThrow(Refusal.conflict("voided"));

        mvc.perform(json(ADDRESS + "/" + ID + "/void", "{\"reasonCode\":\"duplicate\"}")
                        .header("If-Match", "\"3\"")
                        .header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value("The request is void"));
    }

    @Test
    void anUnansweredRequestHasNoReport() throws Exception {
        given(requests.get(ID)).willReturn(stored());

        mvc.perform(get(ADDRESS + "/" + ID + "/report"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/no-report"));
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static Stored<TrackingRequest> stored() {
        Question question = new Question(ID, Asker.OTHER, null, null, MotionStatus.ADOPTED, List.of("1003"), null);
        TrackingRequest request = new TrackingRequest(
                question,
                Status.OPEN,
                new CaseClock(START, List.of(), null),
                START,
                Actor.of("somebody", "motion-officer"),
                null,
                List.of(),
                null,
                new Warnings(null, null));
        return new Stored<>(ID, 3, request, START, "local", START, "local", false);
    }
}
