package th.go.bangkok.council.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers one process across runners: its pid, when it started (a pid alone may be another program's by now) and
 * which version of the program it runs.
 */
record PidFile(long pid, Instant started, String version) {

    /** The system reckons start times from the boot time, which moves when the clock is set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(ProcessHandle handle, String version) {
        return new PidFile(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH), version);
    }

    static Optional<PidFile> read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            return Optional.of(
                    new PidFile(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        try {
            var draft = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".new"),
                    pid + " " + started.toEpochMilli() + " " + version + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** The process, if it still runs and is the one that was noted. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::startedThen)
                .filter(PidFile::isNoZombie);
    }

    /** A process that has ended counts as alive until its parent asks for its status, which may be never. */
    private static boolean isNoZombie(ProcessHandle handle) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return handle.isAlive(); // No such files on this system, or just gone.
        }
    }

    private boolean startedThen(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Duration.between(started, start).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(started.equals(Instant.EPOCH));
    }
}
