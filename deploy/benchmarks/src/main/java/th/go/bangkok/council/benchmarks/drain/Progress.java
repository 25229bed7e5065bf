package th.go.bangkok.council.benchmarks.drain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import th.go.bangkok.council.benchmarks.stage.Futures;
import th.go.bangkok.council.local.process.Child;

/** How far a consumer group came and when, as its committed offsets tell anyone who asks. */
record Progress(List<Sample> samples) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long EVERY = 50;

    /**
     * A moment.
     *
     * @param processSeconds processor time of the process until then
     * @param serverSeconds the same of the servers
     */
    record Sample(long nanos, long records, double processSeconds, double serverSeconds) {}

    /** Watches until the group has read everything; fails when it does not get on or its process ends. */
    static Progress watch(
            Admin admin, String group, List<String> topics, long total, Child process, List<Child> servers) {
        var samples = new ArrayList<Sample>();
        long begin = System.nanoTime();
        long read = 0;
        while (read < total) {
            if (!process.alive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(group + " stopped at " + read + " of " + total + " records");
            }
            Futures.pause(EVERY);
            long now = committed(admin, group, topics);
            if (now > read) {
                read = now;
                samples.add(new Sample(System.nanoTime(), read, seconds(List.of(process)), seconds(servers)));
            }
        }
        return new Progress(samples);
    }

    /** Records in a second, from the first commit to the last. */
    double rate() {
        return rate(samples.getFirst(), samples.getLast());
    }

    /** The same over the second half of the records, when the JVM is warm. */
    double warmRate() {
        long half = samples.getLast().records() / 2;
        var middle = samples.stream()
                .filter(sample -> sample.records() >= half)
                .findFirst()
                .orElseThrow();
        return rate(middle, samples.getLast());
    }

    double seconds() {
        return (samples.getLast().nanos() - samples.getFirst().nanos()) / 1e9;
    }

    /** Processor time from the first commit to the last. */
    double processSeconds() {
        return samples.getLast().processSeconds() - samples.getFirst().processSeconds();
    }

    /** Processor time of the servers from the first commit to the last. */
    double serverSeconds() {
        return samples.getLast().serverSeconds() - samples.getFirst().serverSeconds();
    }

    /** Processor time of the process until the first commit. */
    double startSeconds() {
        return samples.getFirst().processSeconds();
    }

    private static double seconds(List<Child> processes) {
        return processes.stream()
                        .map(process ->
                                process.handle().info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }

    private static double rate(Sample from, Sample to) {
        return (to.records() - from.records()) * 1e9 / Math.max(1, to.nanos() - from.nanos());
    }

    private static long committed(Admin admin, String group, List<String> topics) {
        return Futures.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getValue() != null
                        && topics.contains(entry.getKey().topic()))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }
}
