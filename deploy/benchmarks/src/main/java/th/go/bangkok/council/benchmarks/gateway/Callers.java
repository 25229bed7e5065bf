package th.go.bangkok.council.benchmarks.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import th.go.bangkok.council.benchmarks.stage.Futures;

/** People at work: each connection asks, waits for the answer and asks again. Any answer but 200 ends it all. */
final class Callers {

    private final List<String> cookies;
    private final int connections;

    /**
     * Callers.
     *
     * @param cookies of the sessions; the connections share them out
     */
    Callers(List<String> cookies, int connections) {
        this.cookies = List.copyOf(cookies);
        this.connections = connections;
    }

    /**
     * Asks for a while.
     *
     * @return how long each answer took, in microseconds
     */
    long[] work(URI gateway, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var work = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < connections; i++) {
            var cookie = cookies.get(i % cookies.size());
            work.add(() -> ask(gateway, cookie, end));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<long[]>> done = threads.invokeAll(work);
            return done.stream().map(Futures::get).flatMapToLong(LongStream::of).toArray();
        }
    }

    private static long[] ask(URI gateway, String cookie, long end) throws IOException {
        var call = ("GET /api/v1/motions?limit=50 HTTP/1.1\r\nHost: " + gateway.getAuthority()
                        + "\r\nAccept: application/json\r\nAccept-Language: th\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var times = LongStream.builder();
        try (var wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), gateway.getPort()))) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                wire.send(call);
                var head = wire.head();
                if (!head.startsWith("HTTP/1.1 200 ")) {
                    throw new IllegalStateException("The gateway answered " + head);
                }
                wire.skip(Integer.parseInt(Wire.header(head, "Content-Length")));
                times.add((System.nanoTime() - begin) / 1000);
            }
        }
        return times.build().toArray();
    }
}
