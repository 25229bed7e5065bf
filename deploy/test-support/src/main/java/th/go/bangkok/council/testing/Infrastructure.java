package th.go.bangkok.council.testing;

import java.util.UUID;

/**
 * The MongoDB and the Kafka broker of this JVM's tests.
 *
 * @param mongodbUri connection string of a replica set
 * @param bootstrapServers host and port of the broker
 * @param database a name of this JVM's own
 */
public record Infrastructure(String mongodbUri, String bootstrapServers, String database) {

    /** The one of this JVM; started by the first caller. */
    public static Infrastructure shared() {
        return Shared.INSTANCE;
    }

    private static Infrastructure start() {
        var source = InfrastructureSource.chosen();
        var database = "it_" + UUID.randomUUID().toString().substring(0, 8);
        var infrastructure = new Infrastructure(source.mongodbUri(), source.bootstrapServers(), database);
        System.setProperty("MONGODB_URI", infrastructure.mongodbUri());
        System.setProperty("KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers());
        System.setProperty("COUNCIL_DATABASE", database);
        System.setProperty("COUNCIL_ISSUER", TestIssuer.shared().uri());
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("infrastructure-end").unstarted(() -> {
                    ContextLeases.awaitReturn();
                    source.close();
                }));
        return infrastructure;
    }

    private static final class Shared {
        private static final Infrastructure INSTANCE = start();
    }
}
