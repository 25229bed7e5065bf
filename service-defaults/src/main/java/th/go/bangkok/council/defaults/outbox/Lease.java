package th.go.bangkok.council.defaults.outbox;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import th.go.bangkok.council.defaults.ids.Ids;

/** A job that one instance of a service does at a time. Whoever holds the lease keeps it for as long as it renews it. */
public final class Lease {

    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> leases;
    private final String job;
    private final Duration term;
    private final Clock clock;
    private final String owner = Ids.next().toString();

    public Lease(MongoCollection<Document> leases, String job, Duration term, Clock clock) {
        this.leases = leases;
        this.job = job;
        this.term = term;
        this.clock = clock;
    }

    /** Takes or renews the lease; false when another instance has it. */
    public boolean hold() {
        Instant now = clock.instant();
        try {
            leases.updateOne(
                    Filters.and(
                            Filters.eq("_id", job),
                            Filters.or(Filters.eq(OWNER, owner), Filters.lt(UNTIL, Date.from(now)))),
                    Updates.combine(Updates.set(OWNER, owner), Updates.set(UNTIL, Date.from(now.plus(term)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /** Renews the lease; false when it is no longer this instance's, also when nobody has it. */
    public boolean renew() {
        return leases.updateOne(
                                Filters.and(Filters.eq("_id", job), Filters.eq(OWNER, owner)),
                                Updates.set(UNTIL, Date.from(clock.instant().plus(term))))
                        .getMatchedCount()
                == 1;
    }
}
