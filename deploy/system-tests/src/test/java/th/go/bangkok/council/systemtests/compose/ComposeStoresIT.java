package th.go.bangkok.council.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonBinary;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StateDirectory;
import th.go.bangkok.council.local.services.Application;
import th.go.bangkok.council.local.services.Service;
import th.go.bangkok.council.testing.Caller;
import th.go.bangkok.council.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Broker and store as {@code docker-compose.yml} runs them, with its users and its rights, and two services with the
 * environment that it gives them. Some fifteen programs set the broker up, one after the other, so it has a profile of its
 * own: {@code compose}.
 */
@Tag("compose")
class ComposeStoresIT {

    private static final StateDirectory STATE = new StateDirectory(newFolder());
    private static final Processes PROCESSES = new Processes(STATE);
    private static final List<Child> CHILDREN = new CopyOnWriteArrayList<>();
    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final ComposeBroker BROKER = ComposeBroker.in(STATE.data("broker"), ComposeStoresIT::secret);
    private static final MongoServer MONGODB = new MongoServer(
            () -> new MongodFinder(System.getenv()).find(System.err::println),
            STATE.data("mongodb"),
            FreePorts.find(1).getFirst());
    private static final int MOTION = FreePorts.find(1).getFirst();
    private static final int KPI = FreePorts.find(1).getFirst();

