package th.go.bangkok.council.local.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;

/**
 * One of the council's services: a Spring Boot application in a JVM of its own.
 *
 * @param application the built application
 * @param port where it answers HTTP
 * @param environment what it is told besides its address
 */
public record Service(String name, Application application, int port, Map<String, String> environment) implements Part {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final List<String> SMALL = List.of(
            "-Xms48m",
            "-Xmx160m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            // Better to be restarted than to go on with half the threads dead.
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Program program() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(application.prepare());
        var all = new HashMap<>(environment);
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SERVER_PORT", Integer.toString(port));
        return Program.of(command, all);
    }

    @Override
    public boolean ready() {
        return FreePorts.answers(port) && answersReady();
    }

    private boolean answersReady() {
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        var request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
