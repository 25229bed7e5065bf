package th.go.bangkok.council.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.StateDirectory;

/**
 * A folder that lives as long as this JVM. A JVM that is killed cannot clear up: the next one ends the processes that it
 * left and deletes their folder.
 */
record TemporaryState(StateDirectory state) {

    private static final String PREFIX = "council-it-";
    private static final String OWNER = "owner";
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    static TemporaryState create() {
        try {
            var state = new StateDirectory(Files.createTempDirectory(PREFIX));
            new Processes(state).note(OWNER, ProcessHandle.current(), "test");
            return new TemporaryState(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sweep() {
        try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (var folder : folders) {
                if (isOld(folder)) {
                    new TemporaryState(new StateDirectory(folder)).deleteIfOrphaned();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (var files = Files.walk(state.root())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A process that is just ending may still touch its files; the next sweep takes the rest.
        }
    }

    private void deleteIfOrphaned() {
        var processes = new Processes(state);
        List<String> known = processes.known();
        if (processes.find(OWNER).isPresent()) {
            return;
        }
        known.stream().flatMap(name -> processes.find(name).stream()).forEach(Child::kill);
        delete();
    }

    /** A folder made a moment ago may not have its owner noted yet. */
    private static boolean isOld(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(JUST_NOW));
    }
}
