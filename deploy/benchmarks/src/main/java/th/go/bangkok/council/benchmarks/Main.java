package th.go.bangkok.council.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import th.go.bangkok.council.benchmarks.drain.DrainBenchmark;
import th.go.bangkok.council.benchmarks.gateway.GatewayBenchmark;
import th.go.bangkok.council.benchmarks.latency.LatencyBenchmark;
import th.go.bangkok.council.benchmarks.startup.StartupBenchmark;

/** The command line: which benchmark, and how much of it. */
public final class Main {

    private static final String USAGE = """
            Usage: benchmark <which> [options]

              drain    [--events=200000] [--few=10000] [--rounds=3] [--rivals=kpi-service,bare,naive]
                       the KPI service, a bare client loop and a naive consumer drain a log
              latency  [--rate=50] [--seconds=60] [--through=services|gateway]
                       from a command's answer to the figure on the stream, and memory under that load
              startup  [--rounds=3]
                       the whole system, with the startup caches and without
              gateway  [--rounds=3] [--seconds=15] [--warm-up=60000] [--connections=24] [--sessions=20]
                       calls of people who are signed in, through the gateway and through a plain one

            Everything must be built (./bma build); nothing else should run on the machine.""";

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            System.out.println(USAGE);
            System.exit(2);
        }
        var options = Arrays.asList(arguments).subList(1, arguments.length);
        var sources =
                Path.of(System.getProperty("bma.root", ".")).toAbsolutePath().normalize();
        switch (arguments[0]) {
            case "drain" ->
                new DrainBenchmark(
                                sources,
                                System.out,
                                number(options, "events", 200_000),
                                number(options, "few", 10_000),
                                number(options, "rounds", 3),
                                words(options, "rivals"))
                        .run();
            case "latency" ->
                new LatencyBenchmark(
                                sources,
                                System.out,
                                number(options, "rate", 50),
                                Duration.ofSeconds(number(options, "seconds", 60)),
                                words(options, "through").contains("gateway"))
                        .run();
            case "startup" -> new StartupBenchmark(sources, System.out, number(options, "rounds", 3)).run();
            case "gateway" ->
                new GatewayBenchmark(
                                sources,
                                System.out,
                                number(options, "rounds", 3),
                                Duration.ofSeconds(number(options, "seconds", 15)),
                                number(options, "warm-up", 60_000),
                                number(options, "connections", 24),
                                number(options, "sessions", 20))
                        .run();
            default -> System.out.println(USAGE);
        }
        System.exit(0);
    }

    private static List<String> words(List<String> options, String name) {
        var prefix = "--" + name + "=";
        return options.stream()
                .filter(option -> option.startsWith(prefix))
                .flatMap(option ->
                        Arrays.stream(option.substring(prefix.length()).split(",", -1)))
                .toList();
    }

    private static int number(List<String> options, String name, int otherwise) {
        var prefix = "--" + name + "=";
        return options.stream()
                .filter(option -> option.startsWith(prefix))
                .mapToInt(option -> Integer.parseInt(option.substring(prefix.length())))
                .findFirst()
                .orElse(otherwise);
    }
}
