package th.go.bangkok.council.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything a runner keeps: data, logs and who runs. A new one is its owner's alone; one that is
 * there already keeps its rights.
 */
public record StateDirectory(Path root) {

    public StateDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** A part's own data; created when missing. */
    public Path data(String part) {
        return existing(root.resolve("data").resolve(part));
    }

    /** A part's log file; its folder is created when missing. */
    public Path log(String part) {
        return existing(root.resolve("logs")).resolve(part + ".log");
    }

    /** A file of the runner's own. */
    public Path file(String name) {
        return existing(root).resolve(name);
    }

    Path pid(String part) {
        return existing(root.resolve("run")).resolve(part + ".pid");
    }

    private Path existing(Path folder) {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + folder, e);
        }
    }
}
