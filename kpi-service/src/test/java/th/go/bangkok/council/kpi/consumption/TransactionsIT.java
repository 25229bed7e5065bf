package th.go.bangkok.council.kpi.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.RealInfrastructure;

/** Transactions on a server that lets none live for long. */
@RealInfrastructure
class TransactionsIT {

    private static final int SHORTEST_LIFE = 1;
    private static final int AS_THE_RUNNER_DOES = 5;

    /** The server takes so long for one record that a few of them are more than a transaction's life. */
    private static final String SLOW = "sleep(200) || true";

    private final MongoClient client =
            MongoClients.create(Infrastructure.shared().mongodbUri());
    private final MongoDatabase database =
            client.getDatabase("kpi_" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoCollection<Document> records = database.getCollection("records");
    private final MongoCollection<Document> slow = database.getCollection("slow");

    @BeforeEach
    void prepare() {
        database.createCollection("records");
        slow.insertOne(new Document("_id", 1));
        letTransactionsLive(SHORTEST_LIFE);
    }

    @AfterEach
    void stop() {
        letTransactionsLive(AS_THE_RUNNER_DOES);
        database.drop();
        client.close();
    }

    @Test
    void aBatchThatTakesLongerThanTransactionsLiveIsTakenInAllTheSame() {
        List<Integer> batch = IntStream.range(0, 24).boxed().toList();
        List<List<Integer>> parts = new ArrayList<>();
        try (ClientSession session = client.startSession()) {
            Transactions.inParts(
                    session, batch, part -> open -> take(open, part), item -> open -> List.<Integer>of(), parts::add);
        }
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(batch);
        assertThat(records.find().into(new ArrayList<>()))
                .hasSize(batch.size())
                .allSatisfy(stored -> assertThat(stored.getInteger("times")).isEqualTo(1));
    }

    private List<Integer> take(ClientSession session, List<Integer> part) {
        for (Integer each : part) {
            records.updateOne(
                    session, Filters.eq("_id", each), Updates.inc("times", 1), new UpdateOptions().upsert(true));
            slow.find(session, Filters.where(SLOW)).first();
        }
        return part;
    }

    private void letTransactionsLive(int seconds) {
        client.getDatabase("admin")
                .runCommand(new Document("setParameter", 1).append("transactionLifetimeLimitSeconds", seconds));
    }
}
