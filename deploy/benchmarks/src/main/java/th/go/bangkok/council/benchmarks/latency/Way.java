package th.go.bangkok.council.benchmarks.latency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.go.bangkok.council.benchmarks.latency.Load.Answered;
import th.go.bangkok.council.benchmarks.latency.LogTap.Landing;
import th.go.bangkok.council.benchmarks.latency.StreamTap.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of one command, in microseconds since 1970 each.
 *
 * @param due when it was sent
 * @param answered when its answer was here
 * @param recorded when the service stored the event, to the millisecond
 * @param sent when the relay handed it to its client, to the millisecond
 * @param onLog when a bare consumer had it
 * @param committed when the figures that it moved had been committed
 * @param shown when the stream of changes told of them
 */
record Way(long due, long answered, long recorded, long sent, long onLog, long committed, long shown) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A message of the stream as far as it tells how many cases there are. */
    private record Count(long seen, long started, long delivered) {}

    /**
     * Puts together what was seen. A message tells how many cases there are, so the one that shows a command is the
     * first that counts as many as were committed up to and with it. Commands that were not seen everywhere are left out.
     *
     * @param event which commands
     * @param counted how many of them were counted before the first of the commits
     */
    static List<Way> of(
            String event,
            Collection<Answered> answers,
            Map<What, Landing> landings,
            Map<What, Long> commits,
            List<Message> messages,
            long counted) {
        var counts = messages.stream()
                .map(Way::count)
                .filter(count -> count.started() >= 0)
                .toList();
        var order = new HashMap<What, Long>();
        commits.entrySet().stream()
                .filter(commit -> commit.getKey().event().equals(event))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(commit -> order.put(commit.getKey(), counted + order.size() + 1));
        var ways = new ArrayList<Way>();
        for (var answer : answers) {
            var landing = landings.get(answer.what());
            var committed = commits.get(answer.what());
            var number = order.get(answer.what());
            if (landing != null && committed != null && number != null) {
                counts.stream()
                        .filter(count -> number(event, count) >= number)
                        .findFirst()
                        .ifPresent(count -> ways.add(new Way(
                                answer.due(),
                                answer.answered(),
                                landing.recorded(),
                                landing.sent(),
                                landing.seen(),
                                committed,
                                count.seen())));
            }
        }
        return ways;
    }

    private static long number(String event, Count count) {
        return event.equals(What.REQUESTED) ? count.started() : count.delivered();
    }

    private static Count count(Message message) {
        var change = JSON.readTree(message.data());
        if (!change.path("topic").asString("").equals("motion-tracking")) {
            return new Count(message.seen(), -1, -1);
        }
        long cases = change.path("cases").asLong();
        return new Count(message.seen(), cases + change.path("openCases").asLong(), cases);
    }
}
