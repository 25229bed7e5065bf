package th.go.bangkok.council.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.system.Installation;

/** Shows the sample people's passwords once, at the start that has made them, and says where they are kept. */
record FirstPasswords(Path file, boolean expected) {

    /** To be asked before the provider starts. */
    static FirstPasswords of(Installation installation) {
        var file = installation.signIn().resolve("passwords");
        return new FirstPasswords(file, installation.givenIssuer().isEmpty() && !Files.exists(file));
    }

    void tell(Console console) {
        if (!expected || !Files.exists(file)) {
            return;
        }
        console.line("");
        console.line("  Sample people and their passwords, shown this once and kept in " + file + ":");
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ", 2))
                    .filter(words -> words.length == 2)
                    .forEach(words -> console.line(String.format("    %-24s %s", words[0], words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
