package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import th.go.bangkok.council.defaults.persons.Inventory;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.ErasureCalls;
import th.go.bangkok.council.testing.PersonalDataTable;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class PersonsIT {

    private final String account = "person-" + UUID.randomUUID();
    private final String words = "ถ้อยคำ " + UUID.randomUUID();

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Inventory inventory;

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void api() {
        api = new Api(port);
    }

    @Test
    void theDocumentOfPersonalDataNamesEachField() {
        PersonalDataTable table = PersonalDataTable.of("motion-service");

        assertThat(inventory.fields())
                .extracting(field -> field.collection() + " " + field.path() + " "
                        + field.kind().name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(table.fields());
        assertThat(inventory.unmarked()).isEqualTo(table.nobody());
        assertThat(table.collections())
                .containsAll(mongo.getDb().listCollectionNames().into(new ArrayList<>()));
    }

    @Test
    void aCouncillorGoesWithNameAccountAndWords() {
        String councillor = councillor();
        Caller asker = Caller.of("councillor").named(account);
        String motion = api.post("/api/v1/motions", """
                        {"kind":"motion","subject":"ไฟส่องสว่าง","proposerId":"%s","districts":["1003"]}""".formatted(councillor)).id();
        api.change("/api/v1/motions/" + motion, "decide", "{\"decision\":\"adopted\"}");
        String request = "/api/v1/tracking-requests/"
                + api.as(asker)
                        .post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"councillor"}""".formatted(motion), "Idempotency-Key", Api.key())
                        .id();
        assertThat(api.change(request, "deliver", """
                        {"content":"text","text":"%s","channel":"paper","acceptance":"%s"}""".formatted(words, words)).status())
                .isEqualTo(200);

        JsonNode export =
                JsonMapper.shared().readTree(administrator().export(account).body());
        UUID erasure = UUID.randomUUID();
        erased(erasure, account);

        assertThat(export.get("identities")).extracting(JsonNode::asString).containsExactly(councillor, account);
        assertThat(export.get("items"))
                .extracting(item -> item.get("field").asString())
                .contains(
                        "state.name",
                        "state.account",
                        "state.terms",
                        "state.proposerId",
                        "state.subject",
                        "state.question.councillorId",
                        "state.openedBy._id",
                        "state.answer.content.text",
                        "state.answer.handover.acceptance",
                        "createdBy",
                        "commandIds.key");
        assertThat(held(account)).isEmpty();
        assertThat(held(words)).isEmpty();
        assertThat(ErasureCalls.told("council.motions", erasure))
                .first()
                .asString()
                .contains(councillor);
        assertThat(api.get("/api/v1/councillors/" + councillor)
                        .body()
                        .at("/name/th")
                        .asString())
                .contains("ลบข้อมูลแล้ว");
        assertThat(api.get("/api/v1/motions/" + motion).body().get("subject").asString())
                .isEqualTo("ไฟส่องสว่าง");
        assertThat(api.as(asker).get("/api/v1/tracking-requests").problem()).isEqualTo("account-without-councillor");
    }

    @Test
    void anErasedOfficerStaysAnotherThanWhoCorrects() {
        Api officer = api.as(Caller.of("motion-officer").named(account));
        String request = "/api/v1/tracking-requests/"
                + officer.post("/api/v1/tracking-requests", """
                                {"motionId":"%s","askedBy":"other","requesterName":"%s"}""".formatted(api.motion("adopted"), words))
                        .id();
        erased(UUID.randomUUID(), account);
        assertThat(held(account)).isEmpty();
        assertThat(held(words)).hasSize(1);

        JsonNode clock = api.get(request).body().get("clock");
        Api.Reply corrected = api.change(
                request, "correct", """
                {"clock":{"started":"%s","pauses":[]},"askedBy":"other","motionStatus":"adopted","districts":[],
                 "reasonCode":"wrong-time","reason":"สมุดคุม"}""".formatted(clock.get("started").asString()));
        assertThat(corrected.problem()).as(corrected.text()).isNotEqualTo("own-clock");

        String id = request.substring(request.lastIndexOf('/') + 1);
        erased(UUID.randomUUID(), id);
        assertThat(held(words)).isEmpty();
    }

    @Test
    void whatAFollowUpReportSaysGoesInTheFrozenReportsToo() {
        String motion = api.motion("adopted");
        Api.Reply reported = api.change("/api/v1/motions/" + motion, "report-follow-up", """
                {"office":"public-works","status":"in-progress","text":"%s"}""".formatted(words));
        String followUp = reported.body().at("/followUps/0/followUpId").asString();
        String request = "/api/v1/tracking-requests/"
                + api.post("/api/v1/tracking-requests", """
                        {"motionId":"%s","askedBy":"other"}""".formatted(motion)).id();
        assertThat(api.change(request, "deliver", "{\"content\":\"report\",\"channel\":\"portal\"}")
                        .status())
                .isEqualTo(200);
        assertThat(held(words)).hasSize(2);

        erased(UUID.randomUUID(), followUp);

        assertThat(held(words)).isEmpty();
        assertThat(api.get(request + "/report").text()).contains("ลบข้อมูลแล้ว", "ไฟส่องสว่าง");
    }

    @Test
    void anImportBringsNobodyBack() {
        String row = """
                {"sourceSystem":"persons","sourceId":"%1$s","name":{"th":"%2$s"},"kind":"elected","from":"2022-05-22","account":"%1$s"}
                """.formatted(account, words);
        api.load("councillors", row);
        erased(UUID.randomUUID(), account);

        assertThat(api.load("councillors", row).body().at("/created").asInt()).isZero();
        assertThat(held(words)).isEmpty();
    }

    private String councillor() {
        String id = api.post("/api/v1/councillors", """
                        {"name":{"th":"%1$s","en":"%1$s"},"kind":"elected","from":"2014-09-15"}""".formatted(words)).id();
        api.change("/api/v1/councillors/" + id, "set-account", "{\"account\":\"" + account + "\"}");
        return id;
    }

    private void erased(UUID erasure, String person, String... also) {
        administrator().erased("motion-service", "council.motions", erasure, person, also);
    }

    private List<String> held(String words) {
        return ErasureCalls.holding(mongo.getDb(), words);
    }

    private ErasureCalls administrator() {
        return new ErasureCalls(port, "motion");
    }
}
