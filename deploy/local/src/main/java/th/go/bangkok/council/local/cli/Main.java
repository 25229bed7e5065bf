package th.go.bangkok.council.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import th.go.bangkok.council.local.doctor.Doctor;
import th.go.bangkok.council.local.mongo.MongodMissing;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.StartFailure;
import th.go.bangkok.council.local.remote.Gateway;
import th.go.bangkok.council.local.remote.SystemToken;
import th.go.bangkok.council.local.remote.Unreachable;
import th.go.bangkok.council.local.system.Installation;

/** The runner behind {@code ./bma}, which finds a JDK, builds what is missing and hands over to this. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> words) {
        var console =
                new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (words.isEmpty() || List.of("help", "--help", "-h").contains(words.getFirst())) {
            console.line(usage());
            return words.isEmpty() ? 2 : 0;
        }
        try {
            var installation = Installation.of(Path.of(System.getProperty("bma.root", ".")), System.getenv());
            var command = commands(installation, console).get(words.getFirst());
            if (command == null) {
                console.line("There is no command " + words.getFirst() + ".\n\n" + usage());
                return 2;
            }
            return command.run(words.subList(1, words.size()));
        } catch (Unreachable | MongodMissing | StartFailure | IllegalArgumentException | IllegalStateException e) {
            console.line(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    /** What {@code ./bma help} prints, also before anything is built. */
    static String usage() {
        try (var text = Objects.requireNonNull(Main.class.getResourceAsStream("usage.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Command> commands(Installation installation, Console console) {
        var gateway = new Gateway(installation.gateway(), SystemToken.of(installation));
        return Map.ofEntries(
                Map.entry("up", new Up(installation, console)),
                Map.entry("down", new Down(installation, console)),
                Map.entry("status", new Status(installation, console)),
                Map.entry("logs", new Logs(installation, console)),
                Map.entry("samples", new Samples(installation, console)),
                Map.entry("token", new Token(installation, console)),
                Map.entry("build", new Build(installation, console)),
                Map.entry("dlq", new DeadLetters(gateway, console)),
                Map.entry("replay", new Replay(gateway, console)),
                Map.entry("doctor", words -> new Doctor(installation, console).examine() ? 0 : 1),
                Map.entry("reset", new Reset(installation, console)));
    }
}
