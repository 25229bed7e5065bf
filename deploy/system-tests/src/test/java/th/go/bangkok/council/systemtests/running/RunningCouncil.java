package th.go.bangkok.council.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.remote.LocalSignIn;
import th.go.bangkok.council.local.supervision.Supervisor;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;

/**
 * The whole system in processes of its own: MongoDB, Kafka, the services and the gateway, empty at the start, kept
 * running by the runner's supervisor. Ends with {@link #close}, or with this JVM.
 */
public final class RunningCouncil implements AutoCloseable {

    private static final Path SOURCES = Path.of("../..").toAbsolutePath().normalize();
    private static final List<Integer> USUAL_PORTS =
            List.of(8080, 8081, 8082, 8083, 8070, 8084, 8090, 19092, 19093, 27117);

    private final Path folder;
    private final Installation installation;
    private final CouncilSystem system;
    private final Processes processes;
    private final Supervisor supervisor;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private RunningCouncil(Path folder, Installation installation) {
        Console console = new Console(System.err);
        this.folder = folder;
        this.installation = installation;
        this.system = CouncilSystem.of(installation, console);
        this.processes = new Processes(installation.state());
        this.supervisor = new Supervisor(installation.state(), console);
    }

    /** One for all tests that mind neither the figures nor what others have entered; it ends with this JVM. */
    public static RunningCouncil shared() {
        return Shared.COUNCIL;
    }

    private static final class Shared {
        private static final RunningCouncil COUNCIL = start();
    }

    /** Starts everything and returns when each part answers. */
    public static RunningCouncil start() {
        Path folder = newFolder();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
        environment.put("BMA_HOME", folder.toString());
        environment.put("BMA_PORT_OFFSET", Integer.toString(freeOffset()));
        // One person does the work of a whole office here.
        environment.put("COUNCIL_GATEWAY_RATES_KNOWN_PER_SECOND", "10000");
        environment.put("COUNCIL_GATEWAY_RATES_KNOWN_BURST", "20000");
        RunningCouncil council = new RunningCouncil(folder, Installation.of(SOURCES, environment));
        council.startAll();
        return council;
    }

    /** The root of the source tree. */
    public static Path sources() {
        return SOURCES;
    }

    /** The system as its users see it. */
    public Api api() {
        return new Api(installation.gateway(), desks());
    }

    /** Who does what in it. */
    public Desks desks() {
        return new Desks(new LocalSignIn(installation.issuer(), installation.signIn()));
    }

    /** Where the gateway listens. */
    public URI gateway() {
        return installation.gateway();
    }

    /** The port on which a part listens that usually has the given one. */
    public int port(int usual) {
        return installation.port(usual);
    }

    public String kafka() {
        return "127.0.0.1:" + installation.port(19092);
    }

    /** Names of all processes. */
    public List<String> parts() {
        return system.parts().stream().map(Part::name).toList();
    }

    /** Ends a part's process at once, as kill -9 does; the supervisor starts it again. */
    public void kill(String part) {
        processes.find(part).ifPresent(child -> child.handle().destroyForcibly());
    }

    /** Whether the part has a process. */
    public boolean runs(String part) {
        return processes.find(part).isPresent();
    }

    /** Whether every part has a process and answers. */
    public boolean ready() {
        return system.parts().stream()
                .allMatch(part -> processes.find(part.name()).isPresent() && part.ready());
    }

    @Override
    public void close() {
        if (stopAll()) {
            delete(folder);
        }
    }

    private void startAll() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        system.stages().forEach(stage -> {
            if (!supervisor.start(stage)) {
                stopAll();
                throw new IllegalStateException("The system did not start; its logs are in " + folder);
            }
        });
    }

    private boolean stopAll() {
        boolean first = stopped.compareAndSet(false, true);
        if (first) {
            supervisor.stop(system.stages());
        }
        return first;
    }

    /** A distance from the usual ports at which all of them are free. */
    public static int freeOffset() {
        Random random = new Random();
        return IntStream.generate(() -> 1_000 + random.nextInt(20_000))
                .filter(offset -> USUAL_PORTS.stream().allMatch(port -> FreePorts.isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("council-system-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