    @BeforeAll
    static void open() throws Exception {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> CHILDREN.forEach(Child::kill)));
        List<Part> stores = List.of(BROKER, MONGODB);
        startAll(stores);
        makeUsers();
        BROKER.setUp();
        startAll(List.of(service("motion-service", MOTION), service("kpi-service", KPI)));
    }

    @AfterAll
    static void close() {
        CHILDREN.forEach(Child::kill);
        try (Stream<Path> files = Files.walk(STATE.root())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What a process that is just ending still writes is left to the system's own clearing.
        }
    }

    @Test
    void whatAServiceDeclaresReachesTheFiguresAndCanBeCountedAgain() throws Exception {
        Caller head = Caller.of("motion-head");
        Caller administrator = Caller.of("administrator");
        String councillor = post(MOTION, "councillors", head, """
                {"name": {"th": "ส.ก. ตัวอย่าง", "en": "Sample councillor"},
                 "kind": "elected", "district": "1001", "from": "2022-05-22"}""").path("id").asString();
        post(MOTION, "motions", head, """
                {"kind": "motion", "subject": "ตัวอย่าง", "proposerId": "%s", "districts": ["1001"]}""".formatted(councillor));

        assertThat(read("subscriber", "subscriber-portal", "council.motions"))
                .anySatisfy(event -> assertThat(event.headers().lastHeader("ce_type"))
                        .extracting(header -> new String(header.value(), StandardCharsets.UTF_8))
                        .asString()
                        .startsWith("th.go.bangkok.council."));
        try (MongoClient kpi = store("kpi-service")) {
            await("kpi-service to have taken it in")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> kpi.getDatabase("kpi")
                                    .getCollection("positions")
                                    .countDocuments(new Document("topic", "council.motions")
                                            .append("next", new Document("$gte", 1)))
                            > 0);
        }
        String replay = "replays/"
                + post(KPI, "replays", administrator, "{}").path("id").asString();
        await("the figures to be rebuilt from the log")
                .atMost(Duration.ofSeconds(60))
                .until(() -> answer(request(KPI, replay, administrator))
                        .path("state")
                        .asString("")
                        .equals("agrees"));
    }

    @Test
    void doesNotHandOutWhatItIsMadeOf() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int port : List.of(MOTION, KPI)) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/actuator/sbom/application"))
                        .header("Authorization", Caller.of("administrator").bearer())
                        .build();
                assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aBadEventReachesTheDeadLetters() throws Exception {
        try (KafkaProducer<String, String> motion = producer("motion-service")) {
            motion.send(new ProducerRecord<>("council.motions", "somebody", "not an event"))
                    .get();
        }

        try (Admin admin = admin("kpi-service")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> records(admin, "council.motions.dlq") > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "motion-service, council.meetings",
        "motion-service, council.kpi",
        "motion-service, council.motions.dlq",
        "meeting-service, council.motions",
        "citizen-input-service, council.evaluation",
        "kpi-service, council.motions",
        "subscriber, council.motions"
    })
    void nobodyWritesToAnothersTopic(String user, String topic) {
        try (KafkaProducer<String, String> producer = producer(user)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "key", "value"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "motion-service, subscriber-x, council.evaluation",
        "subscriber, subscriber-x, council.motions.dlq",
        "subscriber, kpi-service, council.motions",
        "kpi-service, subscriber-x, council.motions"
    })
    void nobodyReadsWhatIsNotForIt(String user, String group, String topic) {
        assertThatThrownBy(() -> read(user, group, topic))
                .isInstanceOfAny(TopicAuthorizationException.class, GroupAuthorizationException.class);
    }

    @Test
    void nobodyIsLetInWithoutAPasswordOrWithTheWrongOne() {
        Map<String, Object> wrong = new HashMap<>(client("motion-service"));
        wrong.put("sasl.jaas.config", jaas("motion-service", "guessed"));
        try (Admin admin = Admin.create(wrong)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", BROKER.bootstrapServers(),
                "default.api.timeout.ms", "3000",
                "request.timeout.ms", "2000"))) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get()).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void aServiceMakesNoTopicsButItsOwnAndNoUsers() {
        try (Admin admin = admin("motion-service")) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("council.other", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.describeUserScramCredentials().all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.deleteTopics(Set.of("council.motions")).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void aServiceHasNoOthersDatabase() {
        try (MongoClient motion = store("motion-service")) {
            for (String other : List.of("kpi", "meetings", "citizen_input", "gateway", "admin", "local")) {
                assertRefused(motion.getDatabase(other));
            }
            assertThat(motion.listDatabaseNames()).doesNotContain("kpi", "admin");
        }
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:" + MONGODB.port() + "/?replicaSet=bma")) {
            assertRefused(nobody.getDatabase("motions"));
        }
    }

    @Test
    void aSuccessorOfKpiServiceEndsItsPredecessorsSessionAndNobodyElseCan() {
        try (MongoClient predecessor = store("kpi-service");
                MongoClient successor = store("kpi-service");
                MongoClient motion = store("motion-service")) {
            MongoDatabase kpi = predecessor.getDatabase("kpi");
            kpi.getCollection("killed").insertOne(new Document("_id", 1));
            try (var session = predecessor.startSession()) {
                session.startTransaction();
                kpi.getCollection("killed").replaceOne(session, new Document("_id", 1), new Document("by", "first"));
                BsonBinary id = session.getServerSession().getIdentifier().getBinary("id");
                Document kill = new Document("killSessions", List.of(new Document("id", id)));

                motion.getDatabase("admin").runCommand(kill);
                kpi.getCollection("killed")
                        .replaceOne(session, new Document("_id", 1), new Document("by", "still open"));
                successor.getDatabase("admin").runCommand(kill);

                successor
                        .getDatabase("kpi")
                        .getCollection("killed")
                        .replaceOne(new Document("_id", 1), new Document("by", "second"));
                assertThatThrownBy(session::commitTransaction).isInstanceOf(MongoException.class);
            }
            assertThat(kpi.getCollection("killed").find().first()).containsEntry("by", "second");
        }
    }

    /** Has a service make something. */
    private static JsonNode post(int port, String what, Caller caller, String body)
            throws IOException, InterruptedException {
        JsonNode made = answer(request(port, what, caller)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
        assertThat(made.path("id").asString("")).as(made.toString()).isNotEmpty();
        return made;
    }

    private static HttpRequest.Builder request(int port, String what, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + what))
                .header("Authorization", caller.bearer());
    }

    private static JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new JsonMapper()
                    .readTree(
                            http.send(request.build(), BodyHandlers.ofString()).body());
        }
    }

    private static void assertRefused(MongoDatabase database) {
        assertThatThrownBy(() -> database.getCollection("anything").find().first())
                .as(database.getName())
                .isInstanceOf(MongoCommandException.class)
                .satisfies(refused -> assertThat(((MongoCommandException) refused).getErrorCodeName())
                        .isEqualTo("Unauthorized"));
    }

    private static String secret(String name) {
        return "of-" + name.toLowerCase(Locale.ROOT);
    }

    private static Part service(String name, int port) {
        Map<String, String> environment = new HashMap<>(COMPOSE.environment(name, ComposeStoresIT::secret));
        environment.replaceAll((variable, value) -> value.replace("@mongodb:27017", "@127.0.0.1:" + MONGODB.port())
                .replace("kafka:9092", BROKER.bootstrapServers()));
        environment.put("COUNCIL_ISSUER", TestIssuer.shared().uri());
        Path jar = ComposeFile.ROOT.resolve(name).resolve("target").resolve(name + "-0.1.0-SNAPSHOT.jar");
        return new Service(name, new Application(name, jar, STATE.data("app")), port, environment);
    }

    /** What setup.js does with the same file. */
    private static void makeUsers() throws IOException {
        var users = new JsonMapper()
                .readTree(Files.readString(ComposeFile.ROOT.resolve("deploy/compose/mongodb/users.json")));
        try (MongoClient root = MongoClients.create(MONGODB.uri())) {
            for (var user : users) {
                root.getDatabase(user.path("database").asString())
                        .runCommand(new Document("createUser", user.path("user").asString())
                                .append("pwd", secret(user.path("password").asString()))
                                .append(
                                        "roles",
                                        user.path("roles")
                                                .valueStream()
                                                .map(role -> role.asString())
                                                .toList()));
            }
        }
    }

    private static MongoClient store(String user) {
        return MongoClients.create(COMPOSE.environment(user, ComposeStoresIT::secret)
                .getOrDefault("MONGODB_URI", "")
                .replace("@mongodb:27017", "@127.0.0.1:" + MONGODB.port()));
    }

    private static Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                BROKER.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(user, secret("KAFKA_" + user.toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD")));
    }

    private static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    private static Admin admin(String user) {
        return Admin.create(client(user));
    }

    private static long records(Admin admin, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < 12; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                .sum();
    }

    private static KafkaProducer<String, String> producer(String user) {
        return new KafkaProducer<>(client(user), new StringSerializer(), new StringSerializer());
    }

    /** What is in a topic, as soon as there is an event of a service. */
    private static List<ConsumerRecord<String, String>> read(String user, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(client(user));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                return read.stream().anyMatch(record -> record.headers().lastHeader("ce_type") != null);
            });
            return read;
        }
    }

    private static void startAll(List<Part> parts) throws InterruptedException {
        List<Child> children = parts.stream().map(PROCESSES::startOrAdopt).toList();
        CHILDREN.addAll(children);
        for (int i = 0; i < parts.size(); i++) {
            Readiness.await(parts.get(i), children.get(i));
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("council-compose-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
