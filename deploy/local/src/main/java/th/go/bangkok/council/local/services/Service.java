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
import java.util.stream.Stream;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;

/**
 * One of the council's services: a Spring Boot application in a JVM of its own.
 *
 * @param application the built application
 * @param port where it answers HTTP
 * @param environment what it is told besides its address
 * @param training whether this run is to write the application's startup cache when it ends
 */
public record Service(String name, Application application, int port, Map<String, String> environment, boolean training)
        implements Part {

    /** The environment's name for the port of health and metrics, where that is another than the service's own. */
    public static final String MANAGEMENT_PORT = "MANAGEMENT_PORT";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final List<String> SMALL = List.of(
            "-Xms48m",
            "-Xmx224m",
            "-XX:+UseSerialGC",
            // A batch lives as long as its transaction: half of the heap for the young, and objects of smaller size.
            "-XX:NewRatio=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            // Better to be restarted than to go on with half the threads dead.
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    public Service(String name, Application application, int port, Map<String, String> environment) {
        this(name, application, port, environment, false);
    }

    /** The same service elsewhere, on other stores, to be trained. */
    public Service forTraining(int elsewhere, Map<String, String> stores) {
        var all = new HashMap<>(environment);
        all.putAll(stores);
        all.computeIfPresent(
                MANAGEMENT_PORT,
                (name, port) -> Integer.toString(FreePorts.find(1).getFirst()));
        return new Service(name, application, elsewhere, all, true);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** Writing a cache takes a while. */
    @Override
    public Duration grace() {
        return training ? Duration.ofMinutes(3) : Duration.ofSeconds(20);
    }

    @Override
    public List<Integer> ports() {
        return Stream.of(port, managementPort()).distinct().toList();
    }

    @Override
    public Program program() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        application.prepare();
        command.addAll(application.arguments(training));
        var all = new HashMap<>(environment);
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("SERVER_PORT", Integer.toString(port));
        return Program.of(command, all);
    }

    @Override
    public boolean ready() {
        return FreePorts.answers(managementPort()) && answersReady();
    }

    private int managementPort() {
        return Integer.parseInt(environment.getOrDefault(MANAGEMENT_PORT, Integer.toString(port)));
    }

    private boolean answersReady() {
        var readiness = URI.create("http://127.0.0.1:" + managementPort() + "/actuator/health/readiness");
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
