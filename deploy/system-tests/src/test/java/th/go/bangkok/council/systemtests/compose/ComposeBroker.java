package th.go.bangkok.council.systemtests.compose;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;

/**
 * The broker of {@code docker-compose.yml} as a process: with the environment that the file gives it, turned into
 * settings by the image's own program; only addresses and folders are this machine's.
 *
 * @param folder where settings and data are kept
 * @param places which port stands for which of the file's
 * @param values the value of each name that the file needs
 */
record ComposeBroker(Path folder, Map<String, Integer> places, UnaryOperator<String> values) implements Part {

    private static final Pattern ADDRESS = Pattern.compile("(?<=//|@)(?:kafka|127\\.0\\.0\\.1)?:(\\d+)");
    private static final String USERS = "9092";
    private static final String ADMIN = "9094";

    static ComposeBroker in(Path folder, UnaryOperator<String> values) {
        List<Integer> ports = FreePorts.find(4);
        return new ComposeBroker(
                folder,
                Map.of(USERS, ports.get(0), "9093", ports.get(1), ADMIN, ports.get(2), "19092", ports.get(3)),
                values);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Integer> ports() {
        return List.copyOf(places.values());
    }

    /** Where services and other systems come in. */
    String bootstrapServers() {
        return "127.0.0.1:" + places.get(USERS);
    }

    /** As the file's own check. */
    @Override
    public boolean ready() {
        return FreePorts.answers(places.getOrDefault(ADMIN, 0));
    }

    @Override
    public Program program() {
        try {
            Path settings = Files.createDirectories(folder.resolve("settings"));
            Path defaults = Files.createDirectories(folder.resolve("defaults"));
            for (String file : List.of("server.properties", "log4j2.yaml", "tools-log4j2.yaml")) {
                Files.writeString(defaults.resolve(file), "");
            }
            // What the image does before it starts the broker.
            run(
                    environment(),
                    java(
                            "kafka.docker.KafkaDockerWrapper",
                            "setup",
                            "--default-configs-dir",
                            defaults.toString(),
                            "--mounted-configs-dir",
                            defaults.toString(),
                            "--final-configs-dir",
                            settings.toString()));
            return Program.of(
                    java("kafka.Kafka", settings.resolve("server.properties").toString()), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the file's setup script, with the broker's own tools. */
    void setUp() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        tool(tools.resolve("kafka-configs.sh"), "kafka.admin.ConfigCommand");
        tool(tools.resolve("kafka-acls.sh"), "org.apache.kafka.tools.AclCommand");
        Map<String, String> environment = new LinkedHashMap<>(ComposeFile.read().environment("kafka-setup", values));
        environment.put("KAFKA_ADMIN_BROKER", "127.0.0.1:" + places.get(ADMIN));
        environment.put("KAFKA_TOOLS", tools.toString());
        run(
                environment,
                List.of(
                        "bash",
                        ComposeFile.ROOT
                                .resolve("deploy/compose/kafka/setup.sh")
                                .toString()));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(ComposeFile.read().environment("kafka", values));
        environment.replaceAll((name, value) ->
                ADDRESS.matcher(value).replaceAll(address -> "127.0.0.1:" + places.get(address.group(1))));
        environment.put("KAFKA_LOG_DIRS", folder.resolve("log").toString());
        return environment;
    }

    private static void tool(Path file, String program) throws IOException {
        List<String> command = java(program);
        // Some fifteen short programs: what the first has loaded, the others find ready.
        command.addAll(1, List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file + ".jsa"));
        String words = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(file, "#!/bin/sh\nexec " + words + " \"$@\"\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static List<String> java(String... program) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jars()));
        command.addAll(List.of(program));
        return command;
    }

    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void run(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KAFKA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command.getLast() + " ended with " + process.exitValue() + ": " + said);
        }
    }
}
