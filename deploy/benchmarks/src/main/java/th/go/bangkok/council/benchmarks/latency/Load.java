package th.go.bangkok.council.benchmarks.latency;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import th.go.bangkok.council.benchmarks.latency.Desk.Motion;
import th.go.bangkok.council.benchmarks.latency.Desk.Request;

/**
 * A desk at work: half of the commands are requests, half deliver the oldest request that waits, at even distances and
 * whether the earlier ones were answered or not. With each goes one bare round trip.
 */
final class Load {

    /**
     * A command and its answer.
     *
     * @param due when it was to be sent
     * @param answered when the answer was here
     */
    record Answered(What what, long due, long answered) {}

    private static final int WAITING = 100;

    private final Desk desk;
    private final Motion motion;
    private final RoundTrip roundTrip;
    private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();

    Load(Desk desk, RoundTrip roundTrip) {
        this.desk = desk;
        this.motion = desk.motion();
        this.roundTrip = roundTrip;
        for (int i = 0; i < WAITING; i++) {
            waiting.add(desk.request(motion));
        }
    }

    /** Works for a while and answers when all is answered. */
    void work(int commandsInASecond, Duration time) {
        int count = (int) (time.toSeconds() * commandsInASecond);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long at = begin + number * 1_000_000_000L / commandsInASecond;
                awaitInstant(at);
                threads.execute(() -> send(number));
                awaitInstant(at + 500_000_000L / commandsInASecond);
                roundTrip.send(number);
            }
        }
    }

    void forget() {
        answers.clear();
        roundTrip.forget();
    }

    Queue<Answered> answers() {
        return answers;
    }

    int failures() {
        return failures.get();
    }

    private void send(int number) {
        long due = Ticker.now();
        try {
            if (number % 2 == 0) {
                var request = desk.request(motion);
                answers.add(new Answered(new What(What.REQUESTED, request.id()), due, Ticker.now()));
                waiting.add(request);
            } else {
                var request = waiting.poll();
                if (request != null) {
                    desk.deliver(request);
                    answers.add(new Answered(new What(What.DELIVERED, request.id()), due, Ticker.now()));
                }
            }
        } catch (IllegalStateException e) {
            failures.incrementAndGet();
            System.err.println(e.getMessage());
        }
    }

    private static void awaitInstant(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
