package th.go.bangkok.council.kpi.consumption;

import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server session in which this instance works, noted with each partition of the log that it is given. A process that
 * was killed in the middle of a transaction leaves it open on the server, and its documents blocked for a minute or
 * more; whoever is given the partition next ends that session first.
 */
class Ownership implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ownership.class);
    private static final String SESSION = "session";

    private final MongoClient client;
    private final MongoDatabase admin;
    private final MongoCollection<Document> owners;
    private @Nullable ClientSession session;

    Ownership(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.admin = client.getDatabase("admin");
        this.owners = database.getCollection("partitionOwners").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The session to work in; the same until this is closed. */
    synchronized ClientSession session() {
        ClientSession current = session;
        if (current == null) {
            current = client.startSession();
            session = current;
        }
        return current;
    }

    /** Ends what a predecessor may have left open and notes this instance's session. */
    synchronized void take(Collection<String> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        UUID own = sessionId(session());
        Set<UUID> predecessors = new HashSet<>();
        owners.find(Filters.in("_id", partitions))
                .forEach(owner -> predecessors.add(UUID.fromString(owner.getString(SESSION))));
        predecessors.remove(own);
        predecessors.forEach(this::end);
        partitions.forEach(partition -> owners.replaceOne(
                Filters.eq("_id", partition),
                new Document("_id", partition).append(SESSION, own.toString()),
                new ReplaceOptions().upsert(true)));
        log.info("Took {} partitions, ended {} earlier sessions", partitions.size(), predecessors.size());
    }

    @Override
    public synchronized void close() {
        ClientSession current = session;
        session = null;
        if (current != null) {
            current.close();
        }
    }

    private void end(UUID predecessor) {
        admin.runCommand(new Document("killSessions", List.of(new Document("id", new BsonBinary(predecessor)))));
    }

    static UUID sessionId(ClientSession session) {
        return session.getServerSession().getIdentifier().getBinary("id").asUuid();
    }
}
