package th.go.bangkok.council.kpi.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.RealInfrastructure;

/** Two instances that would like to replay, on a real store. */
@RealInfrastructure
class ReplaysIT {

    /** Sooner than a turn ends by itself. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final MongoClient client =
            MongoClients.create(Infrastructure.shared().mongodbUri());
    private final MongoDatabase database =
            client.getDatabase("kpi_" + UUID.randomUUID().toString().substring(0, 8));
    private final Rebuild rebuild = mock();
    private final Replays one = replays(Clock.systemUTC());
    private final Replays other = replays(Clock.systemUTC());

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    @Test
    void oneReplayRunsAtATimeAndTheNextOneMayBeginAsSoonAsItHasEnded() {
        CountDownLatch compared = new CountDownLatch(1);
        when(rebuild.run(any(), any())).thenAnswer(call -> {
            compared.await();
            return ended(call.getArgument(0));
        });
        ReplayReport first = one.start();
        assertThatExceptionOfType(Refusal.class).isThrownBy(other::start);
        compared.countDown();
        awaitThatTheOtherMayBegin();
        assertThat(one.get(first.id()).state()).isEqualTo("agrees");
    }

    @Test
    void aReplayThatFailsGivesItsTurnBack() {
        when(rebuild.run(any(), any())).thenThrow(new IllegalStateException("no log"));
        ReplayReport first = one.start();
        awaitThatTheOtherMayBegin();
        assertThat(one.get(first.id()).state()).isEqualTo("failed");
    }

    @Test
    void aReplayThatWasSilentForTooLongEndsWhenAnotherHasBegun() {
        CountDownLatch begun = new CountDownLatch(1);
        when(rebuild.run(any(), any())).thenAnswer(call -> {
            begun.await();
            call.<Rebuild.Progress>getArgument(1).at(1, 2);
            return ended(call.getArgument(0));
        });
        ReplayReport silent = one.start();
        Instant later = Instant.now().plus(Turn.TERM).plusSeconds(60);
        assertThat(replays(Clock.fixed(later, ZoneOffset.UTC)).start().state()).isEqualTo("running");
        begun.countDown();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(one.get(silent.id()).state()).isEqualTo("failed"));
    }

    @Test
    void aLongComparisonSaysNowAndThenThatItIsStillAtIt() {
        MongoCollection<Document> live = filled("live");
        MongoCollection<Document> rebuilt = filled("rebuilt");
        rebuilt.updateOne(Filters.eq("_id", "1500"), Updates.set("value", -1));
        AtomicInteger said = new AtomicInteger();
        try (ClientSession session = client.startSession()) {
            ReplayReport.Comparison comparison = Differences.ofSubjects(session, live, rebuilt, said::incrementAndGet);
            assertThat(comparison.live()).isEqualTo(2_500);
            assertThat(comparison.examples()).containsExactly("1500");
        }
        assertThat(said.get()).isEqualTo(3);
    }

    private void awaitThatTheOtherMayBegin() {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> other.start().state().equals("running"));
    }

    private MongoCollection<Document> filled(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        collection.insertMany(IntStream.range(0, 2_500)
                .mapToObj(i -> new Document("_id", String.valueOf(i)).append("value", i))
                .toList());
        return collection;
    }

    private Replays replays(Clock clock) {
        return new Replays(
                database.getCollection("replays"), rebuild, new Turn(database.getCollection("leases"), clock), clock);
    }

    private static ReplayReport ended(ReplayReport begun) {
        return new ReplayReport(begun.id(), "agrees", begun.startedAt(), begun.startedAt(), 1, 1, null, null, null);
    }
}
