package th.go.bangkok.council.local.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.StateDirectory;

/** A folder for training runs that leaves nothing behind: no process, no data, whatever happens to the runner. */
record TrainingGround(Path folder, AtomicBoolean cutShort) {

    TrainingGround(Path folder) {
        this(folder, new AtomicBoolean());
    }

    StateDirectory state() {
        return new StateDirectory(folder);
    }

    /** Clears what a killed runner left, and clears again at the end, also when the runner is stopped before. */
    Use open() {
        clear();
        var hook = Thread.ofPlatform().unstarted(() -> {
            cutShort.set(true);
            clear();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            if (!cutShort.get()) {
                clear();
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        };
    }

    /** Whether the runner was stopped meanwhile: what is missing then says nothing about the trainees. */
    boolean wasCutShort() {
        return cutShort.get();
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
