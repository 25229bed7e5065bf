package th.go.bangkok.council.local.system;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * The parts of the whole system in the order in which they start: stores first, then the services side by side.
 *
 * @param stores MongoDB and Kafka, as far as none is given
 * @param services the four services and the gateway
 */
public record CouncilSystem(List<Part> stores, List<Service> services) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

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
        return new CouncilSystem(stores, builder.all());
    }

    /** MongoDB and Kafka alone, for services that are started by hand. */
    public CouncilSystem withoutServices() {
        return new CouncilSystem(stores, List.of());
    }

    /** Every part, in the order of starting. */
    public List<Part> parts() {
        return Stream.concat(stores.stream(), services.stream()).toList();
    }

    private record ServiceBuilder(Installation installation, String mongodb, String kafka) {

        List<Service> all() {
            return List.of(
                    service("motion-service", 8081, "motions"),
                    service("meeting-service", 8082, "meetings"),
                    service("citizen-input-service", 8083, "citizen_input"),
                    service("kpi-service", 8084, "kpi"),
                    new Service(
                            "gateway",
                            application("gateway"),
                            installation.port(8080),
                            Map.of(
                                    "COUNCIL_MOTION_URL", url(8081),
                                    "COUNCIL_MEETING_URL", url(8082),
                                    "COUNCIL_CITIZEN_INPUT_URL", url(8083),
                                    "COUNCIL_KPI_URL", url(8084))));
        }

        private Service service(String name, int port, String database) {
            return new Service(
                    name,
                    application(name),
                    installation.port(port),
                    Map.of(
                            "MONGODB_URI", mongodb,
                            "KAFKA_BOOTSTRAP_SERVERS", kafka,
                            "COUNCIL_DATABASE", database));
        }

        private Application application(String module) {
            Path jar = installation.root().resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
            return new Application(module, jar, installation.state().root().resolve("app"));
        }

        private String url(int port) {
            return "http://127.0.0.1:" + installation.port(port);
        }
    }
}
