package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import th.go.bangkok.council.testing.KafkaLog;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;

/** Nothing received is left unsorted in a round whose dossiers are complete, whoever is first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class IntakeIT {

    private static final int WRITERS = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoOperations mongo;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @RepeatedTest(8)
    void whatIsReceivedWhileTheDossiersAreCompletedIsEitherSortedOrRefused() throws Exception {
        int year = api.agreedRound();
        String round = "/rounds/" + year;
        api.sortedFeedback(year, "1001");
        String etag = api.get(round).etag();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Api.Answer>> received = new ArrayList<>();
        Api.Answer complete;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int offset = writer;
                received.add(people.submit(() -> {
                    start.await();
                    await().pollDelay(Duration.ofMillis(3L * offset)).until(() -> true);
                    return api.post("/feedback", Api.feedbackBody(year, "1002"));
                }));
            }
            Future<Api.Answer> completing = people.submit(() -> {
                start.await();
                return untilSorted(year, etag);
            });
            start.countDown();
            complete = completing.get();
        }

        int accepted = 0;
        for (Future<Api.Answer> answer : received) {
            switch (answer.get().status()) {
                case 201 -> accepted++;
                case 409 -> answer.get().refused(409, "round-closed");
                default -> answer.get().created();
            }
        }
        assertThat(complete.ok().body().at("/dossiers/items").asInt()).isEqualTo(accepted + 1);
        JsonNode now = api.get(round).body();
        assertThat(now.at("/feedback/items").asInt()).isEqualTo(accepted + 1);
        assertThat(now.at("/feedback/unsorted").asInt()).isZero();
        String subject = "rounds/" + now.at("/id").asString();
        await().untilAsserted(() -> assertThat(KafkaLog.read("council.citizen-input", subject))
                .extracting("type")
                .endsWith("th.go.bangkok.council.DossiersCompleted.v1"));
    }

    /** Completes the dossiers; whenever something is in the way, sorts what there is and tries again. */
    private Api.Answer untilSorted(int year, String etag) {
        while (true) {
            Api.Answer answer = api.post("/rounds/" + year + "/complete-dossiers", "", Map.of("If-Match", etag));
            if (answer.status() == 200) {
                return answer;
            }
            answer.refused(409, "dossiers-not-ready");
            for (JsonNode item : api.get("/feedback?state=received&fiscalYear=" + year)
                    .body()
                    .at("/items")) {
                String address = "/feedback/" + item.at("/id").asString();
                api.change(address, "check", "").ok();
                api.change(address, "set-aside", "{\"reasonCode\":\"duplicate\"}")
                        .ok();
            }
        }
    }

    @RepeatedTest(4)
    void anItemThatIsSortedAnewIsCountedAsItEndsUp() throws Exception {
        int year = api.agreedRound();
        String item = api.sortedFeedback(year, "1001");
        String itemTag = api.get(item).etag();
        String etag = api.get("/rounds/" + year).etag();
        CountDownLatch start = new CountDownLatch(1);
        Api.Answer sorted;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Api.Answer> sorting = people.submit(() -> {
                start.await();
                return api.post(item + "/set-aside", "{\"reasonCode\":\"duplicate\"}", Map.of("If-Match", itemTag));
            });
            Future<Api.Answer> completing = people.submit(() -> {
                start.await();
                return untilSorted(year, etag);
            });
            start.countDown();
            sorted = sorting.get();
            completing.get().ok();
        }

        boolean setAside = sorted.status() == 200;
        JsonNode now = api.get("/rounds/" + year).body();
        assertThat(now.at("/dossiers/setAside").asInt()).isEqualTo(setAside ? 1 : 0);
        assertThat(now.at("/feedback/setAside").asInt()).isEqualTo(setAside ? 1 : 0);
        if (!setAside) {
            sorted.refused(409, "round-closed");
        }
    }

    @Test
    void whoSignedInIsWaitedForAndThenShutOut() {
        int year = api.agreedRound();
        api.sortedFeedback(year, "1001");
        String round = "/rounds/" + year;
        UUID roundId = UUID.fromString(api.get(round).id());
        UUID item = UUID.randomUUID();
        signIn(roundId, item, Instant.now());

        api.change(round, "complete-dossiers", "").refused(409, "dossiers-not-ready");

        mongo.getCollection("rounds")
                .updateOne(
                        Filters.eq("_id", roundId),
                        Updates.set("entering.0.at", Date.from(Instant.now().minusSeconds(60))));
        api.change(round, "complete-dossiers", "").ok();
        MongoCollection<Document> feedback = mongo.getCollection("feedback");
        assertThat(feedback.find(Filters.eq("_id", item)).first())
                .as("the id is taken, so that the item can no longer be written")
                .isNotNull();
        api.get("/feedback/" + item).refused(404, "not-found");
        Map<String, String> tag = Map.of("If-Match", "\"1\"");
        api.post("/feedback/" + item + "/check", "{}", tag).refused(404, "not-found");
        api.post("/feedback/" + item + "/set-aside", "{\"reasonCode\":\"duplicate\"}", tag)
                .refused(404, "not-found");
        assertThat(api.get("/feedback?fiscalYear=" + year).body().at("/items").size())
                .isEqualTo(1);
        assertThat(api.get("/feedback").status()).isEqualTo(200);
    }

    @Test
    void whoDiedAfterWritingDoesNotKeepTheRoundOpenAndTheirItemCounts() {
        int year = api.agreedRound();
        UUID item = UUID.fromString(api.sortedFeedback(year, "1001").substring("/feedback/".length()));
        UUID roundId = UUID.fromString(api.get("/rounds/" + year).id());
        signIn(roundId, item, Instant.now().minusSeconds(60));

        Api.Answer complete =
                api.change("/rounds/" + year, "complete-dossiers", "").ok();

        assertThat(complete.body().at("/dossiers/items").asInt()).isEqualTo(1);
        api.get("/feedback/" + item).ok();
    }

    private void signIn(UUID roundId, UUID item, Instant at) {
        Document entering = new Document("token", UUID.randomUUID())
                .append("collection", "feedback")
                .append("item", item)
                .append("at", Date.from(at));
        mongo.getCollection("rounds")
                .updateOne(
                        Filters.eq("_id", roundId),
                        Updates.combine(Updates.push("entering", entering), Updates.inc("entries", 1L)));
    }
}
