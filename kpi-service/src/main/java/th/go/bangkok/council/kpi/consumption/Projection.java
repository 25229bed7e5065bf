package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.store.SubjectFields;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;

/**
 * Takes in what a poll brought, inside a transaction of the caller: finds the subjects, folds their new events in, and
 * writes the subjects and the figures that moved. It reads everything again when called again.
 */
final class Projection {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final KpiStore store;
    private final SubjectDocuments documents;
    private final Cases cases;

    Projection(KpiStore store, SubjectDocuments documents, Cases cases) {
        this.store = store;
        this.documents = documents;
        this.cases = cases;
    }

    Applied apply(ClientSession session, Poll poll, Instant now) {
        Map<String, List<Located>> bySubject = new LinkedHashMap<>();
        poll.events()
                .forEach(located -> bySubject
                        .computeIfAbsent(located.event().subject(), subject -> new ArrayList<>())
                        .add(located));
        Map<String, Subject> known = find(session, bySubject.keySet());
        Changes changes = new Changes(cases, now);
        List<WriteModel<Document>> subjects = new ArrayList<>();
        bySubject.forEach((id, events) -> {
            Subject before = known.get(id);
            Document after = SubjectFold.of(changes, documents, id, before, events);
            if (after != null) {
                subjects.add(
                        before == null
                                ? new InsertOneModel<>(after)
                                : new ReplaceOneModel<>(Filters.eq(SubjectFields.ID, id), after));
            }
        });
        write(session, store.subjects(), subjects);
        write(session, store.figures(), changes.figures());
        write(session, store.revisions(), changes.revisions());
        write(session, store.positions(), positions(poll));
        List<DeadLetter> letters = new ArrayList<>(poll.bad());
        letters.addAll(changes.conflicts());
        write(
                session,
                store.deadLetters(),
                letters.stream()
                        .map(letter -> DeadLetterDocuments.keep(letter, now))
                        .toList());
        return changes.applied();
    }

    private Map<String, Subject> find(ClientSession session, Set<String> ids) {
        Map<String, Subject> found = new HashMap<>();
        if (!ids.isEmpty()) {
            store.subjects()
                    .find(session, Filters.in(SubjectFields.ID, ids))
                    .projection(new Document(SubjectFields.PARTITION, 1)
                            .append(SubjectFields.EVENTS, 1)
                            .append(SubjectFields.CONFLICTS, 1))
                    .batchSize(ids.size() + 1)
                    .forEach(stored -> found.put(stored.getString(SubjectFields.ID), documents.read(stored)));
        }
        return found;
    }

    private static List<WriteModel<Document>> positions(Poll poll) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        poll.positions()
                .forEach((name, position) -> writes.add(new UpdateOneModel<>(
                        Filters.eq("_id", name),
                        Updates.combine(
                                Updates.set("topic", position.topic()),
                                Updates.set("partition", position.partition()),
                                Updates.max("next", position.next()),
                                Updates.max("timestamp", Instant.ofEpochMilli(position.timestamp()))),
                        new UpdateOptions().upsert(true))));
        return writes;
    }

    private static void write(
            ClientSession session, MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            collection.bulkWrite(session, writes, UNORDERED);
        }
    }
}
