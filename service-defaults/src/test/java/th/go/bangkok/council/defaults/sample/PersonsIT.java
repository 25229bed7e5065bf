package th.go.bangkok.council.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import th.go.bangkok.council.defaults.persons.Inventory;
import th.go.bangkok.council.defaults.persons.PersonalField;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.ErasureCalls;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class PersonsIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5_000_000);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String person = "person-" + UUID.randomUUID();
    private final String words = "words " + UUID.randomUUID();
    private final UUID erasure = UUID.randomUUID();

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Inventory inventory;

    @LocalServerPort
    private int port;

    private ErasureCalls administrator = new ErasureCalls(0, "sample");

    @BeforeEach
    void administrator() {
        administrator = new ErasureCalls(port, "sample");
    }

    @Test
    void knowsTheMarkedFieldsAndThoseThatNobodyHasMarked() {
        assertThat(inventory.fields())
                .extracting(PersonalField::path)
                .containsExactlyInAnyOrder("state.text", "state.person", "state.names");
        assertThat(inventory.unmarked()).contains("Erasure.pseudonym", "Count.collection");
    }

    @Test
    void exportsAllThatIsHeldOfThePersonAndNothingOfOthers() throws Exception {
        String mine = create(person, words, null);
        create("somebody-else", "other words", null);

        JsonNode export = body(administrator.export(person));

        assertThat(export.get("service").asString()).isEqualTo("sample-service");
        assertThat(export.get("items"))
                .extracting(item -> item.get("id").asString() + " "
                        + item.get("field").asString() + " "
                        + item.get("value").asString())
                .containsExactlyInAnyOrder(
                        mine + " state.text " + words, mine + " createdBy " + person, mine + " changedBy " + person);
    }

    @Test
    void leavesNoByteOfThePersonAndTellsItOnce() throws Exception {
        create(person, words, UUID.randomUUID().toString());
        String other = create("somebody-else", "other words", null);

        JsonNode done = body(administrator.erase(erasure, person));
        JsonNode again = body(administrator.erase(erasure, person));

        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("documents").asLong()).isEqualTo(1);
        assertThat(again).isEqualTo(done).isEqualTo(body(administrator.erasure(erasure)));
        assertThat(ErasureCalls.holding(mongo.getDb(), person)).isEmpty();
        assertThat(ErasureCalls.holding(mongo.getDb(), words)).isEmpty();
        assertThat(ErasureCalls.holding(mongo.getDb(), "other words")).contains("samples " + other);
        assertThat(toldOf(erasure)).hasSize(1).first().asString().contains("\"person\":\"erased-", "sample-service");
    }

    @Test
    void aServiceThatKnowsNothingOfThePersonIsDoneAndSaysSo() {
        assertThat(body(administrator.erase(erasure, person)).get("documents").asLong())
                .isZero();
        assertThat(toldOf(erasure)).hasSize(1);
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> create(person, words, null)).toList();
        UUID broken = UUID.randomUUID();
        // A document that cannot be changed stops the erasure in the middle, as a crash would.
        mongo.getCollection("samples").insertOne(unchangeable(broken));

        assertThat(administrator.erase(erasure, person).statusCode()).isEqualTo(500);
        assertThat(body(administrator.erasure(erasure)).get("state").asString()).isEqualTo("begun");
        assertThat(toldOf(UUID.randomUUID())).isEmpty();

        mongo.getCollection("samples").deleteOne(new Document("_id", broken));
        JsonNode done = body(administrator.erase(erasure, person));

        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("documents").asLong()).isEqualTo(ids.size());
        assertThat(ErasureCalls.holding(mongo.getDb(), person)).isEmpty();
        assertThat(toldOf(erasure)).hasSize(1);
    }

    @Test
    void severalAtOnceErasesOnce() throws Exception {
        create(person, words, null);

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> administrator.erase(erasure, person).statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(toldOf(erasure)).hasSize(1);
    }

    @Test
    void whoIsNamedByTheRecordOfTheirWordsIsErasedByIt() throws Exception {
        String record = create("an-officer", words, null);

        assertThat(body(administrator.erase(erasure, record)).get("documents").asLong())
                .isEqualTo(1);
        assertThat(ErasureCalls.holding(mongo.getDb(), words)).isEmpty();
        assertThat(toldOf(erasure)).first().asString().contains(record);
    }

    @Test
    void twoErasedPersonsStayTwo() throws Exception {
        create(person, words, null);
        create(person + "-2", words, null);
        administrator.erase(erasure, person);
        administrator.erase(UUID.randomUUID(), person + "-2");

        assertThat(mongo.getCollection("samples")
                        .distinct("createdBy", String.class)
                        .into(new java.util.ArrayList<>()))
                .filteredOn(name -> name.startsWith("erased-"))
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotHaveDuplicates();
    }

    private Document unchangeable(UUID id) {
        return new Document("_id", id)
                .append("createdBy", person)
                .append("commandIds", "no list")
                .append("state", new Document("number", id.toString()));
    }

    @Test
    void anIdBelongsToOnePersonWhileItIsKnownWhose() {
        mongo.getCollection("samples").insertOne(unchangeable(UUID.randomUUID()));
        administrator.erase(erasure, person);

        HttpResponse<String> refused = administrator.erase(erasure, "another");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(body(refused).get("type").asString()).isEqualTo("/problems/erasure-of-another");
        mongo.getCollection("samples").deleteMany(new Document("commandIds", "no list"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "elsewhere", "erased-1"})
    void whoIsNobodyIsNotErased(String nobody) {
        assertThat(body(administrator.erase(erasure, nobody)).get("type").asString())
                .isEqualTo("/problems/not-a-person");
        assertThat(administrator.erasure(erasure).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyErasesThemselves() {
        assertThat(body(administrator.erase(erasure, "sample-administrator"))
                        .get("type")
                        .asString())
                .isEqualTo("/problems/own-erasure");
    }

    private List<String> toldOf(UUID id) {
        Awaitility.await()
                .until(() -> mongo.getCollection("erasures")
                                .countDocuments(new Document("outbox.id", new Document("$exists", true)))
                        == 0);
        return ErasureCalls.told(SampleApplication.TOPIC, id);
    }

    private String create(String by, String text, @org.jspecify.annotations.Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/samples"))
                .header("Authorization", Caller.of("staff").named(by).bearer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"number\":" + NUMBERS.incrementAndGet() + ",\"text\":\"" + text + "\"}"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return body(client.send(request.build(), HttpResponse.BodyHandlers.ofString()))
                    .get("id")
                    .asString();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
