package th.go.bangkok.council.local.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.StateDirectory;
import th.go.bangkok.council.local.remote.Gateway;
import th.go.bangkok.council.local.remote.SystemToken;
import th.go.bangkok.council.local.system.Installation;

/**
 * Loads the sample years once, file by file in the order of their names, through the import endpoints that are open to
 * everybody. Loading again changes nothing, so an interrupted load is simply repeated at the next start.
 */
public final class SampleYears {

    private final Path folder;
    private final Path mark;
    private final Gateway gateway;
    private final Console console;

    /** @param folder holds the files {@code NN-<service>-<what>[-<year>].ndjson.gz} */
    SampleYears(Path folder, StateDirectory state, Gateway gateway, Console console) {
        this.folder = folder;
        this.mark = state.file("sample-years");
        this.gateway = gateway;
        this.console = console;
    }

    /** The sample years of an installation. */
    public static SampleYears of(Installation installation, Console console) {
        return new SampleYears(
                installation.root().resolve("reference-data").resolve("sample-years"),
                installation.state(),
                new Gateway(installation.gateway(), SystemToken.of(installation)),
                console);
    }

    /** Whether the question was settled at an earlier start, by loading them or by doing without. */
    public boolean settled() {
        return Files.exists(mark);
    }

    /** Does without them, now and at later starts. */
    public void decline() {
        settle("none");
    }

    /** Loads all files. Refused rows are shown; the others are kept. */
    public void load() {
        var files = files();
        if (files.isEmpty()) {
            return;
        }
        console.line("");
        console.line("Loading the sample years (once; --no-sample starts without them)");
        long start = System.nanoTime();
        var total = ImportReport.EMPTY;
        for (var file : files) {
            var report = load(file);
            total = total.plus(report);
            console.line(String.format("  %-42s %s", file.label(), report.summary()));
            report.refused().stream().limit(5).forEach(row -> console.line("      refused: " + row));
        }
        settle("loaded");
        console.line("  " + total.summary() + ", in "
                + Console.seconds(Duration.ofNanos(System.nanoTime() - start))
                + "; the figures follow within seconds.");
    }

    private ImportReport load(SampleFile file) {
        var report = ImportReport.EMPTY;
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file.path())), StandardCharsets.UTF_8))) {
            var batch = new ImportBatch(0);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(line);
                if (batch.isFull()) {
                    report = report.plus(batch.sendTo(gateway, file.what()));
                    batch = batch.next();
                }
            }
            return batch.isEmpty() ? report : report.plus(batch.sendTo(gateway, file.what()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.path(), e);
        }
    }

    private List<SampleFile> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().flatMap(file -> SampleFile.of(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private void settle(String how) {
        try {
            Files.writeString(mark, how + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + mark, e);
        }
    }
}
