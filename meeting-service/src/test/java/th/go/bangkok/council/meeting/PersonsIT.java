package th.go.bangkok.council.meeting;

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
        PersonalDataTable table = PersonalDataTable.of("meeting-service");

        assertThat(inventory.fields())
                .extracting(field -> field.collection() + " " + field.path() + " "
                        + field.kind().name().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(table.fields());
        assertThat(inventory.unmarked()).isEqualTo(table.nobody());
        assertThat(table.collections())
                .containsAll(mongo.getDb().listCollectionNames().into(new ArrayList<>()));
    }

    @Test
    void aMemberAndAnOfficerLeaveTheirPlacesButNotTheirNames() {
        String member = UUID.randomUUID().toString();
        String committee = api.committee("standing", member, "member-2");
        Api officer = api.as(Caller.of("meeting-officer").named(account));
        String mission = officer.scheduled(committee, "online", "2031-05-14T02:00:00Z", "2031-05-14T04:00:00Z");
        officer.verb(mission, "concern", "{\"recipients\": [\"%s\", \"guest-1\"]}".formatted(account));
        officer.verb(mission, "notify", """
                {"notices": [{"recipient": "%s", "channel": "email", "state": "sent"},
                             {"recipient": "member-2", "channel": "email", "state": "sent"}]}""".formatted(member));
        assertThat(held(account)).hasSize(1);

        JsonNode export = JsonMapper.shared()
                .readTree(administrator().export(account + "?also=" + member).body());
        erased(UUID.randomUUID(), account, member);

        assertThat(export.get("items"))
                .extracting(item -> item.get("field").asString())
                .contains(
                        "state.members.member",
                        "state.concerned",
                        "state.notices.recipient",
                        "state.opener._id",
                        "state.owner._id",
                        "createdBy");
        assertThat(export.toString()).doesNotContain("guest-1");
        assertThat(held(account)).isEmpty();
        assertThat(held(member)).isEmpty();
        assertThat(api.get("/committees?code=" + committee).text()).contains("erased-", "member-2");
        assertThat(api.get(mission).text()).contains("guest-1");
    }

    @Test
    void theWordsOfACorrectionGoWithWhoWroteThem() {
        String committee = api.committee("standing");
        String mission = api.mission(committee);
        String started = api.get(mission).body().at("/clock/started").asString();
        Api.Answer corrected = api.as(Caller.of("meeting-officer").named(account))
                .verb(mission, "correct", """
                {"clock": {"started": "%s", "pauses": []}, "reasonCode": "wrong-time", "reason": "%s"}""".formatted(started, words));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        erased(UUID.randomUUID(), account);

        assertThat(held(account)).isEmpty();
        assertThat(held(words)).isEmpty();
        assertThat(api.get(mission).text()).contains("wrong-time", "ลบข้อมูลแล้ว");
    }

    private void erased(UUID erasure, String person, String... also) {
        administrator().erased("meeting-service", "council.meetings", erasure, person, also);
    }

    private List<String> held(String words) {
        return ErasureCalls.holding(mongo.getDb(), words);
    }

    private ErasureCalls administrator() {
        return new ErasureCalls(port, "meeting");
    }
}
