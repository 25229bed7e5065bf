package th.go.bangkok.council.benchmarks.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.benchmarks.plain.PlainGateway;
import th.go.bangkok.council.benchmarks.running.RunningCouncil;
import th.go.bangkok.council.benchmarks.stage.Ground;
import th.go.bangkok.council.benchmarks.stage.Peer;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.remote.LocalSignIn;
import th.go.bangkok.council.local.services.Service;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;

/**
 * The two gateways. Ours is as the runner starts it, with the provider and the store of sessions, and with every limit;
 * only the rates are so high that nobody is refused.
 */
final class Contestants {

    static final String OURS = "gateway";
    static final String PLAIN = "plain";

    private static final int MOTION_SERVICE = 8081;
    private static final Map<String, String> HIGH_RATES = Map.of(
            "COUNCIL_GATEWAY_RATES_KNOWN_PER_SECOND", "1000000",
            "COUNCIL_GATEWAY_RATES_KNOWN_BURST", "1000000");

    private final Ground ground;
    private final Installation installation;
    private final Service gateway;
    private final Service provider;

    Contestants(Path sources, Ground ground) {
        this.ground = ground;
        var environment = new HashMap<>(HIGH_RATES);
        environment.put("MONGODB_URI", ground.mongodbUri());
        environment.put("BMA_PORT_OFFSET", Integer.toString(RunningCouncil.freeOffset()));
        environment.put("BMA_HOME", ground.state().root().toString());
        installation = Installation.of(sources, environment);
        var system = CouncilSystem.of(installation, new Console(System.err));
        provider = system.signIn().getFirst();
        gateway = system.services().stream()
                .filter(service -> service.name().equals(OURS))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A gateway that runs.
     *
     * @param child its process
     */
    record Contestant(String name, URI address, Child child) {}

    /** Where both look for the service that they stand before. */
    int upstreamPort() {
        return installation.port(MOTION_SERVICE);
    }

    /** Starts ours, and what it needs to sign people in. */
    Contestant startOurs() {
        ground.start(provider);
        return new Contestant(OURS, installation.gateway(), ground.start(gateway));
    }

    Contestant startPlain(URI upstream) {
        int port = FreePorts.find(1).getFirst();
        var arguments = List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--plain.upstream=" + upstream);
        var peer = Peer.of(gateway, PLAIN, PlainGateway.class, arguments, List.of(port));
        return new Contestant(PLAIN, URI.create("http://127.0.0.1:" + port), ground.start(peer));
    }

    LocalSignIn signIn() {
        return new LocalSignIn(installation.issuer(), installation.signIn());
    }
}
