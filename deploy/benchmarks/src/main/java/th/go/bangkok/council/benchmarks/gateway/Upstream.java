package th.go.bangkok.council.benchmarks.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/** Stands for a service: answers every call at once with the same page of motions, 1 KB. It knows no bodies of calls. */
final class Upstream implements AutoCloseable {

    private static final int KILOBYTE = 1024;
    private static final byte[] ANSWER = answer();

    private final ServerSocket server;
    private final LongAdder calls = new LongAdder();
    private final LongAdder withToken = new LongAdder();

    Upstream(int port) throws IOException {
        server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("upstream").daemon().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** How many calls came. */
    long calls() {
        return calls.sum();
    }

    /** How many of them showed a token. */
    long withToken() {
        return withToken.sum();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            } catch (IOException e) {
                // Closed: the measurement is over.
            }
        }
    }

    private void serve(Socket socket) {
        try (var wire = new Wire(socket)) {
            for (var head = wire.head(); !head.isEmpty(); head = wire.head()) {
                calls.increment();
                if (Wire.header(head, "Authorization").startsWith("Bearer ")) {
                    withToken.increment();
                }
                wire.send(ANSWER);
            }
        } catch (IOException e) {
            // The gateway has gone.
        }
    }

    private static byte[] answer() {
        var start = "{\"items\":[{\"id\":\"0197a1c0-0000-7000-8000-000000000001\",\"kind\":\"motion\",\"subject\":\"";
        var end = "\"}],\"next\":null}";
        var body = start + "x".repeat(KILOBYTE - start.length() - end.length()) + end;
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + KILOBYTE + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
