package th.go.bangkok.council.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The committed import files, sent through the gateway in their order. */
public final class SampleFiles {

    private SampleFiles() {}

    /** How many rows brought something new, and how many were known. */
    public record Loaded(long created, long unchanged) {}

    /**
     * Loads every file of a folder under {@code reference-data}.
     *
     * @throws AssertionError if a row is refused
     */
    public static Loaded load(Api api, String folder) {
        long created = 0;
        long unchanged = 0;
        for (Path file :
                files(RunningCouncil.sources().resolve("reference-data").resolve(folder))) {
            Api.Answer answer = api.importRows(what(file), content(file));
            assertThat(answer.status())
                    .as("%s: %s", file.getFileName(), answer.body())
                    .isEqualTo(200);
            assertThat(answer.body().path("refused").valueStream().limit(3))
                    .as("refused rows of %s", file.getFileName())
                    .isEmpty();
            created += answer.body().path("created").asLong();
            unchanged += answer.body().path("unchanged").asLong();
        }
        return new Loaded(created, unchanged);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".ndjson"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String what(Path file) {
        return file.getFileName()
                .toString()
                .replaceFirst("^\\d+-(motion|meeting|citizen-input|kpi)-", "")
                .replaceFirst("(-\\d{4})?\\.ndjson(\\.gz)?$", "");
    }

    private static byte[] content(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
