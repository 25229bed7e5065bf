package th.go.bangkok.council.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import th.go.bangkok.council.local.kafka.KafkaBroker;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StartFailure;

/** MongoDB and Kafka as processes of this machine, on free ports, with their data in a temporary folder. */
record LocalInfrastructure(String mongodbUri, String bootstrapServers, List<Child> children, TemporaryState folder)
        implements InfrastructureSource {

    static LocalInfrastructure start(Optional<String> givenMongodb, Optional<String> givenKafka) {
        TemporaryState.sweep();
        var folder = TemporaryState.create();
        var state = folder.state();
        var ports = FreePorts.find(3);
        var broker = new KafkaBroker(state.data("kafka"), ports.get(0), ports.get(1), jars());
        var parts = new ArrayList<Part>();
        if (givenKafka.isEmpty()) {
            parts.add(broker);
        }
        var mongodbUri = givenMongodb.orElseGet(() -> {
            var server = new MongoServer(
                    () -> new MongodFinder(System.getenv()).find(LocalInfrastructure::say),
                    state.data("mongodb"),
                    ports.get(2));
            parts.add(server);
            return server.uri();
        });
        var children = startAll(parts, folder);
        return new LocalInfrastructure(mongodbUri, givenKafka.orElseGet(broker::bootstrapServers), children, folder);
    }

    @Override
    public void close() {
        // Their data are thrown away with the folder: no need to end them gently.
        children.forEach(Child::kill);
        folder.delete();
    }

    private static List<Child> startAll(List<Part> parts, TemporaryState folder) {
        var processes = new Processes(folder.state());
        var children = parts.stream().map(processes::startOrAdopt).toList();
        try {
            for (int i = 0; i < parts.size(); i++) {
                Readiness.await(parts.get(i), children.get(i));
            }
            return children;
        } catch (StartFailure e) {
            var log = folder.state().log(e.part());
            children.forEach(Child::kill);
            throw new IllegalStateException(e.part() + " " + e.getMessage() + "\n" + text(log), e);
        } catch (InterruptedException e) {
            children.forEach(Child::kill);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the infrastructure", e);
        }
    }

    /** The broker runs on the jars of the test's own class path, which holds it through this module. */
    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String progress) {
        System.err.println("mongodb: " + progress);
    }
}
