package th.go.bangkok.council.local.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The replica set of one server: initiated once, and told its address again when the port has changed. As long as the
 * server knows nobody, it lets this machine do that and make the first user.
 */
record ReplicaSet(int port, String password) {

    private static final int NOT_YET_INITIALIZED = 94;
    private static final int INVALID_REPLICA_SET_CONFIG = 93;

    /** Whether the server is the primary and lets its user in. */
    boolean becomesPrimary() {
        try (var nobody = connect(Optional.empty());
                var user = connect(Optional.of(
                        MongoCredential.createCredential(ServerSecrets.USER, "admin", password.toCharArray())))) {
            boolean known = isKnown(user);
            var client = known ? user : nobody;
            var admin = client.getDatabase("admin");
            if (!isPrimary(admin)) {
                configure(client, admin);
                return false;
            }
            if (!known) {
                admin.runCommand(new Document("createUser", ServerSecrets.USER)
                        .append("pwd", password)
                        .append("roles", List.of("root")));
            }
            return known;
        } catch (MongoException e) {
            return false;
        }
    }

    private static boolean isKnown(MongoClient user) {
        try {
            user.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoSecurityException e) {
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

    private MongoClient connect(Optional<MongoCredential> credential) {
        var settings = MongoClientSettings.builder();
        credential.ifPresent(settings::credential);
        return MongoClients.create(settings.applyConnectionString(
                        new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .build());
    }
}
