package th.go.bangkok.council.local.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.StateDirectory;

/** A folder for training runs that leaves nothing behind: no process, no data, whatever happens to the runner. */
record TrainingGround(Path folder) {

    StateDirectory state() {
        return new StateDirectory(folder);
    }

    /** Clears what a killed runner left, and clears again at the end, also when the runner is stopped before. */
    Use open() {
        clear();
        var hook = Thread.ofPlatform().unstarted(this::clear);
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            clear();
            Runtime.getRuntime().removeShutdownHook(hook);
        };
    }

    private void clear() {
        new Processes(state()).running().forEach(Child::kill);
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + folder, e);
        }
    }

    /** A use of the ground. */
    @FunctionalInterface
    interface Use extends AutoCloseable {
        @Override
        void close();
    }
}
