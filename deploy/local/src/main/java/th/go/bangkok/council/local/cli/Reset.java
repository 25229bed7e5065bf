package th.go.bangkok.council.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.system.Installation;

/** Deletes all data, after asking. */
record Reset(Installation installation, Console console) implements Command {

    private static final List<String> DELETED = List.of("data", "logs", "run", "sample-years", "sign-in", "ready");

    @Override
    public int run(List<String> words) {
        var root = installation.state().root();
        if (!words.contains("--yes") && !confirmed(root)) {
            console.line("Nothing was deleted.");
            return 1;
        }
        int stopped = new Down(installation, console).run(List.of());
        if (stopped != 0) {
            return stopped;
        }
        DELETED.forEach(name -> delete(root.resolve(name)));
        console.line("All data under " + root + " are deleted. The next ./bma up begins anew.");
        if (installation.givenMongodb().isPresent() || installation.givenKafka().isPresent()) {
            console.line("What lies in the MongoDB or Kafka named by the environment was not touched.");
        }
        return 0;
    }

    private boolean confirmed(Path root) {
        console.line("This stops everything and deletes all data under " + root + ". Type yes to go on:");
        var answer = new Scanner(System.in, StandardCharsets.UTF_8);
        return answer.hasNextLine() && answer.nextLine().strip().equals("yes");
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }
}
