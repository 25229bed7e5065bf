package th.go.bangkok.council.benchmarks.bare;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bson.Document;
import th.go.bangkok.council.benchmarks.fold.Case;
import th.go.bangkok.council.benchmarks.fold.CaseDocuments;
import th.go.bangkok.council.benchmarks.fold.FigureKey;
import th.go.bangkok.council.benchmarks.fold.Move;
import th.go.bangkok.council.benchmarks.fold.Standing;

/** Takes a poll's records in, all in one transaction: the cases, and the figures by what the cases moved them. */
final class Projection {

    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoClient client;
    private final MongoDatabase database;
    private final DeadLetters deadLetters;

    Projection(MongoClient client, String database, DeadLetters deadLetters) {
        this.client = client;
        this.database = client.getDatabase(database);
        this.deadLetters = deadLetters;
    }

    /** Collections and indexes as the KPI service has them. */
    void prepare() {
        for (var name : List.of("subjects", "figures", "positions", "revisions", "deadLetters")) {
            database.createCollection(name);
        }
        var subjects = database.getCollection("subjects");
        subjects.createIndex(Indexes.ascending("indicator", "month", "class"));
        subjects.createIndex(Indexes.ascending("indicator", "state"));
        subjects.createIndex(Indexes.ascending("indicator", "started"));
        subjects.createIndex(Indexes.ascending("kind", "fiscalYear"));
        database.getCollection("figures").createIndex(Indexes.ascending("indicator", "dimension", "month"));
    }

    void takeIn(ConsumerRecords<byte[], byte[]> records) {
        var poll = Poll.of(records);
        try (var session = client.startSession()) {
            List<DeadLetters.Letter> letters = session.withTransaction(() -> write(session, poll));
            deadLetters.send(letters);
        }
    }

    private List<DeadLetters.Letter> write(ClientSession session, Poll poll) {
        var letters = new ArrayList<>(poll.bad());
        var cases = cases(session, poll.bySubject().keySet());
        var writes = new ArrayList<WriteModel<Document>>();
        var moves = Standing.noMoves();
        poll.bySubject().forEach((subject, entries) -> {
            var known = cases.get(subject);
            var matter =
                    known == null ? new Case(subject, entries.getFirst().partition(), List.of(), List.of()) : known;
            var before = known == null ? null : known.standing();
            for (var entry : entries) {
                if (!matter.take(entry.event(), entry.where())) {
                    letters.add(new DeadLetters.Letter(entry.record(), "conflict"));
                }
            }
            if (!matter.changed()) {
                return;
            }
            if (before != null) {
                before.contribute(moves, matter.partition(), -1);
            }
            matter.standing().contribute(moves, matter.partition(), 1);
            var document = CaseDocuments.write(matter);
            writes.add(
                    known == null
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(Filters.eq("_id", subject), document));
        });
        bulk(session, "subjects", writes);
        bulk(session, "figures", figures(moves));
        bulk(session, "positions", positions(poll.last()));
        bulk(session, "revisions", revisions(moves));
        bulk(session, "deadLetters", letters.stream().map(Projection::note).toList());
        return letters;
    }

    private Map<String, Case> cases(ClientSession session, Set<String> subjects) {
        var cases = new HashMap<String, Case>();
        database.getCollection("subjects")
                .find(session, Filters.in("_id", subjects))
                .batchSize(subjects.size() + 1)
                .forEach(document -> cases.put(document.getString("_id"), CaseDocuments.read(document)));
        return cases;
    }

    private void bulk(ClientSession session, String collection, List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            database.getCollection(collection).bulkWrite(session, writes, ANY_ORDER);
        }
    }

    private static List<WriteModel<Document>> figures(Map<FigureKey, Move> moves) {
        var writes = new ArrayList<WriteModel<Document>>();
        moves.forEach((key, move) -> {
            if (!move.increments().isEmpty()) {
                var created = new Document("indicator", key.indicator())
                        .append("fiscalYear", key.fiscalYear())
                        .append("month", key.month().toString())
                        .append("dimension", key.dimension())
                        .append("value", key.value())
                        .append("partition", key.partition());
                writes.add(new UpdateOneModel<>(
                        Filters.eq("_id", key.id()),
                        new Document("$inc", new Document(Map.<String, Object>copyOf(move.increments())))
                                .append("$setOnInsert", created),
                        UPSERT));
            }
        });
        return writes;
    }

    private static List<WriteModel<Document>> positions(Map<String, Long> last) {
        var writes = new ArrayList<WriteModel<Document>>();
        last.forEach((partition, offset) -> writes.add(new UpdateOneModel<>(
                Filters.eq("_id", partition), new Document("$set", new Document("offset", offset)), UPSERT)));
        return writes;
    }

    /** For each year, indicator and partition one number that tells that something moved. */
    private static List<WriteModel<Document>> revisions(Map<FigureKey, Move> moves) {
        return moves.keySet().stream()
                .map(key -> key.fiscalYear() + "|" + key.indicator() + "|" + key.partition())
                .distinct()
                .<WriteModel<Document>>map(id -> new UpdateOneModel<>(
                        Filters.eq("_id", id), new Document("$inc", new Document("revision", 1L)), UPSERT))
                .toList();
    }

    private static WriteModel<Document> note(DeadLetters.Letter letter) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        return new InsertOneModel<>(new Document("_id", Poll.where(record))
                .append("reason", letter.reason())
                .append("noted", java.time.Instant.now()));
    }
}
