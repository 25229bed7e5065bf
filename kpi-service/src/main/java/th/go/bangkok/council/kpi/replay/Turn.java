package th.go.bangkok.council.kpi.replay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import th.go.bangkok.council.defaults.outbox.Lease;

/** Whose turn it is to replay, over all instances. It is kept by saying so again, and given back at the end. */
final class Turn {

    /** A replay that has not said anything for so long was killed. */
    static final Duration TERM = Duration.ofSeconds(30);

    private static final String JOB = "replay";

    private final MongoCollection<Document> leases;
    private final Lease lease;

    Turn(MongoCollection<Document> leases, Clock clock) {
        this.leases = leases;
        this.lease = new Lease(leases, JOB, TERM, clock);
    }

    /** False while another instance has it. */
    boolean take() {
        return lease.hold();
    }

    /** Fails if it was silent for so long that another instance has had it, be that one at it still or done. */
    void keep() {
        if (!lease.renew()) {
            throw new IllegalStateException("Another instance has begun a replay");
        }
    }

    /** Renews it first: what is given back is then one's own for certain. */
    void end() {
        if (lease.renew()) {
            leases.deleteOne(Filters.eq("_id", JOB));
        }
    }
}
