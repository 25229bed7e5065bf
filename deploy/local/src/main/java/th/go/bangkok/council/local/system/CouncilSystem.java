package th.go.bangkok.council.local.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import th.go.bangkok.council.local.kafka.KafkaBroker;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.services.Application;
import th.go.bangkok.council.local.services.Service;

/**
 * The parts of the whole system in the order in which they start: stores and provider first, then the services side by
 * side.
 *
 * @param stores MongoDB and Kafka, as far as none is given
 * @param signIn the provider that people sign in with, unless one is given
 * @param services the four services and the gateway
 */
public record CouncilSystem(List<Part> stores, List<Service> signIn, List<Service> services) {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final String SIGN_IN = "sign-in";

    public static CouncilSystem of(Installation installation, Console console) {
        var program = BrokerProgram.of(installation);
        var broker = new KafkaBroker(
                installation.state().data("kafka"),
                installation.port(19092),
                installation.port(19093),
                program.classPath(),
                () -> program.startupCache().use());
        var mongodb = new MongoServer(
                () -> new MongodFinder(installation.environment()).find(progress -> console.part("mongodb", progress)),
                installation.state().data("mongodb"),
                installation.port(27117));
        var stores = new ArrayList<Part>();
        if (installation.givenMongodb().isEmpty()) {
            stores.add(mongodb);
        }
        if (installation.givenKafka().isEmpty()) {
            stores.add(broker);
        }
        var builder = new ServiceBuilder(
                installation,
                installation.givenMongodb().orElseGet(mongodb::uri),
                installation.givenKafka().orElseGet(broker::bootstrapServers));
        return new CouncilSystem(stores, builder.signIn(), builder.all());
    }

    /** MongoDB and Kafka alone, for services that are started by hand. */
    public CouncilSystem withoutServices() {
        return new CouncilSystem(stores, List.of(), List.of());
    }

    /** Every part, in the order of starting. */
    public List<Part> parts() {
        return stages().stream().<Part>flatMap(Collection::stream).toList();
    }

    /** What starts side by side, stage by stage. */
    public List<Collection<? extends Part>> stages() {
        return List.of(Stream.<Part>concat(stores.stream(), signIn.stream()).toList(), services);
    }

    /** Those parts that are applications of this source tree. */
    public List<Service> applications() {
        return Stream.concat(signIn.stream(), services.stream()).toList();
    }

    private record ServiceBuilder(Installation installation, String mongodb, String kafka) {

        List<Service> all() {
            return List.of(
                    service("motion-service", 8081, "motions"),
                    service("meeting-service", 8082, "meetings"),
                    service("citizen-input-service", 8083, "citizen_input"),
                    service("kpi-service", 8084, "kpi"),
                    new Service("gateway", application("gateway"), installation.port(8080), gateway()));
        }

        /** None if the environment names one that runs elsewhere. */
        List<Service> signIn() {
            if (installation.givenIssuer().isPresent()) {
                return List.of();
            }
            Path jar = jar(installation.root().resolve("deploy"), SIGN_IN);
            return List.of(new Service(
                    SIGN_IN,
                    new Application(SIGN_IN, jar, applications()),
                    installation.port(8090),
                    Map.of(
                            "COUNCIL_ISSUER",
                            issuer(),
                            "COUNCIL_SIGN_IN_HOME",
                            installation.signIn().toString(),
                            "COUNCIL_GATEWAYS",
                            installation.gateway().toString())));
        }

        private Map<String, String> gateway() {
            var environment = new HashMap<>(Map.of(
                    "COUNCIL_MOTION_URL",
                    url(8081),
                    "COUNCIL_MEETING_URL",
                    url(8082),
                    "COUNCIL_CITIZEN_INPUT_URL",
                    url(8083),
                    "COUNCIL_KPI_URL",
                    url(8084),
                    "COUNCIL_ISSUER",
                    issuer(),
                    "COUNCIL_PUBLIC_URL",
                    installation.gateway().toString(),
                    "COUNCIL_SESSION_DATABASE",
                    "gateway",
                    "MONGODB_URI",
                    mongodb,
                    Service.MANAGEMENT_PORT,
                    Integer.toString(installation.port(8070))));
            // Everybody on this machine has the same address, and imports, tests and measurements come from it too.
            environment.put("COUNCIL_GATEWAY_RATES_ADDRESSES_0_CIDR", "127.0.0.0/8");
            environment.put("COUNCIL_GATEWAY_RATES_ADDRESSES_0_PERSECOND", "10000");
            environment.put("COUNCIL_GATEWAY_RATES_ADDRESSES_0_BURST", "20000");
            environment.put("COUNCIL_GATEWAY_RATES_ADDRESSES_0_STREAMS", "1000");
            installation.environment().forEach((name, value) -> {
                if (name.startsWith("COUNCIL_GATEWAY_")) {
                    environment.put(name, value);
                }
            });
            if (installation.givenIssuer().isEmpty()) {
                environment.put(
                        "COUNCIL_CLIENT_SECRET_FILE",
                        installation
                                .signIn()
                                .resolve("clients")
                                .resolve("gateway")
                                .toString());
            }
            return environment;
        }

        private String issuer() {
            return installation.givenIssuer().orElseGet(() -> url(8090));
        }

        private Service service(String name, int port, String database) {
            return new Service(
                    name,
                    application(name),
                    installation.port(port),
                    Map.of(
                            "MONGODB_URI", mongodb,
                            "KAFKA_BOOTSTRAP_SERVERS", kafka,
                            "COUNCIL_DATABASE", database,
                            "COUNCIL_ISSUER", issuer()));
        }

        private Application application(String module) {
            return new Application(module, jar(installation.root(), module), applications());
        }

        private static Path jar(Path parent, String module) {
            return parent.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
        }

        private Path applications() {
            return installation.state().root().resolve("app");
        }

        private String url(int port) {
            return "http://127.0.0.1:" + installation.port(port);
        }
    }
}
