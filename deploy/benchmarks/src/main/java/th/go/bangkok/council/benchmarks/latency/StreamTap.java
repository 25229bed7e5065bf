package th.go.bangkok.council.benchmarks.latency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import th.go.bangkok.council.benchmarks.stage.Futures;

/** Sees what a portal sees: the stream of changes of a scoreboard. */
final class StreamTap implements AutoCloseable {

    private static final String DATA = "data:";

    /** A message and when all of it was here. */
    record Message(long seen, String data) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private final Thread thread;

    StreamTap(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        stream = answer.body();
        thread = Thread.ofPlatform().name("stream-tap").start(this::run);
    }

    List<Message> messages() {
        return messages;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // It is over in any case.
        }
        Futures.join(thread);
    }

    private void run() {
        var data = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    data.append(line, DATA.length(), line.length());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    messages.add(new Message(Ticker.now(), data.toString()));
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // Closed by this side, or the service has gone: what was seen stands.
        }
    }
}
