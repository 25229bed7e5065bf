package th.go.bangkok.council.benchmarks.latency;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import th.go.bangkok.council.benchmarks.running.Memory;
import th.go.bangkok.council.benchmarks.running.RunningCouncil;
import th.go.bangkok.council.benchmarks.stage.Futures;
import th.go.bangkok.council.benchmarks.stage.Machine;
import th.go.bangkok.council.benchmarks.stage.Numbers;

/**
 * The way from a command's answer to the figure on the stream of changes, under a steady load on the whole system, beside
 * bare round trips over the same broker in the same minute.
 */
public final class LatencyBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration LAST_ONES = Duration.ofSeconds(5);
    private static final String OFFICER = "motion-head";
    private static final String CHANGES = "/api/v1/scoreboards/current/changes";

    private final Path sources;
    private final PrintStream out;
    private final int commandsInASecond;
    private final Duration time;
    private final boolean throughGateway;

    /**
     * A benchmark.
     *
     * @param sources the built source tree
     * @param throughGateway whether commands and stream go through the gateway, or directly to the services
     */
    public LatencyBenchmark(
            Path sources, PrintStream out, int commandsInASecond, Duration time, boolean throughGateway) {
        this.sources = sources;
        this.out = out;
        this.commandsInASecond = commandsInASecond;
        this.time = time;
        this.throughGateway = throughGateway;
    }

    public void run() throws IOException, InterruptedException {
        out.printf(
                "From the answer to the figure, %d commands a second for %d s, %s%n",
                commandsInASecond,
                time.toSeconds(),
                throughGateway ? "through the gateway" : "directly at the services");
        out.println(Machine.description());
        var home = RunningCouncil.newHome();
        RunningCouncil.prepare(sources, home);
        try (var council = RunningCouncil.start(sources, home, Map.of())) {
            measure(council);
        } finally {
            RunningCouncil.delete(home);
        }
    }

    private void measure(RunningCouncil council) throws IOException, InterruptedException {
        var commands = council.address(throughGateway ? "gateway" : "motion-service");
        var changes =
                council.address(throughGateway ? "gateway" : "kpi-service").resolve(CHANGES);
        try (var log = new LogTap(council.bootstrapServers());
                var commits = new CommitTap(council.mongodbUri());
                var roundTrip = new RoundTrip(council.bootstrapServers());
                var stream = new StreamTap(changes)) {
            var load = new Load(new Desk(commands, council.tokenOf(OFFICER)), roundTrip);
            load.work(commandsInASecond, WARM_UP);
            load.forget();
            double before = Machine.load();
            load.work(commandsInASecond, time);
            out.printf("Load of the machine %.1f before, %.1f after%n", before, Machine.load());
            memory(council);
            Futures.pause(LAST_ONES.toMillis());
            for (var event : List.of(What.REQUESTED, What.DELIVERED)) {
                report(
                        event,
                        Way.of(event, load.answers(), log.landings(), commits.commits(), stream.messages(), 0),
                        roundTrip.times());
            }
            out.printf("%d commands answered, %d failed%n", load.answers().size(), load.failures());
        }
    }

    private void report(String event, List<Way> ways, long[] roundTrips) {
        out.printf("%n%s: %d commands seen all the way%n%n", event, ways.size());
        if (ways.isEmpty()) {
            return;
        }
        out.println("| part | p50 ms | p99 ms |");
        out.println("| --- | --- | --- |");
        line(
                "command sent to answer (" + (event.equals(What.REQUESTED) ? 201 : 200) + ")",
                ways,
                way -> way.answered() - way.due());
        line("answer to figure on the stream", ways, way -> way.shown() - way.answered());
        line("- event recorded to answer", ways, way -> way.answered() - way.recorded());
        line("- event recorded to sent by the relay", ways, way -> way.sent() - way.recorded());
        line("- sent to seen by a bare consumer", ways, way -> way.onLog() - way.sent());
        line("- seen to figures committed", ways, way -> way.committed() - way.onLog());
        line("- committed to figure on the stream", ways, way -> way.shown() - way.committed());
        line("event recorded to figure on the stream", ways, way -> way.shown() - way.recorded());
        out.printf(
                "| bare round trip (%d) | %s | %s |%n",
                roundTrips.length, millis(roundTrips, 50), millis(roundTrips, 99));
        var all = values(ways, way -> way.shown() - way.answered());
        out.printf(
                "%nanswer to figure : bare round trip = %.1f at p50, %.1f at p99%n",
                Numbers.percentile(all, 50) / Numbers.percentile(roundTrips, 50),
                Numbers.percentile(all, 99) / Numbers.percentile(roundTrips, 99));
    }

    private void memory(RunningCouncil council) {
        out.println();
        out.println("| service under this load | heap used MB | heap taken MB | resident MB |");
        out.println("| --- | --- | --- | --- |");
        for (var service : RunningCouncil.SERVICES) {
            var memory = Memory.of(council.pid(service));
            out.printf("| %s | %d | %d | %d |%n", service, memory.heapUsed(), memory.heapTaken(), memory.resident());
        }
    }

    private void line(String part, List<Way> ways, ToLongFunction<Way> length) {
        var values = values(ways, length);
        out.printf("| %s | %s | %s |%n", part, millis(values, 50), millis(values, 99));
    }

    private static long[] values(List<Way> ways, ToLongFunction<Way> length) {
        return ways.stream().mapToLong(length).toArray();
    }

    private static String millis(long[] micros, double percent) {
        return "%.1f".formatted(Numbers.percentile(micros, percent) / 1000);
    }
}
