package th.go.bangkok.council.local.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;

/**
 * A real Kafka broker in KRaft mode, broker and controller in one process, on loopback only. Its data stay in its
 * folder.
 *
 * @param directory where configuration and log segments are kept
 * @param classPath the jars of the broker
 * @param startup further options of its JVM, asked for at every start
 */
public record KafkaBroker(
        Path directory, int port, int controllerPort, String classPath, Supplier<List<String>> startup)
        implements Part {

    public KafkaBroker(Path directory, int port, int controllerPort, String classPath) {
        this(directory, port, controllerPort, classPath, List::of);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Program program() {
        var storage = new BrokerStorage(directory);
        var configuration = storage.prepare(port, controllerPort);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true"));
        command.addAll(startup.get());
        command.add("-Dlogback.configurationFile=" + storage.logging());
        command.addAll(List.of("-cp", classPath, "kafka.Kafka", configuration.toString()));
        return Program.of(command, Map.of());
    }

    @Override
    public boolean ready() {
        if (!FreePorts.answers(port)) {
            return false;
        }
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers(),
                "request.timeout.ms", "2000",
                "default.api.timeout.ms", "3000"))) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
