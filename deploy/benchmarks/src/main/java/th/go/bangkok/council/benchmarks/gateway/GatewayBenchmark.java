package th.go.bangkok.council.benchmarks.gateway;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.bangkok.council.benchmarks.gateway.Contestants.Contestant;
import th.go.bangkok.council.benchmarks.stage.Ground;
import th.go.bangkok.council.benchmarks.stage.Machine;
import th.go.bangkok.council.benchmarks.stage.Numbers;

/**
 * Our gateway and a plain one in turns before the same upstream: the same calls of people who are signed in, over the same
 * number of kept connections.
 */
public final class GatewayBenchmark {

    private static final String PERSON = "motion-head";
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(5);

    private final Path sources;
    private final PrintStream out;
    private final int rounds;
    private final Duration time;
    private final int warmUp;
    private final int connections;
    private final int sessions;

    /**
     * A benchmark.
     *
     * @param sources the built source tree
     * @param time of one round of one gateway
     * @param warmUp answers of each gateway before the first round: on a busy machine time alone warms nothing
     * @param connections kept, each with a call under way all the time
     * @param sessions how many people are signed in
     */
    public GatewayBenchmark(
            Path sources, PrintStream out, int rounds, Duration time, int warmUp, int connections, int sessions) {
        this.sources = sources;
        this.out = out;
        this.rounds = rounds;
        this.time = time;
        this.warmUp = warmUp;
        this.connections = connections;
        this.sessions = sessions;
    }

    public void run() throws IOException, InterruptedException {
        out.printf(
                "Calls through the gateway: %d rounds of %d s, %d connections, %d sessions%n",
                rounds, time.toSeconds(), connections, sessions);
        out.println(Machine.description());
        try (var ground = Ground.withoutBroker(sources)) {
            var contestants = new Contestants(sources, ground);
            try (var upstream = new Upstream(contestants.upstreamPort())) {
                var ours = contestants.startOurs();
                var plain = contestants.startPlain(upstream.address());
                var entrance = new Sessions(ours.address(), contestants.signIn());
                var cookies = Stream.generate(() -> entrance.begin(PERSON))
                        .limit(sessions)
                        .toList();
                measure(ground, upstream, new Callers(cookies, connections), List.of(ours, plain));
            }
        }
    }

    private void measure(Ground ground, Upstream upstream, Callers callers, List<Contestant> contestants)
            throws InterruptedException {
        for (var contestant : contestants) {
            warm(callers, contestant);
        }
        out.println(Run.heading());
        var runs = new ArrayList<Run>();
        for (int round = 1; round <= rounds; round++) {
            for (var contestant : contestants) {
                var run = run(ground, upstream, callers, contestant);
                out.println(run);
                runs.add(run);
            }
        }
        conclude(runs);
    }

    private void warm(Callers callers, Contestant contestant) throws InterruptedException {
        long answers = 0;
        while (answers < warmUp) {
            answers += callers.work(contestant.address(), WARM_UP_STEP).length;
        }
    }

    private Run run(Ground ground, Upstream upstream, Callers callers, Contestant contestant)
            throws InterruptedException {
        double load = Machine.load();
        var process = List.of(contestant.child());
        double processBefore = Run.spent(process);
        double storeBefore = Run.spent(ground.servers());
        long withTokenBefore = upstream.withToken();
        long begin = System.nanoTime();
        var micros = callers.work(contestant.address(), time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var run = new Run(
                contestant.name(),
                micros.length,
                Numbers.percentile(micros, 50) / 1000,
                Numbers.percentile(micros, 99) / 1000,
                seconds,
                Run.spent(process) - processBefore,
                Run.spent(ground.servers()) - storeBefore,
                load);
        checkTokens(contestant, upstream.withToken() - withTokenBefore, micros.length);
        return run;
    }

    /** Ours has shown the service a token of each caller; otherwise it has not done its work. */
    private static void checkTokens(Contestant contestant, long withToken, long answers) {
        long expected = contestant.name().equals(Contestants.OURS) ? answers : 0;
        if (withToken != expected) {
            throw new IllegalStateException(
                    contestant.name() + ": " + withToken + " of " + answers + " calls had a token");
        }
    }

    private void conclude(List<Run> runs) {
        var ratios =
                Numbers.ratios(values(runs, Contestants.OURS, Run::rate), values(runs, Contestants.PLAIN, Run::rate));
        out.printf(
                "gateway : plain = %.2f answers/s (median of %s); CPU for a call %.2f (median)%n",
                Numbers.median(ratios),
                ratios.stream().map("%.2f"::formatted).collect(Collectors.joining(", ")),
                Numbers.median(Numbers.ratios(
                        values(runs, Contestants.OURS, Run::forThousand),
                        values(runs, Contestants.PLAIN, Run::forThousand))));
        out.println("Every answer was 200, and every call through the gateway reached the service with a token.");
    }

    private static List<Double> values(List<Run> runs, String name, ToDoubleFunction<Run> value) {
        return runs.stream()
                .filter(run -> run.name().equals(name))
                .map(value::applyAsDouble)
                .toList();
    }
}
