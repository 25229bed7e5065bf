package th.go.bangkok.council.local.mongo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;

/**
 * A real MongoDB server as a replica set of one, on loopback only and for who knows its password. Its data stay in its
 * folder, key and password in another beside it.
 *
 * @param executable finds the server's program, when it is needed
 * @param directory where the data are kept
 */
public record MongoServer(Supplier<Path> executable, Path directory, int port) implements Part {

    /** The name of the replica set. */
    public static final String REPLICA_SET = "bma";

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    /** What clients connect to, with the password. */
    public String uri() {
        return "mongodb://" + ServerSecrets.USER + ":" + secrets().password() + "@127.0.0.1:" + port + "/?replicaSet="
                + REPLICA_SET + "&authSource=admin";
    }

    private ServerSecrets secrets() {
        return new ServerSecrets(directory.resolveSibling(directory.getFileName() + "-secrets"));
    }

    @Override
    public Program program() {
        return Program.of(
                List.of(
                        executable.get().toString(),
                        "--bind_ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dbpath",
                        directory.toString(),
                        "--replSet",
                        REPLICA_SET,
                        "--keyFile",
                        secrets().key().toString(),
                        "--oplogSize",
                        "512",
                        "--wiredTigerCacheSizeGB",
                        "0.5",
                        "--nounixsocket",
                        "--setParameter",
                        // A client killed inside a transaction leaves its documents blocked until this runs out.
                        "transactionLifetimeLimitSeconds=5",
                        "--setParameter",
                        "diagnosticDataCollectionEnabled=false"),
                Map.of());
    }

    /** Answers as the primary; makes a new server one on the way. */
    @Override
    public boolean ready() {
        return FreePorts.answers(port) && new ReplicaSet(port, secrets().password()).becomesPrimary();
    }
}
