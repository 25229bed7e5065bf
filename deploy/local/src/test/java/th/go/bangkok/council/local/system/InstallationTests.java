package th.go.bangkok.council.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.services.Service;

class InstallationTests {

    private final Path root;

    InstallationTests(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void movesEveryPortByTheOffset() {
        var ports = system(Map.of("BMA_PORT_OFFSET", "1000")).parts().stream()
                .map(Part::ports)
                .flatMap(List::stream);

        assertThat(ports).containsExactly(28117, 20092, 20093, 9090, 9081, 9082, 9083, 9084, 9080, 9070);
    }

    @Test
    void keepsEverythingInTheSourceTreeUnlessTold() {
        assertThat(Installation.of(root, Map.of()).state().root())
                .isEqualTo(root.toAbsolutePath().resolve(".bma"));
        assertThat(Installation.of(root, Map.of("BMA_HOME", "/data/bma"))
                        .state()
                        .root())
                .isEqualTo(Path.of("/data/bma"));
    }

    @Test
    void startsNoStoreThatIsGiven() {
        var system = system(Map.of("MONGODB_URI", "mongodb://db/?replicaSet=rs", "KAFKA_BOOTSTRAP_SERVERS", "k:9092"));

        assertThat(system.stores()).isEmpty();
        assertThat(system.services().getFirst().environment())
                .containsEntry("MONGODB_URI", "mongodb://db/?replicaSet=rs")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "k:9092");
    }

    @Test
    void startsTheProviderBeforeTheServicesAndTellsAllWhoItIs() {
        var system = system(Map.of("BMA_PORT_OFFSET", "1000"));

        assertThat(system.stages().getFirst()).extracting(Part::name).contains("sign-in");
        assertThat(system.applications())
                .extracting(Service::environment)
                .allSatisfy(environment ->
                        assertThat(environment).containsEntry("COUNCIL_ISSUER", "http://127.0.0.1:9090"));
        assertThat(gateway(system).environment())
                .containsEntry("COUNCIL_PUBLIC_URL", "http://127.0.0.1:9080")
                .containsEntry(
                        "COUNCIL_CLIENT_SECRET_FILE",
                        root.toAbsolutePath()
                                .resolve(".bma/sign-in/clients/gateway")
                                .toString());
    }

    @Test
    void startsNoProviderThatIsGiven() {
        var system = system(Map.of("COUNCIL_ISSUER", "https://id.example/realms/council"));

        assertThat(system.signIn()).isEmpty();
        assertThat(gateway(system).environment())
                .containsEntry("COUNCIL_ISSUER", "https://id.example/realms/council")
                .doesNotContainKey("COUNCIL_CLIENT_SECRET_FILE");
    }

    @Test
    void givesEachServiceADatabaseOfItsOwn() {
        var databases = system(Map.of("COUNCIL_DATABASE", "stray")).services().stream()
                .map(Service::environment)
                .filter(environment -> environment.containsKey("COUNCIL_DATABASE"))
                .map(environment -> environment.get("COUNCIL_DATABASE"));

        assertThat(databases).containsExactly("motions", "meetings", "citizen_input", "kpi");
    }

    @Test
    void refusesAnOffsetThatIsNoNumber() {
        assertThatThrownBy(() -> Installation.of(root, Map.of("BMA_PORT_OFFSET", "many")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BMA_PORT_OFFSET is many");
    }

    private static Service gateway(CouncilSystem system) {
        return system.services().getLast();
    }

    private CouncilSystem system(Map<String, String> environment) {
        return CouncilSystem.of(Installation.of(root, environment), new Console(System.out));
    }
}
