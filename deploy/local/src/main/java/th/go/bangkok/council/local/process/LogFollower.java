package th.go.bangkok.council.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads what is added to a log file. */
public final class LogFollower {

    private final Path file;
    private long position;
    private String unfinished = "";

    private LogFollower(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /** Follows what is written from now on; the file need not exist yet. */
    public static LogFollower fromTheEnd(Path file) {
        try {
            return new LogFollower(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands on the whole lines that came since the last call. */
    public void poll(Consumer<String> lines) {
        if (!Files.exists(file)) {
            return;
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                position = 0; // Begun anew.
            }
            var bytes = new byte[(int) Math.min(1 << 20, log.length() - position)];
            log.seek(position);
            log.readFully(bytes);
            position += bytes.length;
            handOn(unfinished + new String(bytes, StandardCharsets.UTF_8), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOn(String text, Consumer<String> lines) {
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(lines);
        unfinished = text.substring(end);
    }
}
