package th.go.bangkok.council.defaults.outbox;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;

/** The leases of a service's jobs that one instance does at a time, kept in its database. */
public final class Leases {

    private final MongoDatabase database;
    private final Clock clock;

    Leases(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The lease of a job; it lasts for this long unless renewed. */
    public Lease of(String job, Duration term) {
        return new Lease(database.getCollection("leases"), job, term, clock);
    }
}
