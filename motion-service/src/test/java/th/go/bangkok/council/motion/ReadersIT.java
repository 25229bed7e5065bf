package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.RealInfrastructure;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class ReadersIT {

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void aCouncillorSeesAndAsksOnlyForThemselves() {
        String motion = api.motion("adopted");
        Caller account = Caller.of("councillor").named("account-" + Api.key());
        String self = councillorWith(account);
        Api councillor = api.as(account);

        Api.Reply asked = councillor.post("/api/v1/tracking-requests", asking(motion));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.body().get("councillorId").asString()).isEqualTo(self);
        String others = api.trackingRequest();

        assertThat(councillor
                        .get("/api/v1/tracking-requests")
                        .body()
                        .get("items")
                        .findValuesAsString("id"))
                .containsExactly(asked.id());
        assertThat(councillor.get(others).problem()).isEqualTo("not-found");
        assertThat(councillor.get(others + "/report").problem()).isEqualTo("not-found");
        String other = api.councillor();
        assertThat(councillor
                        .get("/api/v1/tracking-requests?councillorId=" + other)
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(councillor
                        .post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"councillor","councillorId":"%s"}""".formatted(motion, other))
                        .problem())
                .isEqualTo("not-allowed");
        assertThat(councillor
                        .post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"other","requesterName":"x"}""".formatted(motion))
                        .problem())
                .isEqualTo("not-allowed");
    }

    @Test
    void aCouncillorWhoseAccountNobodyHasNotedIsToldSo() {
        Api stranger = api.as(Caller.of("councillor").named("account-" + Api.key()));

        Api.Reply refused = stranger.get("/api/v1/tracking-requests");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("account-without-councillor");
    }

    @Test
    void anAccountBelongsToOneCouncillorAndIsShownToThoseWhoKeepIt() {
        Caller account = Caller.of("councillor").named("account-" + Api.key());
        String first = "/api/v1/councillors/" + councillorWith(account);
        String second = "/api/v1/councillors/" + api.councillor();
        String taken = "{\"account\":\"" + account.subject() + "\"}";

        assertThat(api.change(second, "set-account", taken).problem()).isEqualTo("account-taken");
        assertThat(api.get(first).text()).contains(account.subject());
        assertThat(api.as(Caller.of("staff")).get(first).text()).doesNotContain(account.subject());
        api.change(first, "set-account", "{\"account\":null}");
        assertThat(api.change(second, "set-account", taken).status()).isEqualTo(200);
        assertThat(api.load("councillors", """
                                {"sourceSystem":"accounts","sourceId":"%1$s","name":{"th":"ก"},"kind":"elected","from":"2022-05-22","account":"%1$s"}
                                """.formatted("import-" + Api.key()))
                        .body()
                        .get("created")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anOfficeReportsForItselfOnly() {
        String motion = "/api/v1/motions/" + api.motion("adopted");
        Api office = api.as(Caller.of("executive-office").ofOffice("public-works"));
        String report = "{\"office\":\"%s\",\"status\":\"in-progress\",\"text\":\"x\"}";

        assertThat(office.change(motion, "report-follow-up", report.formatted("environment"))
                        .problem())
                .isEqualTo("other-office");
        assertThat(api.as(Caller.of("executive-office"))
                        .change(motion, "report-follow-up", report.formatted("public-works"))
                        .problem())
                .isEqualTo("other-office");
        assertThat(office.change(motion, "report-follow-up", report.formatted("public-works"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void thePublicReadsWhatIsPublishedWithoutTheWordsOfReports() {
        String motion = "/api/v1/motions/" + api.motion("adopted");
        api.change(motion, "report-follow-up", """
                {"office":"public-works","status":"in-progress","text":"ถ้อยคำภายใน"}""");

        assertThat(api.asPublic().get(motion).problem()).isEqualTo("not-found");
        assertThat(api.asPublic().get("/api/v1/motions?published=false").body().get("items"))
                .isEmpty();
        api.change(motion, "publish", "{}");
        for (Api reader : new Api[] {
            api.asPublic(),
            api.as(Caller.of("citizen-representative")),
            api.as(Caller.of("district-officer")),
            api.as(Caller.of("system:import"))
        }) {
            Api.Reply shown = reader.get(motion);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text()).contains("public-works").doesNotContain("ถ้อยคำภายใน");
        }
        assertThat(api.as(Caller.of("councillor")).get(motion).text()).contains("ถ้อยคำภายใน");
    }

    @Test
    void namesWordsAndNotesOfARequestStayAtTheDesk() {
        String motion = api.motion("adopted");
        String request = "/api/v1/tracking-requests/"
                + api.post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"other","requesterName":"นางสาวตัวอย่าง"}""".formatted(motion)).id();
        api.change(request, "deliver", """
                {"content":"text","text":"คำตอบ","channel":"email","acceptance":"message-1"}""");

        for (String role : new String[] {"staff", "meeting-head", "administrator", "system:read"}) {
            assertThat(api.as(Caller.of(role)).get(request).text())
                    .contains("delivered")
                    .doesNotContain("นางสาวตัวอย่าง", "คำตอบ", "message-1");
        }
        for (String role : new String[] {"motion-officer", "evaluator"}) {
            assertThat(api.as(Caller.of(role)).get(request).text()).contains("นางสาวตัวอย่าง", "คำตอบ", "message-1");
        }
    }

    @Test
    void aClockIsCorrectedByNobodyWhoStartedOrStoppedIt() {
        String request = api.trackingRequest();
        Api officer = api.as(Caller.of("motion-officer"));
        officer.change(request, "deliver", "{\"content\":\"report\",\"channel\":\"portal\"}");
        Api.Reply delivered = officer.get(request);
        String correction = """
                {"clock":{"started":"%s","stopped":"%s","pauses":[]},"askedBy":"councillor","motionStatus":"adopted",
                 "districts":[],"reasonCode":"wrong-time","reason":"สมุดคุม"}""".formatted(
                        delivered.body().at("/clock/started").asString(),
                        delivered.body().at("/clock/stopped").asString());

        for (Api own : new Api[] {api, officer}) {
            Api.Reply refused = own.change(request, "correct", correction);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("own-clock");
        }
        Api colleague = api.as(Caller.of("motion-officer").named("colleague"));
        Api.Reply corrected = colleague.change(request, "correct", correction);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(api.as(Caller.of("staff")).get(request).text()).doesNotContain("สมุดคุม");
    }

    private static String asking(String motion) {
        return "{\"motionId\":\"" + motion + "\",\"askedBy\":\"councillor\"}";
    }

    private String councillorWith(Caller account) {
        String id = api.councillor();
        Api.Reply noted =
                api.change("/api/v1/councillors/" + id, "set-account", "{\"account\":\"" + account.subject() + "\"}");
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        return id;
    }
}
