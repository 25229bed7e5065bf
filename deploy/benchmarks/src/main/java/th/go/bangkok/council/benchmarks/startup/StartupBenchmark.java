package th.go.bangkok.council.benchmarks.startup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.go.bangkok.council.benchmarks.running.Memory;
import th.go.bangkok.council.benchmarks.running.RunningCouncil;
import th.go.bangkok.council.benchmarks.stage.Machine;
import th.go.bangkok.council.benchmarks.stage.Numbers;

/** Starts the built system in turns with the JVM's startup caches and without them. */
public final class StartupBenchmark {

    private static final Pattern READY = Pattern.compile("(?m)^\\s*(\\S+)\\s+ready in ([0-9.]+) s");
    private static final Map<String, String> WITHOUT_CACHES = Map.of("BMA_STARTUP_CACHE", "off");

    private final Path sources;
    private final PrintStream out;
    private final int rounds;

    public StartupBenchmark(Path sources, PrintStream out, int rounds) {
        this.sources = sources;
        this.out = out;
        this.rounds = rounds;
    }

    public void run() {
        out.println("Start of the whole system, " + rounds + " rounds");
        out.println(Machine.description());
        var cached = RunningCouncil.newHome();
        var plain = RunningCouncil.newHome();
        try {
            RunningCouncil.prepare(sources, cached);
            out.println("| start | s | load before | parts, s | memory once ready: heap taken / resident, MB |");
            out.println("| --- | --- | --- | --- | --- |");
            var withCaches = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            for (int round = 1; round <= rounds; round++) {
                withCaches.add(start("with caches", cached, Map.of()));
                without.add(start("without", plain, WITHOUT_CACHES));
            }
            var ratios = Numbers.ratios(without, withCaches);
            out.printf(
                    "Start: %.1f s with caches, %.1f s without (medians); without : with = %.2f (median of %s)%n",
                    Numbers.median(withCaches),
                    Numbers.median(without),
                    Numbers.median(ratios),
                    ratios.stream().map("%.2f"::formatted).collect(Collectors.joining(", ")));
        } finally {
            RunningCouncil.delete(cached);
            RunningCouncil.delete(plain);
        }
    }

    private double start(String how, Path home, Map<String, String> settings) {
        double load = Machine.load();
        try (var council = RunningCouncil.start(sources, home, settings)) {
            double seconds = council.startTime().toMillis() / 1000.0;
            out.printf("| %s | %.1f | %.1f | %s | %s |%n", how, seconds, load, parts(council.said()), memory(council));
            return seconds;
        }
    }

    static String parts(String said) {
        var times = new TreeMap<String, String>();
        var ready = READY.matcher(said);
        while (ready.find()) {
            times.put(ready.group(1), ready.group(2));
        }
        return times.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String memory(RunningCouncil council) {
        return RunningCouncil.SERVICES.stream()
                .map(service -> {
                    var memory = Memory.of(council.pid(service));
                    return service + " " + memory.heapTaken() + " / " + memory.resident();
                })
                .collect(Collectors.joining(", "));
    }
}
