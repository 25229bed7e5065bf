package th.go.bangkok.council.benchmarks.latency;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import th.go.bangkok.council.benchmarks.stage.Futures;

/**
 * Sees the transactions of the KPI service take effect: a case is committed in the same instant as the figures that it
 * moves.
 */
final class CommitTap implements AutoCloseable {

    private final Map<What, Long> commits = new ConcurrentHashMap<>();
    private final MongoClient client;
    private final Thread thread;
    private volatile boolean open = true;

    CommitTap(String mongodbUri) {
        client = MongoClients.create(mongodbUri);
        var changes = client.getDatabase("kpi")
                .getCollection("subjects")
                .watch(List.of(Aggregates.project(Projections.include("operationType", "documentKey"))))
                .cursor();
        thread = Thread.ofPlatform().name("commit-tap").start(() -> run(changes));
    }

    Map<What, Long> commits() {
        return commits;
    }

    @Override
    public void close() {
        open = false;
        Futures.join(thread);
        client.close();
    }

    private void run(MongoCursor<ChangeStreamDocument<Document>> changes) {
        while (open) {
            var change = changes.tryNext();
            if (change != null) {
                see(change);
            }
        }
    }

    private void see(ChangeStreamDocument<Document> change) {
        long now = Ticker.now();
        var key = change.getDocumentKey();
        if (key == null) {
            return;
        }
        var subject = key.getString("_id").getValue();
        var event = change.getOperationType() == OperationType.INSERT ? What.REQUESTED : What.DELIVERED;
        commits.putIfAbsent(new What(event, subject.substring(subject.indexOf('/') + 1)), now);
    }
}
