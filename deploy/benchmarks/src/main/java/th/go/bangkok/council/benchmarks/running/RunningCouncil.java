package th.go.bangkok.council.benchmarks.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import th.go.bangkok.council.benchmarks.stage.Futures;
import th.go.bangkok.council.local.mongo.MongoServer;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.remote.LocalSignIn;

/**
 * The system as {@code ./bma up} starts it, beside any other on this machine: in a folder of its own, on ports of its
 * own, without the sample years.
 */
public final class RunningCouncil implements AutoCloseable {

    /** The usual ports of the parts; the gateway has one more for health and metrics. */
    private static final Map<String, Integer> PARTS = Map.of(
            "mongodb", 27117,
            "kafka", 19092,
            "motion-service", 8081,
            "meeting-service", 8082,
            "citizen-input-service", 8083,
            "kpi-service", 8084,
            "gateway", 8080,
            "management", 8070,
            "sign-in", 8090);

    /** Those of them that are this project's own. */
    public static final List<String> SERVICES =
            List.of("motion-service", "meeting-service", "citizen-input-service", "kpi-service", "gateway", "sign-in");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration TO_END = Duration.ofMinutes(1);

    private final Path home;
    private final int offset;
    private final Process runner;
    private final Path output;
    private final Duration startTime;

    private RunningCouncil(Path home, int offset, Process runner, Path output, Duration startTime) {
        this.home = home;
        this.offset = offset;
        this.runner = runner;
        this.output = output;
        this.startTime = startTime;
    }

    /**
     * Starts the system and waits until all of it answers.
     *
     * @param sources the built source tree
     * @param home where it keeps its data; the same one again starts faster
     * @param settings additions to the environment
     */
    public static RunningCouncil start(Path sources, Path home, Map<String, String> settings) {
        int offset = freeOffset();
        var output = home.resolve("up.txt");
        long begin = System.nanoTime();
        var runner = run(sources, home, offset, output, settings, "up", "--no-sample");
        while (!Files.exists(output) || !said(output)) {
            if (!runner.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                runner.destroy();
                throw new IllegalStateException("./bma up did not come up:\n" + text(output));
            }
            Futures.pause(20);
        }
        return new RunningCouncil(home, offset, runner, output, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Builds what is missing and prepares a faster start, so that the starts that follow do neither. */
    public static void prepare(Path sources, Path home) {
        var output = home.resolve("build.txt");
        try {
            if (run(sources, home, 0, output, Map.of(), "build").waitFor() != 0) {
                throw new IllegalStateException("./bma build failed:\n" + text(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From the command to the line that says that all parts answer. */
    public Duration startTime() {
        return startTime;
    }

    /** What the command said. */
    public String said() {
        return text(output);
    }

    public URI address(String part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port("kafka");
    }

    public String mongodbUri() {
        return new MongoServer(
                        () -> {
                            throw new IllegalStateException("It runs already");
                        },
                        home.resolve("data").resolve("mongodb"),
                        port("mongodb"))
                .uri();
    }

    /** Signs a sample person in, and again before the token expires. */
    public Supplier<String> tokenOf(String person) {
        return new FreshToken(new LocalSignIn(address("sign-in"), home.resolve("sign-in")), person);
    }

    /** The process of a part. */
    public long pid(String part) {
        var file = home.resolve("run").resolve(part + ".pid");
        return Long.parseLong(text(file).strip().split(" ", -1)[0]);
    }

    @Override
    public void close() {
        runner.destroy();
        try {
            if (!runner.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("./bma up does not end:\n" + text(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A folder for the system. */
    public static Path newHome() {
        try {
            return Files.createTempDirectory("council-benchmark-home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder, and with it the data of a system that has ended. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port(String part) {
        return PARTS.getOrDefault(part, 0) + offset;
    }

    private static Process run(
            Path sources, Path home, int offset, Path output, Map<String, String> settings, String... words) {
        var command = new ArrayList<>(List.of(sources.resolve("bma").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(sources.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("BMA_HOME", home.toString());
        builder.environment().put("BMA_PORT_OFFSET", Integer.toString(offset));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(settings);
        try {
            Files.deleteIfExists(output);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean said(Path output) {
        return text(output).contains("All parts answer");
    }

    /** What is to be added to the usual ports so that all of them are free. */
    public static int freeOffset() {
        for (int offset = 3_000; offset < 30_000; offset += 100) {
            int moved = offset;
            if (PARTS.values().stream().allMatch(port -> FreePorts.isFree(port + moved))) {
                return offset;
            }
        }
        throw new IllegalStateException("No ports are free");
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
