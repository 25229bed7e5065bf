package th.go.bangkok.council.local.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The replica set of one server: initiated once, and told its address again when the port has changed. */
record ReplicaSet(int port) {

    private static final int NOT_YET_INITIALIZED = 94;
    private static final int INVALID_REPLICA_SET_CONFIG = 93;

    boolean becomesPrimary() {
        try (var client = connect()) {
            var admin = client.getDatabase("admin");
            if (isPrimary(admin)) {
                return true;
            }
            configure(client, admin);
            return isPrimary(admin);
        } catch (MongoException e) {
            return false;
        }
    }

    private static boolean isPrimary(MongoDatabase admin) {
        return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    }

    private void configure(MongoClient client, MongoDatabase admin) {
        try {
            admin.runCommand(new Document("replSetGetStatus", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NOT_YET_INITIALIZED) {
                admin.runCommand(new Document("replSetInitiate", configuration(1)));
            } else if (e.getErrorCode() == INVALID_REPLICA_SET_CONFIG) {
                moveHere(client, admin);
            } else {
                throw e;
            }
        }
    }

    private void moveHere(MongoClient client, MongoDatabase admin) {
        var known = client.getDatabase("local")
                .getCollection("system.replset")
                .find()
                .first();
        int version = known == null ? 1 : known.getInteger("version", 1) + 1;
        admin.runCommand(new Document("replSetReconfig", configuration(version)).append("force", true));
    }

    private Document configuration(int version) {
        return new Document("_id", MongoServer.REPLICA_SET)
                .append("version", version)
                .append("members", List.of(new Document("_id", 0).append("host", "127.0.0.1:" + port)));
    }

    private MongoClient connect() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .build());
    }
}
