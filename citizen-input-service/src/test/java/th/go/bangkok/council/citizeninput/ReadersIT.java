package th.go.bangkok.council.citizeninput;

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

    private static final Caller CITIZEN = Caller.of("citizen-representative").inDistrict("1001");

    @Test
    void whoSpeaksForADistrictSeesAndEntersOnlyWhatConcernsIt() {
        int year = api.agreedRound();
        Api citizen = api.as(CITIZEN);

        String own = citizen.feedback(year, "1001");
        String other = api.feedback(year, "1002");

        citizen.post("/feedback", Api.feedbackBody(year, "1002")).refused(403, "other-district");
        api.as(Caller.of("district-officer"))
                .post("/feedback", Api.feedbackBody(year, "1002"))
                .refused(403, "other-district");
        assertThat(citizen.get(own).ok().string("/text")).startsWith("น้ำท่วม");
        citizen.get(other).refused(404, "not-found");
        assertThat(citizen.get("/feedback?fiscalYear=" + year)
                        .ok()
                        .body()
                        .at("/items")
                        .findValuesAsString("district"))
                .containsExactly("1001");
        citizen.get("/feedback?district=1002").refused(403, "other-district");
        citizen.get("/outcomes?district=1002").refused(403, "other-district");
        api.as(Caller.of("district-officer")).get("/feedback").refused(403, "other-district");
    }

    @Test
    void whatCitizensSaidIsReadByThoseWhoHandleIt() {
        String item = api.feedback(api.agreedRound(), "1001");

        for (String role : new String[] {"chair", "evaluator", "citizen-input-officer"}) {
            assertThat(api.as(Caller.of(role)).get(item).ok().text()).contains("น้ำท่วมปากซอย");
        }
        for (String role : new String[] {"staff", "motion-head", "councillor", "administrator", "system:read"}) {
            assertThat(api.as(Caller.of(role)).get(item).ok().text()).doesNotContain("น้ำท่วมปากซอย");
        }
    }

    @Test
    void aDraftIsReadByThoseWhoWordIt() {
        int year = api.agreedRound();
        String round = "/rounds/" + year;
        api.sortedFeedback(year, "1001");
        for (int number = 1; number <= 2; number++) {
            api.change(round, "hold-forum", """
                    {"number":%d,"mode":"online","attendance":[{"district":"1001","citizens":2,"officers":1}]}""".formatted(number)).ok();
        }
        api.change(round, "complete-dossiers", "").ok();
        api.as(Caller.of("chair"))
                .change(round, "present-dossiers", "{\"to\":[\"committee\",\"chair\"]}")
                .ok();
        String outcome = "/outcomes/"
                + api.post("/outcomes", """
                        {"fiscalYear":%d,"district":"1001","text":"ถ้อยคำถึงเขต"}""".formatted(year)).created().id();
        api.change(outcome, "draft-wording", "{\"wording\":{\"th\":\"ร่างแรก\",\"en\":\"First draft\"}}")
                .ok();

        assertThat(api.as(CITIZEN).get(outcome).ok().text())
                .contains("ถ้อยคำถึงเขต")
                .doesNotContain("First draft");
        api.as(Caller.of("citizen-representative").inDistrict("1002"))
                .get(outcome)
                .refused(404, "not-found");
        assertThat(api.as(Caller.of("staff")).get(outcome).ok().text()).doesNotContain("ถ้อยคำถึงเขต", "First draft");
        assertThat(api.as(Caller.of("evaluator")).get(outcome).ok().text()).contains("First draft");
        api.change(outcome, "check-wording", "").refused(409, "wording-checked-by-its-author");
        api.asColleague().change(outcome, "check-wording", "").ok();
        api.change(outcome, "publish", "").ok();
        assertThat(api.as(Caller.of("staff")).get(outcome).ok().text())
                .contains("First draft")
                .doesNotContain("colleague", "ถ้อยคำถึงเขต");
        assertThat(api.asPublic()
                        .get("/published-outcomes?fiscalYear=" + year)
                        .ok()
                        .text())
                .contains("First draft")
                .doesNotContain("ถ้อยคำถึงเขต");
    }
}
