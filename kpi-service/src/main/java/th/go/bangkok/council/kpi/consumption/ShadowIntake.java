package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.function.Function;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Cases;

/** Takes records into collections beside the live ones, by the same rules; tells nobody. */
public final class ShadowIntake {

    private final MongoClient client;
    private final SubjectDocuments documents;
    private final Cases cases;
    private final EventReader reader;
    private final Clock clock;

    ShadowIntake(MongoClient client, SubjectDocuments documents, Cases cases, EventReader reader, Clock clock) {
        this.client = client;
        this.documents = documents;
        this.cases = cases;
        this.reader = reader;
        this.clock = clock;
    }

    /** Takes the batch into the given collections. */
    public void take(KpiStore shadow, LogBatch batch) {
        Projection projection = new Projection(shadow, documents, cases);
        try (ClientSession session = client.startSession()) {
            Transactions.inParts(
                    session,
                    batch.records(),
                    part -> taking(projection, Poll.of(part, reader)),
                    record -> taking(projection, Poll.refusing(record)),
                    applied -> {});
        }
    }

    private Function<ClientSession, Applied> taking(Projection projection, Poll poll) {
        return session -> projection.apply(session, poll, clock.instant());
    }
}
