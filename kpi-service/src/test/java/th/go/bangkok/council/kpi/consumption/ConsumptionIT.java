package th.go.bangkok.council.kpi.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import th.go.bangkok.council.kpi.Http;
import th.go.bangkok.council.kpi.KpiApplication;
import th.go.bangkok.council.kpi.TestLog;
import th.go.bangkok.council.kpi.TestLog.TestEvent;
import th.go.bangkok.council.kpi.TrackingRequest;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.FigureSum;
import th.go.bangkok.council.kpi.figures.Movements;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.log.LogRecord;
import th.go.bangkok.council.kpi.log.Reason;
import th.go.bangkok.council.kpi.plan.SamplePlans;
import th.go.bangkok.council.kpi.store.FigureDocuments;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;

/** From records on a real broker to figures in a real store. */
@RealInfrastructure
class ConsumptionIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration AS_THE_RUNNER_DOES = Duration.ofSeconds(5);
    private static final Instant BASE = Instant.parse("2022-03-01T02:00:00.000Z");

    // The log is one for all tests; figures that a test counts are of a month of its own.
    private static final Instant NOVEMBER = Instant.parse("2021-11-01T02:00:00.000Z");
    private static final Instant DECEMBER = Instant.parse("2021-12-01T02:00:00.000Z");

    private final Infrastructure infrastructure = Infrastructure.shared();
    private final MongoClient client = MongoClients.create(infrastructure.mongodbUri());
    private final String databaseName = "kpi_" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoDatabase database = client.getDatabase(databaseName);
    private final KpiStore store = KpiStore.live(database);
    private final Cases cases = new Cases(SamplePlans.fy2565());
    private final SubjectDocuments documents = new SubjectDocuments(new EventReader());
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private final TestLog log = new TestLog(infrastructure.bootstrapServers());

    @BeforeEach
    void prepare() {
        store.prepare();
    }

    @AfterEach
    void stop() {
        letTransactionsLive(AS_THE_RUNNER_DOES);
        services.forEach(ConfigurableApplicationContext::close);
        log.close();
        database.drop();
        client.close();
    }

    @Test
    void figuresFollowTheLogWhateverOrderAndRepetitionItHas() {
        start("one");
        Random random = new Random(2565);
        List<TestEvent> events = new ArrayList<>();
        List<TrackingRequest> requests = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Instant start = BASE.plusSeconds(random.nextInt(20_000_000));
            UUID pause = UUID.randomUUID();
            TrackingRequest request = new TrackingRequest()
                    .requested(start, i % 7 == 0 ? "other" : "councillor", i % 11 == 0 ? "rejected" : "adopted")
                    .paused(start.plusSeconds(60), pause)
                    .resumed(start.plusSeconds(180), pause);
            if (i % 10 != 0) {
                request.delivered(start.plusSeconds(200 + random.nextInt(3000)));
            }
            if (i % 9 == 0) {
                request.corrected(start.plusSeconds(9000), start, start.plusSeconds(1200));
            }
            if (i % 13 == 0) {
                request.voided(start.plusSeconds(9100));
            }
            requests.add(request);
            events.addAll(request.events());
            events.addAll(request.events().subList(0, 2));
        }
        java.util.Collections.shuffle(events, random);
        events.forEach(log::send);
        log.flush();
        for (TrackingRequest request : requests) {
            awaitEvents(request);
        }
        assertThat(liveFigures()).isEqualTo(recomputedFigures());
        assertThat(store.subjects().countDocuments()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void badRecordsGoToTheDeadLettersAndChangeNothing() {
        start("one");
        TrackingRequest request = new TrackingRequest().requested(BASE).delivered(BASE.plusSeconds(600));
        request.events().forEach(log::send);
        log.send(request.event(2).saying("{\"content\":\"text\",\"channel\":\"line\"}"));
        TestEvent fine = new TrackingRequest().requested(BASE).event(1);
        log.send(fine.saying("{broken"));
        log.send(fine.saying("{}"));
        log.send(fine.typed("th.go.bangkok.council.MotionRequested.v9"));
        log.send(fine.typed("th.go.bangkok.council.NeverHeardOf.v1"));
        log.send(fine.at("1970-01-01T00:00:00.000Z"));
        log.send(fine.recordWith(null, "{}"));
        log.send(fine.recordWith(fine.subject(), null));
        TrackingRequest last = new TrackingRequest().requested(BASE).delivered(BASE.plusSeconds(60));
        last.events().forEach(log::send);
        log.flush();
        awaitEvents(request);
        awaitEvents(last);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reasonsOf(fine.subject(), request.subject()))
                        .containsExactlyInAnyOrder(
                                "conflict",
                                "unparsable",
                                "schema-invalid",
                                "unknown-version",
                                "absurd-time",
                                "null-key",
                                "tombstone"));
        Subject flagged = read(request);
        assertThat(flagged.conflicts()).hasSize(1);
        assertThat(cases.contribution(flagged)).isNotNull();
        assertThat(store.subjects().countDocuments(Filters.eq("_id", fine.subject())))
                .isZero();
        assertThat(liveFigures()).isEqualTo(recomputedFigures());
    }

    @Test
    void aSubjectThatGrowsBeyondAllMeasureAndAnAbsurdTimeOfRecordingStopNobody() {
        start("one");
        TrackingRequest large = new TrackingRequest().requested(BASE);
        for (int i = 0; i < 160; i++) {
            large.paused(BASE.plusSeconds(i), UUID.randomUUID());
        }
        log.send(large.event(1));
        for (int i = 2; i <= 161; i++) {
            log.send(padded(large.event(i), 60_000));
        }
        TrackingRequest larger = new TrackingRequest().requested(BASE).delivered(BASE.plusSeconds(60));
        log.send(larger.event(1));
        log.send(padded(larger.event(2), 115_000));
        TrackingRequest absurd = new TrackingRequest().requested(BASE).delivered(BASE.plusSeconds(600));
        log.send(absurd.event(1));
        ProducerRecord<String, byte[]> poison = absurd.event(2).record();
        poison.headers()
                .remove("ce_recordedtime")
                .add("ce_recordedtime", "+999999999-12-31T23:59:59Z".getBytes(StandardCharsets.UTF_8));
        log.send(poison);
        TrackingRequest last = new TrackingRequest().requested(BASE).delivered(BASE.plusSeconds(60));
        last.events().forEach(log::send);
        log.flush();
        awaitEvents(last);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(reasonsOf(large.subject())).containsExactly("too-large");
            assertThat(reasonsOf(larger.subject())).containsExactly("too-large");
            assertThat(reasonsOf(absurd.subject())).containsExactly("absurd-time");
            assertThat(read(large).events()).hasSizeBetween(130, 140);
        });
        assertThat(read(larger).events()).hasSize(1);
        assertThat(read(absurd).events()).hasSize(1);
        Map<FigureKey, Figure> before = liveFigures();
        Http http =
                new Http(services.getLast().getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        for (String id : letters(http, "waiting")) {
            assertThat(http.post("/dead-letters/" + id + "/replay", "").at("/status"))
                    .isEqualTo("waiting");
        }
        assertThat(liveFigures()).isEqualTo(before).isEqualTo(recomputedFigures());
    }

    private static TestEvent padded(TestEvent event, int bytes) {
        return event.saying(event.json().replaceFirst("[{]", "{\"more\":\"" + "x".repeat(bytes) + "\","));
    }

    @Test
    void theSameIdWithAnotherSequenceIsADeadLetterWithinASubjectAndNotLookedForAmongOthers() {
        start("one");
        TrackingRequest request = new TrackingRequest().requested(NOVEMBER).delivered(NOVEMBER.plusSeconds(600));
        TrackingRequest other = new TrackingRequest().requested(NOVEMBER).delivered(NOVEMBER.plusSeconds(60));
        request.events().forEach(log::send);
        log.send(request.event(2).numbered(3));
        log.send(other.event(1));
        log.send(other.event(2).identified(request.event(2).id()));
        log.flush();
        awaitEvents(request);
        awaitEvents(other);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reasonsOf(request.subject(), other.subject()))
                        .containsExactly("conflict"));
        assertThat(read(request).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.sequence()).isEqualTo(3);
            assertThat(conflict.eventId()).isEqualTo(request.event(2).id());
        });
        assertThat(read(other).conflicts()).isEmpty();
        assertThat(counted(YearMonth.of(2021, 11))).isEqualTo(2);
        assertThat(liveFigures()).isEqualTo(recomputedFigures());
    }

    @Test
    void aDeadLetterThatCanBeReadByNowIsTakenInOnce() {
        start("one");
        TrackingRequest request = new TrackingRequest().requested(DECEMBER).delivered(DECEMBER.plusSeconds(600));
        log.send(request.event(1));
        log.flush();
        await().atMost(PATIENCE)
                .until(() -> store.subjects().countDocuments(Filters.eq("_id", request.subject())) == 1);
        assertThat(counted(YearMonth.of(2021, 12))).isZero();
        DeadLetter letter = new DeadLetter(
                onTheLog(request.event(2)), Reason.UNKNOWN_VERSION, "kept before this version could be read");
        store.deadLetters().bulkWrite(List.of(DeadLetterDocuments.keep(letter, DECEMBER)));
        Http http =
                new Http(services.getLast().getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        assertThat(letters(http, "waiting")).contains(letter.id());

        for (int attempt = 1; attempt <= 2; attempt++) {
            Http.Answer replayed = http.post("/dead-letters/" + letter.id() + "/replay", "");
            assertThat(replayed.status()).isEqualTo(200);
            assertThat(replayed.at("/status")).isEqualTo("taken-in");
            assertThat(counted(YearMonth.of(2021, 12))).isEqualTo(1);
            assertThat(liveFigures()).isEqualTo(recomputedFigures());
            assertThat(read(request).events()).hasSize(2);
            assertThat(read(request).conflicts()).isEmpty();
        }
        assertThat(letters(http, "waiting")).doesNotContain(letter.id());
        assertThat(letters(http, "taken-in")).containsExactly(letter.id());
    }

    @Test
    void anOrphanTransactionOfAKilledPredecessorDoesNotHoldTheLineUp() {
        letTransactionsLive(Duration.ofMinutes(5));
        TrackingRequest request = new TrackingRequest().requested(BASE);
        TrackingRequest blocked = new TrackingRequest().requested(BASE);
        start("one");
        log.send(request.event(1));
        log.send(blocked.event(1));
        log.flush();
        awaitEvents(request);
        awaitEvents(blocked);
        String partition = read(blocked).partition();
        services.removeLast().close();
        try (ClientSession orphan = client.startSession()) {
            orphan.startTransaction();
            store.subjects().updateOne(orphan, Filters.eq("_id", blocked.subject()), Updates.set("held", true));
            database.getCollection("partitionOwners")
                    .updateOne(
                            Filters.eq("_id", partition),
                            Updates.set("session", Ownership.sessionId(orphan).toString()));
            blocked.delivered(BASE.plusSeconds(300));
            log.send(blocked.event(2));
            log.flush();
            long before = System.nanoTime();
            start("one");
            awaitEvents(blocked);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(25));
        }
        Document stored =
                store.subjects().find(Filters.eq("_id", blocked.subject())).first();
        assertThat(stored).isNotNull().doesNotContainKey("held");
    }

    @Test
    void twoInstancesShareTheLog() {
        start("one");
        start("two");
        List<TrackingRequest> requests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            TrackingRequest request = new TrackingRequest().requested(BASE).delivered(BASE.plusSeconds(i));
            request.events().forEach(log::send);
            requests.add(request);
        }
        log.flush();
        requests.forEach(this::awaitEvents);
        assertThat(liveFigures()).isEqualTo(recomputedFigures());
    }

    /** The server would end an orphan by itself after a while; the test must not pass because of that. */
    private void letTransactionsLive(Duration limit) {
        client.getDatabase("admin")
                .runCommand(new Document("setParameter", 1)
                        .append("transactionLifetimeLimitSeconds", (int) limit.toSeconds()));
    }

    private void start(String instance) {
        services.add(new SpringApplicationBuilder(KpiApplication.class)
                .run(
                        "--spring.mongodb.database=" + databaseName,
                        "--council.kpi.instance=" + databaseName + instance,
                        "--spring.cloud.stream.bindings.figures-in-0.group=" + databaseName,
                        "--server.port=0",
                        "--logging.level.org.springframework.integration=WARN"));
    }

    private void awaitEvents(TrackingRequest request) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            Document stored =
                    store.subjects().find(Filters.eq("_id", request.subject())).first();
            assertThat(stored == null ? List.of() : stored.getList("events", Document.class))
                    .hasSize(request.events().size());
        });
    }

    private Subject read(TrackingRequest request) {
        return documents.read(Objects.requireNonNull(
                store.subjects().find(Filters.eq("_id", request.subject())).first()));
    }

    /** Cases in the average of the month, by the figures. */
    private long counted(YearMonth month) {
        return liveFigures()
                .getOrDefault(new FigureKey("motion-tracking", month, FigureKey.Dimension.TOTAL, ""), Figure.NONE)
                .counted();
    }

    private static List<String> letters(Http http, String status) {
        List<String> ids = new ArrayList<>();
        http.get("/dead-letters?limit=200&status=" + status)
                .body()
                .at("/items")
                .forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }

    /** The event as if it had been on a partition of its own. */
    private static LogRecord onTheLog(TestEvent event) {
        ProducerRecord<String, byte[]> sent = event.record();
        Map<String, byte[]> headers = new HashMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), header.value()));
        return new LogRecord(
                sent.topic(), 99, 0, 0, sent.key().getBytes(StandardCharsets.UTF_8), sent.value(), headers);
    }

    private Map<FigureKey, Figure> liveFigures() {
        Map<FigureKey, FigureSum> sums = new HashMap<>();
        store.figures()
                .find()
                .forEach(stored -> sums.computeIfAbsent(FigureDocuments.key(stored), key -> new FigureSum())
                        .add(FigureDocuments.figure(stored)));
        return finished(sums);
    }

    private Map<FigureKey, Figure> recomputedFigures() {
        Map<FigureKey, FigureSum> sums = new HashMap<>();
        store.subjects()
                .find()
                .forEach(stored -> Movements.between(null, cases.contribution(documents.read(stored)))
                        .forEach((key, figure) -> sums.computeIfAbsent(key, any -> new FigureSum())
                                .add(figure)));
        return finished(sums);
    }

    private static Map<FigureKey, Figure> finished(Map<FigureKey, FigureSum> sums) {
        Map<FigureKey, Figure> figures = new HashMap<>();
        sums.forEach((key, sum) -> figures.put(key, sum.sum()));
        figures.values().removeIf(Figure::isNone);
        return figures;
    }

    private List<String> reasonsOf(String... subjects) {
        List<String> reasons = new ArrayList<>();
        List<String> wanted = List.of(subjects);
        for (ConsumerRecord<String, byte[]> record :
                KafkaLog.at(infrastructure.bootstrapServers()).records("council.motions.dlq")) {
            String key = header(record, "ce_subject");
            if (wanted.contains(key) && !reasons.contains(header(record, "x-reason"))) {
                reasons.add(header(record, "x-reason"));
            }
        }
        return reasons;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
