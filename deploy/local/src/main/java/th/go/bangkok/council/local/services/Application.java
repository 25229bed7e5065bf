package th.go.bangkok.council.local.services;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import th.go.bangkok.council.local.process.StartFailure;
import th.go.bangkok.council.local.process.StartupCache;

/**
 * A built application, unpacked to where it runs: rebuilding the jar leaves a running process alone, and an unpacked
 * application starts faster.
 *
 * @param jar the executable jar that the build made
 * @param home where applications are unpacked, one folder for each version of the jar
 */
public record Application(String name, Path jar, Path home) {

    /** Unpacks this version of the jar, unless that is done. */
    public void prepare() {
        if (!Files.exists(folder())) {
            unpack(folder());
            deleteOthers(folder());
        }
    }

    /** The arguments that run this version. */
    List<String> arguments(boolean training) {
        var arguments = new ArrayList<>(
                training ? startupCache().train() : startupCache().use());
        arguments.add("-jar");
        arguments.add(program().toString());
        return arguments;
    }

    /** What makes this version start faster. */
    public StartupCache startupCache() {
        return new StartupCache(folder());
    }

    /** Where this version runs. */
    Path folder() {
        return home.resolve(name).resolve(version());
    }

    /** The jar to start; its libraries lie beside it. */
    Path program() {
        return folder().resolve(jar.getFileName());
    }

    /** The same content has the same version, however often it is built. */
    private String version() {
        if (!Files.exists(jar)) {
            throw new StartFailure(name, "is not built: " + jar + " is missing. Run ./bma build.");
        }
        try (var content = new CheckedInputStream(Files.newInputStream(jar), new CRC32C())) {
            content.transferTo(OutputStream.nullOutputStream());
            var jvm = System.getProperty("java.vm.version").replaceAll("[^0-9A-Za-z.]", "-");
            return Long.toHexString(content.getChecksum().getValue()) + "-" + jvm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            var draft = Files.createTempDirectory(folder.getParent(), "draft-");
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            draft.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailure(name, "could not be unpacked: " + output.strip());
            }
            Files.move(draft, folder);
        } catch (IOException e) {
            throw new StartFailure(name, "could not be unpacked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name, "was interrupted while being unpacked", e);
        }
    }

    /** A process of an older version has its files open and keeps what it has loaded; it is replaced by this one. */
    private static void deleteOthers(Path kept) {
        try (var versions = Files.list(kept.getParent())) {
            for (var version : versions.filter(other -> !other.equals(kept)).toList()) {
                delete(version);
            }
        } catch (IOException | UncheckedIOException e) {
            // Left for the next time.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
