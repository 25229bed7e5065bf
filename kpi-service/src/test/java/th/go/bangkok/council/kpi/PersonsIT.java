package th.go.bangkok.council.kpi;

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

    private Http api = new Http(0);

    @BeforeEach
    void api() {
        api = new Http(port);
    }

    @Test
    void theDocumentOfPersonalDataNamesEachField() {
        PersonalDataTable table = PersonalDataTable.of("kpi-service");

        assertThat(inventory.fields())
                .extracting(field -> field.collection() + " " + field.path() + " "
                        + field.kind().name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(table.fields());
        assertThat(inventory.unmarked()).isEqualTo(table.nobody());
        assertThat(table.collections())
                .containsAll(mongo.getDb().listCollectionNames().into(new ArrayList<>()));
    }

    @Test
    void whoDeclaredGoesAndTheDeclarationStays() {
        Http officer = api.as(Caller.of("administration-officer").named(account));
        Http.Answer declared = officer.post("/declarations", """
                {"kind":"checklist-item","fiscalYear":2565,"item":"screening","evidence":[{"title":"%s"}]}""".formatted(words));
        assertThat(declared.status()).as(declared.body().toString()).isEqualTo(201);
        String id = declared.at("/id");

        JsonNode export =
                JsonMapper.shared().readTree(administrator().export(account).body());
        erased(UUID.randomUUID(), account);

        assertThat(export.get("items"))
                .extracting(item -> item.get("field").asString())
                .containsExactlyInAnyOrder("createdBy", "changedBy");
        assertThat(held(account)).isEmpty();
        assertThat(held(words)).hasSize(1);

        erased(UUID.randomUUID(), id);
        assertThat(held(words)).isEmpty();
        assertThat(api.get("/declarations/" + id).at("/withdrawn")).isEmpty();
    }

    @Test
    void theEventIsPassedOverByTheFigures() {
        UUID erasure = UUID.randomUUID();
        erased(erasure, account);

        assertThat(mongo.getCollection("deadLetters").countDocuments()).isZero();
        assertThat(ErasureCalls.holding(mongo.getDb(), erasure.toString()))
                .allMatch(place -> place.startsWith("erasures ") || place.startsWith("audit "));
    }

    private void erased(UUID erasure, String person, String... also) {
        administrator().erased("kpi-service", "council.evaluation", erasure, person, also);
    }

    private List<String> held(String words) {
        return ErasureCalls.holding(mongo.getDb(), words);
    }

    private ErasureCalls administrator() {
        return new ErasureCalls(port, "kpi");
    }
}
