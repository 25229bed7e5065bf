package th.go.bangkok.council.kpi.store;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collections of the projection: subjects, figures, how far the log was read, and revisions that tell what moved.
 * There is one live set; a replay has a set of its own.
 */
public final class KpiStore {

    private static final String SHADOW = "shadow-";

    private final MongoDatabase database;
    private final String prefix;

    private KpiStore(MongoDatabase database, String prefix) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
        this.prefix = prefix;
    }

    /** The collections that answers are given from. */
    public static KpiStore live(MongoDatabase database) {
        return new KpiStore(database, "");
    }

    /** The collections of a replay. */
    public static KpiStore shadow(MongoDatabase database, String replay) {
        return new KpiStore(database, SHADOW + replay + "-");
    }

    /** Deletes what replays that were killed have left behind. */
    public static void dropShadows(MongoDatabase database) {
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            if (name.startsWith(SHADOW)) {
                database.getCollection(name).drop();
            }
        }
    }

    /** Makes sure of the collections and their indexes, which a transaction could not create. */
    public void prepare() {
        Set<String> existing = database.listCollectionNames().into(new java.util.HashSet<>());
        for (MongoCollection<Document> collection : all()) {
            String name = collection.getNamespace().getCollectionName();
            if (!existing.contains(name)) {
                try {
                    database.createCollection(name);
                } catch (com.mongodb.MongoCommandException race) {
                    if (race.getErrorCode() != 48) {
                        throw race;
                    }
                }
            }
        }
        index(
                subjects(),
                "period",
                Indexes.ascending(SubjectFields.INDICATOR, SubjectFields.MONTH, SubjectFields.CLASS));
        index(
                subjects(),
                "running",
                Indexes.ascending(
                        SubjectFields.INDICATOR, SubjectFields.STATE, SubjectFields.ENDED, SubjectFields.STARTED));
        index(subjects(), "year", Indexes.ascending(SubjectFields.KIND, SubjectFields.FISCAL_YEAR));
        index(
                figures(),
                "period",
                Indexes.ascending(FigureFields.INDICATOR, FigureFields.DIMENSION, FigureFields.MONTH));
    }

    /** Deletes the whole set. */
    public void drop() {
        all().forEach(MongoCollection::drop);
    }

    /** One document a subject. */
    public MongoCollection<Document> subjects() {
        return database.getCollection(prefix + "subjects");
    }

    /** One document a figure and partition of the log. */
    public MongoCollection<Document> figures() {
        return database.getCollection(prefix + "figures");
    }

    /** How far each partition of the log has been taken in. */
    public MongoCollection<Document> positions() {
        return database.getCollection(prefix + "positions");
    }

    /** A number for each year, indicator and partition that grows when something moved. */
    public MongoCollection<Document> revisions() {
        return database.getCollection(prefix + "revisions");
    }

    /** What could not be taken in. */
    public MongoCollection<Document> deadLetters() {
        return database.getCollection(prefix + "deadLetters");
    }

    private List<MongoCollection<Document>> all() {
        List<MongoCollection<Document>> all = new ArrayList<>();
        all.add(subjects());
        all.add(figures());
        all.add(positions());
        all.add(revisions());
        all.add(deadLetters());
        return all;
    }

    private static void index(MongoCollection<Document> collection, String name, Bson keys) {
        collection.createIndex(keys, new IndexOptions().name(name));
    }
}
