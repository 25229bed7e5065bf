package th.go.bangkok.council.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The JVM's ahead-of-time cache of one version of a program: its classes loaded and linked, and what a training run taught
 * about its methods. It belongs to that version and this JVM; a JVM that cannot use it starts without.
 */
public record StartupCache(Path folder) {

    /** Whether there is nothing left to do: the cache is there, or making it was given up. */
    public boolean settled() {
        return Files.exists(file()) || Files.exists(givenUp());
    }

    /** The JVM options of a start that uses the cache, if there is one. */
    public List<String> use() {
        return Files.exists(file()) ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** The JVM options of a training run; it writes when it ends. */
    public List<String> train() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:AOTCacheOutput=" + draft());
    }

    /** Keeps what the training run has written; false if it has written nothing, which is remembered. */
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

    private Path file() {
        return folder.resolve("startup.aot");
    }

    /** Not taken for a cache until it is complete. */
    private Path draft() {
        return folder.resolve("startup.draft");
    }

    private Path givenUp() {
        return folder.resolve("startup.none");
    }
}
