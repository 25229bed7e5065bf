package th.go.bangkok.council.citizeninput.round.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.citizeninput.round.Coverage;
import th.go.bangkok.council.citizeninput.round.Heard;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.ProblemConfiguration;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.ReferenceConfiguration;
import th.go.bangkok.council.defaults.security.SecurityConfiguration;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.WebConfiguration;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.TestIssuer;

@WebMvcTest(RoundController.class)
@ImportAutoConfiguration({
    WebConfiguration.class,
    ProblemConfiguration.class,
    ReferenceConfiguration.class,
    SecurityConfiguration.class
})
@Import(ReferenceData.class)
class RoundControllerTests {

    @TestConfiguration
    static class SignedIn {

        @Bean
        MockMvcBuilderCustomizer officer() {
            return mvc -> mvc.defaultRequest(MockMvcRequestBuilders.get("/")
                    .header("Authorization", Caller.of("citizen-input-officer").bearer()));
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("council.security.issuer", () -> TestIssuer.shared().uri());
    }

    private static final UUID ID = UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
    private static final Instant OPENED = Instant.parse("2021-11-08T02:00:00Z");

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private Rounds rounds;

    @Test
    void showsARoundWithWhatEachStepStillNeeds() throws Exception {
        Stored<Round> stored = stored();
        given(rounds.get("2565")).willReturn(stored);
        given(rounds.feedback(stored)).willReturn(Heard.NOTHING);
        given(rounds.steps(stored, Heard.NOTHING)).willReturn(stored.state().steps(Heard.NOTHING, Coverage.NONE));

        mvc.perform(get("/api/v1/rounds/2565"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").value(ID.toString()))
                .andExpect(jsonPath("$.openedAt").value("2021-11-08T02:00:00.000Z"))
                .andExpect(jsonPath("$.steps.length()").value(5))
                .andExpect(jsonPath("$.steps[0].state").value("waiting"))
                .andExpect(jsonPath("$.steps[0].missing[0]").value("topics-proposed"))
                .andExpect(jsonPath("$.steps[4].missing[0]").value("dossiers-presented"));
    }

    @Test
    void opensARoundAndSaysWhereItIs() throws Exception {
        Stored<Round> stored = stored();
        given(rounds.open(eq(2565), any(), any())).willReturn(stored);
        given(rounds.feedback(stored)).willReturn(Heard.NOTHING);
        given(rounds.steps(stored, Heard.NOTHING)).willReturn(List.of());

        mvc.perform(post("/api/v1/rounds")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fiscalYear\":2565}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/rounds/" + ID));
    }

    @Test
    void saysWhatIsMissingInTheLanguageOfTheCaller() throws Exception {
        given(rounds.open(anyInt(), any(), any()))
                .willThrow(Refusal.missing("dossiers-not-ready", List.of("feedback-sorted")));

        mvc.perform(post("/api/v1/rounds")
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fiscalYear\":2565}"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/dossiers-not-ready"))
                .andExpect(jsonPath("$.title").value("The dossiers are not complete"))
                .andExpect(jsonPath("$.missing[0]").value("feedback-sorted"));
        mvc.perform(post("/api/v1/rounds")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"fiscalYear\":2565}"))
                .andExpect(jsonPath("$.title").value("แฟ้มเรื่องยังไม่ครบถ้วน"));
    }

    @Test
    void namesTheFieldsThatAreWrong() throws Exception {
        mvc.perform(post("/api/v1/rounds/2565/hold-forum")
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"number":0,"mode":"online",
                                 "attendance":[{"district":"1001","citizens":3,"officers":1}]}"""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("attendance[0].citizens"))
                .andExpect(jsonPath("$.errors[1].field").value("number"));
        verifyNoInteractions(rounds);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() throws Exception {
        mvc.perform(post("/api/v1/rounds/2565/complete-dossiers"))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.type").value("/problems/version-required"));
        verifyNoInteractions(rounds);
    }

    private static Stored<Round> stored() {
        Round round = Round.open(2565, Moment.of(OPENED)).state();
        return new Stored<>(ID, 1, round, OPENED, "local", OPENED, "local", false);
    }
}
