package th.go.bangkok.council.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.local.doctor.Doctor;
import th.go.bangkok.council.local.mongo.MongodMissing;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.StartFailure;
import th.go.bangkok.council.local.remote.Gateway;
import th.go.bangkok.council.local.remote.Unreachable;
import th.go.bangkok.council.local.system.Installation;

/** The runner behind {@code ./bma}, which finds a JDK, builds what is missing and hands over to this. */
public final class Main {

    static final String USAGE = """
            Usage: ./bma <command>

              up [-d] [--no-sample]    build what is missing, start everything, load the sample years on the
                                       first start; Ctrl-C stops all (-d: go on in the background;
                                       --stores-only: MongoDB and Kafka alone)
              down                     stop everything; the data stay
              status                   what runs, where, since when
              logs [part] [-f]         the end of the logs (-f: and what follows)
              test [maven options]     build and run all tests
              build                    build, and prepare a faster start
              samples                  load the sample years now
              dlq list|show ID|replay ID    events that could not be counted
              replay                   rebuild the figures from the log beside the present ones, and compare
              doctor                   look at this machine and say what is missing
              reset [--yes]            stop everything and delete all data

            Environment: BMA_HOME (where data are kept, default .bma), BMA_PORT_OFFSET (added to every port),
            BMA_STARTUP_CACHE=off (no preparation of a faster start), MONGODB_URI and KAFKA_BOOTSTRAP_SERVERS
            (use these, start none), COUNCIL_ISSUER (sign in with this OpenID provider, start none),
            MONGOD_BIN, JAVA_HOME.""";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> words) {
        var console =
                new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (words.isEmpty() || List.of("help", "--help", "-h").contains(words.getFirst())) {
            console.line(USAGE);
            return words.isEmpty() ? 2 : 0;
        }
        try {
            var installation = Installation.of(Path.of(System.getProperty("bma.root", ".")), System.getenv());
            var command = commands(installation, console).get(words.getFirst());
            if (command == null) {
                console.line("There is no command " + words.getFirst() + ".\n\n" + USAGE);
                return 2;
            }
            return command.run(words.subList(1, words.size()));
        } catch (Unreachable | MongodMissing | StartFailure | IllegalArgumentException | IllegalStateException e) {
            console.line(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private static Map<String, Command> commands(Installation installation, Console console) {
        var gateway = new Gateway(installation.gateway());
        return Map.of(
                "up", new Up(installation, console),
                "down", new Down(installation, console),
                "status", new Status(installation, console),
                "logs", new Logs(installation, console),
                "samples", new Samples(installation, console),
                "build", new Build(installation, console),
                "dlq", new DeadLetters(gateway, console),
                "replay", new Replay(gateway, console),
                "doctor", words -> new Doctor(installation, console).examine() ? 0 : 1,
                "reset", new Reset(installation, console));
    }
}
