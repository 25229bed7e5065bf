package th.go.bangkok.council.local.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import th.go.bangkok.council.local.process.StartFailure;

/** The broker's folder: its configuration, written at every start, and its storage, formatted once. */
record BrokerStorage(Path directory) {

    private static final String LOGGING = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n</pattern></encoder>
              </appender>
              <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
              <root level="WARN"><appender-ref ref="out"/></root>
            </configuration>
            """;

    /** Writes the configuration, formats the storage when it is new, and returns the configuration file. */
    Path prepare(int port, int controllerPort) {
        try {
            Files.createDirectories(directory);
            Files.writeString(logging(), LOGGING);
            var file = Files.writeString(directory.resolve("server.properties"), configuration(port, controllerPort));
            if (!Files.exists(log().resolve("meta.properties"))) {
                format(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the broker's folder " + directory, e);
        }
    }

    Path logging() {
        return directory.resolve("logback.xml");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private static void format(Path configuration) {
        var output = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", configuration.toString()
        };
        int status;
        try (var printer = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            status = StorageTool.execute(arguments, printer);
        }
        if (status != 0) {
            throw new StartFailure("kafka", "could not format its storage: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    private String configuration(int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                num.partitions=12
                # The log is the record that every figure is computed from: nothing expires unless its topic says so.
                log.retention.ms=-1
                log.retention.bytes=-1
                # One node: what a cluster keeps three times is kept once.
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                offsets.retention.minutes=525600
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=6
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # After a kill the broker is let in again only when its former self's session has run out.
                broker.session.timeout.ms=5000
                broker.heartbeat.interval.ms=500
                group.min.session.timeout.ms=1000
                controlled.shutdown.enable=true
                """.formatted(port, controllerPort, escaped(log()));
    }

    private static String escaped(Path path) {
        return path.toString()
                .chars()
                .mapToObj(c -> c == '\\' ? "\\\\" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
