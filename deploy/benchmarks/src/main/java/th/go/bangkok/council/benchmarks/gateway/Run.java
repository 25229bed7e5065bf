package th.go.bangkok.council.benchmarks.gateway;

import java.time.Duration;
import java.util.Collection;
import th.go.bangkok.council.local.process.Child;

/**
 * What one gateway did in one round.
 *
 * @param answers how many there were
 * @param median time of an answer, in ms
 * @param p99 the time that 99 % of them did not exceed, in ms
 * @param seconds how long the round took
 * @param processSeconds processor time of the gateway
 * @param storeSeconds processor time of the store of sessions
 * @param load of the machine when the round began
 */
record Run(
        String name,
        int answers,
        double median,
        double p99,
        double seconds,
        double processSeconds,
        double storeSeconds,
        double load) {

    /** Processor time so far. */
    static double spent(Collection<Child> processes) {
        return processes.stream()
                        .map(process ->
                                process.handle().info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }

    static String heading() {
        return """
                | gateway | answers | answers/s | p50 ms | p99 ms | CPU s for 1,000 | of the store | load before |
                | --- | --- | --- | --- | --- | --- | --- | --- |""";
    }

    /** Answers in a second. */
    double rate() {
        return answers / seconds;
    }

    /** The gateway's processor time for a thousand answers. */
    double forThousand() {
        return processSeconds * 1000 / answers;
    }

    @Override
    public String toString() {
        return "| %s | %,d | %,.0f | %.1f | %.1f | %.3f | %.3f | %.1f |"
                .formatted(name, answers, rate(), median, p99, forThousand(), storeSeconds * 1000 / answers, load);
    }
}
