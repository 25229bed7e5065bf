package th.go.bangkok.council.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.bangkok.council.local.kafka.KafkaBroker;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StateDirectory;

/** The real servers, killed and moved. */
class StoresIT {

    private final StateDirectory state;
    private final Processes processes;

    StoresIT(@TempDir Path folder) {
        state = new StateDirectory(folder);
        processes = new Processes(state);
    }

    @AfterEach
    void endAll() {
        processes.running().forEach(Child::kill);
    }

    @Test
    void mongodbKeepsWhatWasWrittenWhenItIsKilledAndComesBackOnAnotherPort() throws Exception {
        var ports = FreePorts.find(2);
        var first = mongodb(ports.get(0));
        var child = start(first);
        try (var client = MongoClients.create(first.uri())) {
            client.getDatabase("test").getCollection("facts").insertOne(new Document("_id", "kept"));
        }
        child.kill();

        var second = mongodb(ports.get(1));
        start(second);

        try (var client = MongoClients.create(second.uri())) {
            assertThat(client.getDatabase("test").getCollection("facts").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void mongodbAsksForThePasswordThatOnlyItsOwnerCanRead() throws Exception {
        var server = mongodb(FreePorts.find(1).getFirst());
        start(server);

        try (var nobody = MongoClients.create("mongodb://127.0.0.1:" + server.port() + "/?replicaSet=bma");
                var guesser =
                        MongoClients.create("mongodb://bma:guessed@127.0.0.1:" + server.port() + "/?replicaSet=bma")) {
            assertThatThrownBy(() ->
                            nobody.getDatabase("test").listCollectionNames().first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("requires authentication");
            assertThatThrownBy(() ->
                            guesser.getDatabase("test").listCollectionNames().first())
                    .isInstanceOf(MongoSecurityException.class);
            assertThatThrownBy(() -> nobody.getDatabase("admin")
                            .runCommand(new Document("createUser", "intruder")
                                    .append("pwd", "x")
                                    .append("roles", List.of("root"))))
                    .isInstanceOf(MongoCommandException.class);
        }
        try (var files = Files.walk(state.data("mongodb-secrets"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        assertThat(Files.getPosixFilePermissions(state.data("mongodb-secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theBrokerKeepsItsTopicsWhenItIsKilled() throws Exception {
        var ports = FreePorts.find(2);
        var broker = new KafkaBroker(state.data("kafka"), ports.get(0), ports.get(1), jars());
        var child = start(broker);
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("council.kept", Optional.of(12), Optional.empty())))
                    .all()
                    .get();
        }
        child.kill();

        start(broker);

        try (var admin = admin(broker)) {
            assertThat(admin.listTopics().names().get()).contains("council.kept");
        }
    }

    @Test
    void theBrokerListensOnLoopbackOnly() throws Exception {
        var ports = FreePorts.find(2);
        var broker = new KafkaBroker(state.data("kafka"), ports.get(0), ports.get(1), jars());
        start(broker);

        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        assertThat(others)
                .allSatisfy(address -> assertThatThrownBy(() -> connect(address, broker.port()))
                        .isInstanceOf(IOException.class));
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    private MongoServer mongodb(int port) {
        return new MongoServer(
                () -> new MongodFinder(System.getenv()).find(System.err::println), state.data("mongodb"), port);
    }

    private Child start(Part part) throws InterruptedException {
        var child = processes.startOrAdopt(part);
        Readiness.await(part, child);
        return child;
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
