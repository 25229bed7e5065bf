package th.go.bangkok.council.local.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The JVM's ahead-of-time cache of one version of an application: its classes loaded and linked, and what a training run
 * taught about its methods. It belongs to that version and this JVM; a JVM that cannot use it starts without.
 */
public record StartupCache(Path folder) {

    /** Whether there is nothing left to do: the cache is there, or making it was given up. */
    public boolean settled() {
        return usable() || Files.exists(givenUp());
    }

    boolean usable() {
        return Files.exists(file());
    }

    Path file() {
        return folder.resolve("startup.aot");
    }

    /** Where a training run writes; not taken for a cache until it is complete. */
    public Path draft() {
        return folder.resolve("startup.draft");
    }

    /** Keeps what the training run has written. */
    public boolean keepDraft() {
        try {
            if (!Files.exists(draft())) {
                Files.writeString(givenUp(), "");
                return false;
            }
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path givenUp() {
        return folder.resolve("startup.none");
    }
}
