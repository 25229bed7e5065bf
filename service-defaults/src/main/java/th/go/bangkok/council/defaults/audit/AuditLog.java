package th.go.bangkok.council.defaults.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;

/**
 * The trail of this service, in a collection of its own. Entries are added and found, and nothing else: none is changed
 * or taken away but by the store itself, on the day that the entry says.
 */
final class AuditLog {

    static final String COLLECTION = "audit";

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final MongoDatabaseFactory mongo;
    private final AuditProperties properties;
    private final AuditMetrics metrics;

    AuditLog(MongoDatabaseFactory mongo, AuditProperties properties, AuditMetrics metrics) {
        this.mongo = mongo;
        this.properties = properties;
        this.metrics = metrics;
    }

    void prepare() {
        MongoCollection<Document> entries = mongo.getMongoDatabase().getCollection(COLLECTION);
        for (String field : List.of(AuditFields.ACTOR, AuditFields.OBJECT, AuditFields.ACTION)) {
            entries.createIndex(Indexes.descending(field, AuditFields.ID), new IndexOptions().name(field));
        }
        entries.createIndex(Indexes.descending(AuditFields.AT), new IndexOptions().name(AuditFields.AT));
        entries.createIndex(
                Indexes.ascending(AuditFields.FORGET_AT),
                new IndexOptions().name(AuditFields.FORGET_AT).expireAfter(0L, TimeUnit.SECONDS));
    }

    /**
     * Adds an entry; it is there when this returns.
     *
     * @throws DataAccessResourceFailureException when something was done and that cannot be entered. A refusal that
     *     cannot be entered is counted and logged: nothing was done, and the caller may know.
     */
    void add(AuditEntry entry) {
        Date forgetAt = Date.from(entry.at().plus(properties.retention()));
        try {
            entries().insertOne(AuditFields.write(entry, forgetAt));
            metrics.added(entry.outcome());
        } catch (RuntimeException failure) {
            metrics.failed();
            log.error("The audit trail takes no entry: {}", failure.toString());
            if (entry.outcome() == Outcome.DONE) {
                throw new DataAccessResourceFailureException("The audit trail takes no entry", failure);
            }
        }
    }

    /** One page, newest first. */
    Slice<AuditEntry> find(AuditSearch search, Paging paging) {
        Bson filter = paging.after() == null
                ? search.filter()
                : Filters.and(search.filter(), Filters.lt(AuditFields.ID, paging.after()));
        List<AuditEntry> found = new ArrayList<>();
        for (Document document :
                entries().find(filter).sort(Sorts.descending(AuditFields.ID)).limit(paging.limit() + 1)) {
            found.add(AuditFields.read(document));
        }
        return Slice.of(found, paging, AuditEntry::id);
    }

    private MongoCollection<Document> entries() {
        return mongo.getMongoDatabase()
                .getCollection(COLLECTION)
                .withTimeout(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }
}
