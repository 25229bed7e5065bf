package th.go.bangkok.council.benchmarks.drain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.benchmarks.bare.BareDrain;
import th.go.bangkok.council.benchmarks.naive.NaiveDrain;
import th.go.bangkok.council.benchmarks.stage.Ground;
import th.go.bangkok.council.benchmarks.stage.Peer;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.services.Application;
import th.go.bangkok.council.local.services.Service;

/** Makes the rivals. All run with the JVM options that the runner gives the KPI service. */
final class Rivals {

    static final String KPI = "kpi-service";
    static final String BARE = "bare";
    static final String NAIVE = "naive";

    private static final String RECORDS_IN_A_POLL = "4000";

    private final Path sources;
    private final Ground ground;

    Rivals(Path sources, Ground ground) {
        this.sources = sources;
        this.ground = ground;
    }

    /** The real service from its executable jar. */
    Rival kpi(List<String> topics, String database) {
        return new Rival(KPI, "kpi-service", topics, database, service(database));
    }

    /** The kafka-clients loop with the same transactions. */
    Rival bare(List<String> topics, String database) {
        var arguments = new ArrayList<>(
                List.of(ground.bootstrapServers(), ground.mongodbUri(), database, BARE, RECORDS_IN_A_POLL));
        arguments.addAll(topics);
        return new Rival(BARE, BARE, topics, database, peer(BARE, BareDrain.class, arguments));
    }

    /** One record at a time, everything through {@code save()}. */
    Rival naive(List<String> topics, String database) {
        var binding = "--spring.cloud.stream.bindings.events-in-0.";
        var consumer = "--spring.cloud.stream.kafka.bindings.events-in-0.consumer.";
        return new Rival(
                NAIVE,
                NAIVE,
                topics,
                database,
                peer(
                        NAIVE,
                        NaiveDrain.class,
                        List.of(
                                "--spring.main.web-application-type=none",
                                "--spring.main.banner-mode=off",
                                "--spring.cloud.gateway.server.webflux.enabled=false",
                                "--spring.mongodb.uri=" + ground.mongodbUri(),
                                "--spring.mongodb.database=" + database,
                                "--spring.cloud.function.definition=events",
                                "--spring.cloud.stream.kafka.binder.brokers=" + ground.bootstrapServers(),
                                "--spring.cloud.stream.kafka.binder.auto-create-topics=false",
                                binding + "destination=" + String.join(",", topics),
                                binding + "group=" + NAIVE,
                                binding + "consumer.multiplex=true",
                                binding + "consumer.use-native-decoding=true",
                                consumer + "start-offset=earliest",
                                "--logging.level.org.apache.kafka=WARN")));
    }

    private Service service(String database) {
        var jar = sources.resolve("kpi-service/target/kpi-service-0.1.0-SNAPSHOT.jar");
        return new Service(
                KPI,
                new Application(KPI, jar, ground.applications()),
                FreePorts.find(1).getFirst(),
                Map.of(
                        "MONGODB_URI", ground.mongodbUri(),
                        "KAFKA_BOOTSTRAP_SERVERS", ground.bootstrapServers(),
                        "COUNCIL_DATABASE", database));
    }

    private Part peer(String name, Class<?> main, List<String> arguments) {
        return Peer.of(service("none"), name, main, arguments, List.of());
    }
}
