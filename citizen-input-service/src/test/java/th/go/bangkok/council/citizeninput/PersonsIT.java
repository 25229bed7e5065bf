package th.go.bangkok.council.citizeninput;

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
        PersonalDataTable table = PersonalDataTable.of("citizen-input-service");

        assertThat(inventory.fields())
                .extracting(field -> field.collection() + " " + field.path() + " "
                        + field.kind().name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(table.fields());
        assertThat(inventory.unmarked()).isEqualTo(table.nobody());
        assertThat(table.collections())
                .containsAll(mongo.getDb().listCollectionNames().into(new ArrayList<>()));
    }

    @Test
    void whatARepresentativeSaidGoesWithTheAccountAndWhatAnOfficerTookDownStays() {
        int year = api.agreedRound();
        Api citizen = api.as(Caller.of("citizen-representative").named(account).inDistrict("1001"));
        String own =
                "/feedback/" + citizen.post("/feedback", said(year)).created().id();
        Api officer = api.as(Caller.of("citizen-input-officer").named(account + "-officer"));
        String taken =
                "/feedback/" + officer.post("/feedback", said(year)).created().id();

        JsonNode export =
                JsonMapper.shared().readTree(administrator().export(account).body());
        erased(UUID.randomUUID(), account);
        erased(UUID.randomUUID(), account + "-officer");

        assertThat(export.get("items"))
                .extracting(item -> item.get("field").asString())
                .containsExactlyInAnyOrder("state.text", "state.speaker", "createdBy", "changedBy");
        assertThat(held(account)).isEmpty();
        assertThat(held(words)).containsExactly("feedback " + taken.replace("/feedback/", ""));
        assertThat(api.get(own).ok().string("/text")).contains("ลบข้อมูลแล้ว");
        assertThat(api.get(own).ok().string("/topic")).isEqualTo("flooding");

        erased(UUID.randomUUID(), taken.replace("/feedback/", ""));
        assertThat(held(words)).isEmpty();
    }

    @Test
    void whoWordedAnOutcomeStaysAnotherThanWhoChecksIt() {
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
        String id = api.post("/outcomes", """
                        {"fiscalYear":%d,"district":"1001","text":"%s"}""".formatted(year, words)).created().id();
        Api author = api.as(Caller.of("citizen-input-officer").named(account));
        author.change("/outcomes/" + id, "draft-wording", "{\"wording\":{\"th\":\"ร่าง\",\"en\":\"Draft\"}}")
                .ok();
        erased(UUID.randomUUID(), account);

        assertThat(held(account)).isEmpty();
        api.asColleague().change("/outcomes/" + id, "check-wording", "").ok();
        erased(UUID.randomUUID(), id);
        assertThat(held(words)).isEmpty();
    }

    private String said(int year) {
        return """
                {"fiscalYear":%d,"district":"1001","topic":"flooding","kind":"problem","source":"forum","text":"%s"}""".formatted(year, words);
    }

    private void erased(UUID erasure, String person, String... also) {
        administrator().erased("citizen-input-service", "council.citizen-input", erasure, person, also);
    }

    private List<String> held(String words) {
        return ErasureCalls.holding(mongo.getDb(), words);
    }

    private ErasureCalls administrator() {
        return new ErasureCalls(port, "citizen-input");
    }
}
