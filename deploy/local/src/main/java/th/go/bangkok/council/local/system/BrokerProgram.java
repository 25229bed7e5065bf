package th.go.bangkok.council.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import th.go.bangkok.council.local.process.StartupCache;

/**
 * The broker's jars and what makes it start faster.
 *
 * @param jars the folder that the build copies them to
 * @param caches where startup caches are kept, one folder for each set of jars
 */
public record BrokerProgram(Path jars, Path caches) {

    public static BrokerProgram of(Installation installation) {
        return new BrokerProgram(
                installation
                        .root()
                        .resolve("deploy")
                        .resolve("local")
                        .resolve("target")
                        .resolve("lib"),
                installation.state().root().resolve("app").resolve("kafka"));
    }

    public String classPath() {
        return jars + "/*";
    }

    public StartupCache startupCache() {
        return new StartupCache(caches.resolve(version()));
    }

    /** The JVM takes a cache only for the very files that it was made with. */
    private String version() {
        try (var files = Files.list(jars)) {
            int hash = files.sorted().map(BrokerProgram::stamp).toList().hashCode();
            return Integer.toHexString(Objects.hash(hash, Runtime.version().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's jars are missing; run ./bma build", e);
        }
    }

    private static String stamp(Path jar) {
        try {
            return jar.getFileName() + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
