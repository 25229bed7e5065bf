package th.go.bangkok.council.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import th.go.bangkok.council.local.kafka.KafkaBroker;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StartFailure;
import th.go.bangkok.council.local.process.StateDirectory;

/** A fresh broker and a fresh MongoDB, as the runner starts them, with data that go when the measurement is over. */
public final class Ground implements AutoCloseable {

    private final StateDirectory state;
    private final Processes processes;
    private final KafkaBroker broker;
    private final MongoServer mongodb;
    private final List<Child> children = new ArrayList<>();
    private List<Child> servers = List.of();
    private boolean closed;

    private Ground(Path sources) {
        try {
            state = new StateDirectory(Files.createTempDirectory("council-benchmark-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ports = FreePorts.find(3);
        processes = new Processes(state);
        broker = new KafkaBroker(
                state.data("kafka"), ports.get(0), ports.get(1), sources.resolve("deploy/local/target/lib") + "/*");
        mongodb = new MongoServer(
                () -> new MongodFinder(System.getenv()).find(System.err::println), state.data("mongodb"), ports.get(2));
    }

    /**
     * Starts the servers.
     *
     * @param sources the built source tree
     */
    public static Ground start(Path sources) {
        var ground = new Ground(sources);
        return ground.with(ground.broker, ground.mongodb);
    }

    /**
     * Starts MongoDB alone.
     *
     * @param sources the built source tree
     */
    public static Ground withoutBroker(Path sources) {
        var ground = new Ground(sources);
        return ground.with(ground.mongodb);
    }

    private Ground with(Part... parts) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
        servers = Stream.of(parts).map(this::start).toList();
        return this;
    }

    /** Starts a part and waits until it answers. */
    public Child start(Part part) {
        var child = begin(part);
        try {
            Readiness.await(part, child);
            return child;
        } catch (StartFailure e) {
            throw new IllegalStateException(part.name() + " did not start:\n" + lastWords(part), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a part without waiting. */
    public Child begin(Part part) {
        var child = processes.startOrAdopt(part);
        children.add(child);
        return child;
    }

    /** Ends a part, gently. */
    public void end(Part part, Child child) {
        child.stop(part.grace());
        processes.forget(part.name());
        children.remove(child);
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public String mongodbUri() {
        return mongodb.uri();
    }

    /** Where everything is kept. */
    public StateDirectory state() {
        return state;
    }

    /** Where unpacked applications are kept. */
    public Path applications() {
        return state.data("app");
    }

    /** The end of a part's log. */
    public String lastWords(Part part) {
        try {
            var lines = Files.readAllLines(state.log(part.name()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    /** An administrator of the broker. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** The processes of the servers. */
    public List<Child> servers() {
        return servers;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.reversed().forEach(Child::kill);
        children.clear();
        try (var files = Files.walk(state.root())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + state.root());
        }
    }
}
