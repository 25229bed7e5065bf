package th.go.bangkok.council.benchmarks.stage;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;
import th.go.bangkok.council.local.services.Service;

/**
 * A program of this module that a service is held against, in a JVM of its own.
 *
 * @param ports where it listens; one that listens nowhere shows that it is ready only by what it does
 */
public record Peer(String name, Program program, List<Integer> ports) implements Part {

    /** A peer with the JVM options that the runner gives the service; startup caches are neither's. */
    public static Peer of(Service service, String name, Class<?> main, List<String> arguments, List<Integer> ports) {
        var command = new ArrayList<String>();
        command.addAll(javaAndOptions(service));
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return new Peer(name, Program.of(command, Map.of()), ports);
    }

    @Override
    public boolean ready() {
        return ports.stream().allMatch(FreePorts::answers);
    }

    private static List<String> javaAndOptions(Service service) {
        var command = service.program().command();
        return command.subList(0, command.indexOf("-jar")).stream()
                .filter(option -> !option.startsWith("-XX:AOT"))
                .toList();
    }

    /** This program's own, wherever the peer is started. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
