package th.go.bangkok.council.benchmarks.drain;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import th.go.bangkok.council.benchmarks.drain.Race.Run;
import th.go.bangkok.council.benchmarks.log.MadeUpLog;
import th.go.bangkok.council.benchmarks.log.Stream;
import th.go.bangkok.council.benchmarks.stage.Ground;
import th.go.bangkok.council.benchmarks.stage.Machine;
import th.go.bangkok.council.benchmarks.stage.Numbers;
import th.go.bangkok.council.benchmarks.stage.Topics;

/** The drain: the rivals in turns, some rounds, and what the rounds say about the KPI service. */
public final class DrainBenchmark {

    private static final long SEED = 2565;
    private static final String SMALL = "few.";
    private static final List<String> LOG =
            Arrays.stream(Stream.values()).map(Stream::topic).toList();
    private static final List<String> SMALL_LOG =
            LOG.stream().map(topic -> SMALL + topic).toList();
    private static final List<String> OTHER_TOPICS = List.of("council.citizen-input", "council.evaluation");

    private final Path sources;
    private final PrintStream out;
    private final int events;
    private final int fewEvents;
    private final int rounds;
    private final List<String> names;

    /**
     * A benchmark.
     *
     * @param sources the built source tree
     * @param events size of the log
     * @param fewEvents size of the smaller log for the naive peer
     * @param names who takes part; empty for all
     */
    public DrainBenchmark(Path sources, PrintStream out, int events, int fewEvents, int rounds, List<String> names) {
        this.sources = sources;
        this.out = out;
        this.events = events;
        this.fewEvents = fewEvents;
        this.rounds = rounds;
        this.names = names.isEmpty() ? List.of(Rivals.KPI, Rivals.BARE, Rivals.NAIVE) : List.copyOf(names);
    }

    public void run() {
        out.println("Drain of " + events + " records (naive: " + fewEvents + "), " + rounds + " rounds");
        out.println(Machine.description());
        try (var ground = Ground.start(sources)) {
            var topics = new Topics(ground);
            fill(topics);
            var race = new Race(ground, topics);
            var rivals = new Rivals(sources, ground);
            var runs = new ArrayList<Run>();
            out.println(Race.heading());
            if (takesPart(Rivals.NAIVE)) {
                runs.add(told(race.run(rivals.bare(SMALL_LOG, "few_bare"))));
            }
            for (int round = 1; round <= rounds; round++) {
                for (var name : names) {
                    runs.add(told(race.run(rival(rivals, name, name + "_" + round))));
                }
            }
            conclude(runs);
        }
    }

    private boolean takesPart(String name) {
        return names.contains(name);
    }

    private static Rival rival(Rivals rivals, String name, String database) {
        return switch (name) {
            case Rivals.KPI -> rivals.kpi(LOG, database);
            case Rivals.BARE -> rivals.bare(LOG, database);
            case Rivals.NAIVE -> rivals.naive(SMALL_LOG, database);
            default -> throw new IllegalArgumentException("Nobody is called " + name);
        };
    }

    private void fill(Topics topics) {
        topics.declare(LOG);
        topics.declare(OTHER_TOPICS);
        topics.fill(MadeUpLog.of(events, SEED).records(""));
        if (takesPart(Rivals.NAIVE)) {
            topics.declare(SMALL_LOG);
            topics.fill(MadeUpLog.of(fewEvents, SEED).records(SMALL));
        }
    }

    private Run told(Run run) {
        out.println(run);
        return run;
    }

    private void conclude(List<Run> runs) {
        var large = runs.stream()
                .filter(run -> !run.equals(runs.getFirst()) || !takesPart(Rivals.NAIVE))
                .toList();
        if (takesPart(Rivals.KPI) && takesPart(Rivals.BARE)) {
            compare(large, Rivals.BARE);
            agree("kpi-service and bare", large, Rivals.KPI, Rivals.BARE);
        }
        if (takesPart(Rivals.KPI) && takesPart(Rivals.NAIVE)) {
            compare(large, Rivals.NAIVE);
        }
        if (takesPart(Rivals.NAIVE)) {
            var small = new ArrayList<>(runs.subList(0, 1));
            large.stream().filter(run -> run.rival().equals(Rivals.NAIVE)).forEach(small::add);
            agree("naive and bare on the smaller log", small, Rivals.NAIVE, Rivals.BARE);
        }
    }

    private void compare(List<Run> runs, String peer) {
        var ratios = Numbers.ratios(rates(runs, Rivals.KPI), rates(runs, peer));
        out.printf(
                "kpi-service : %s = %.2f (median of %s)%n",
                peer,
                Numbers.median(ratios),
                ratios.stream().map("%.2f"::formatted).collect(Collectors.joining(", ")));
    }

    private void agree(String who, List<Run> runs, String... rivals) {
        var names = List.of(rivals);
        var checksums = runs.stream()
                .filter(run -> names.contains(run.rival()))
                .map(run -> run.result().checksum())
                .distinct()
                .toList();
        out.println(who + (checksums.size() == 1 ? " have the same figures: " : " DIFFER: ") + checksums);
    }

    private static List<Double> rates(List<Run> runs, String rival) {
        return runs.stream()
                .filter(run -> run.rival().equals(rival))
                .map(Run::rate)
                .toList();
    }
}
