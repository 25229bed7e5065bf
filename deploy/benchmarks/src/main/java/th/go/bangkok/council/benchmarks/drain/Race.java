package th.go.bangkok.council.benchmarks.drain;

import java.util.List;
import th.go.bangkok.council.benchmarks.stage.Ground;
import th.go.bangkok.council.benchmarks.stage.Machine;
import th.go.bangkok.council.benchmarks.stage.Topics;

/** Lets one rival drain its log, from a database and a consumer group that are new to a log that is full. */
final class Race {

    private final Ground ground;
    private final Topics topics;

    Race(Ground ground, Topics topics) {
        this.ground = ground;
        this.topics = topics;
    }

    /**
     * What a run came to.
     *
     * @param rate records in a second
     * @param warmRate the same over the second half
     * @param startSeconds processor time of the rival until its first commit
     * @param drainSeconds processor time of the rival after that
     * @param serverSeconds processor time of broker and MongoDB in the same time
     * @param transactions that MongoDB committed
     * @param deadLetters records that it put aside
     * @param load of the machine when it began
     */
    record Run(
            String rival,
            double seconds,
            double rate,
            double warmRate,
            double startSeconds,
            double drainSeconds,
            double serverSeconds,
            long transactions,
            long deadLetters,
            double load,
            Result result) {

        @Override
        public String toString() {
            return "| %s | %.2f | %,.0f | %,.0f | %.1f | %.1f | %.1f | %d | %d | %.1f | %,d cases, %,d ms, %s |"
                    .formatted(
                            rival,
                            seconds,
                            rate,
                            warmRate,
                            startSeconds,
                            drainSeconds,
                            serverSeconds,
                            transactions,
                            deadLetters,
                            load,
                            result.counted(),
                            result.totalMillis(),
                            result.checksum());
        }
    }

    Run run(Rival rival) {
        var letters = rival.topics().stream().map(topic -> topic + ".dlq").toList();
        long lettersBefore = topics.size(letters);
        long total = topics.size(rival.topics());
        double load = Machine.load();
        long transactionsBefore = Result.transactions(ground.mongodbUri());
        var process = ground.begin(rival.part());
        try (var admin = ground.admin()) {
            var progress = Progress.watch(admin, rival.group(), rival.topics(), total, process, ground.servers());
            ground.end(rival.part(), process);
            return new Run(
                    rival.name(),
                    progress.seconds(),
                    progress.rate(),
                    progress.warmRate(),
                    progress.startSeconds(),
                    progress.processSeconds(),
                    progress.serverSeconds(),
                    Result.transactions(ground.mongodbUri()) - transactionsBefore,
                    topics.size(letters) - lettersBefore,
                    load,
                    Result.read(ground.mongodbUri(), rival.database()));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + ground.lastWords(rival.part()), e);
        } finally {
            process.kill();
            topics.forget(rival.group());
            Result.drop(ground.mongodbUri(), rival.database());
        }
    }

    static String heading() {
        return String.join(
                "\n",
                List.of(
                        "| rival | s | records/s | records/s, second half | CPU s to start | CPU s to drain"
                                + " | CPU s, servers | transactions | dead letters"
                                + " | load before | figures |",
                        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
    }
}
