package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamsIT extends RunningGateway {

    private static final String CHANGES = "/api/v1/scoreboards/2565/changes";

    @Test
    void passEachEventOnAtOnceAndLongerThanAnyTimeLimit() throws Exception {
        KPI.answer = KPI.events(Duration.ofMillis(300));

        try (var stream = new Stream(connect())) {
            assertThat(stream.head()).contains("HTTP/1.1 200 OK", "content-type: text/event-stream");
            long begun = System.nanoTime();
            List<String> events = stream.data(10);

            assertThat(events).hasSize(10).first().isEqualTo("data:{\"n\":0}");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(2200));
        }
    }

    @Test
    void standStillAsLongAsNothingHappens() throws Exception {
        KPI.answer = KPI.events(Duration.ofSeconds(2));

        try (var stream = new Stream(connect())) {
            assertThat(stream.data(2)).containsExactly("data:{\"n\":0}", "data:{\"n\":1}");
        }
    }

    @Test
    void letGoOfTheServiceWhenTheReaderGoes() throws Exception {
        KPI.answer = KPI.events(Duration.ofMinutes(5));
        var streams = new ArrayList<Stream>();
        for (int i = 0; i < 40; i++) {
            var stream = new Stream(connect());
            stream.data(1);
            streams.add(stream);
        }
        assertThat(KPI.streams).hasValue(40);

        for (Stream stream : streams) {
            stream.close();
        }

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(KPI.streams).hasValue(0));
    }

    @Test
    void passOnWhereTheReaderLeftOff() throws Exception {
        KPI.answer = KPI.events(Duration.ofSeconds(1));

        try (var stream = new Stream(connect(), "Last-Event-ID: 41")) {
            stream.data(1);
        }

        assertThat(KPI.seen.getFirst().headers().get("Last-Event-ID")).isEqualTo("41");
    }

    /** A browser that listens, down to the socket. */
    private static final class Stream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;

        Stream(Socket socket, String... headers) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(10_000);
            String request = "GET " + CHANGES + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + String.join(
                            "",
                            Arrays.stream(headers)
                                    .map(header -> header + "\r\n")
                                    .toList())
                    + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        List<String> head() throws IOException {
            var lines = new ArrayList<String>();
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.add(line.replace("Content-Type", "content-type"));
            }
            return lines;
        }

        List<String> data(int count) throws IOException {
            var events = new ArrayList<String>();
            while (events.size() < count) {
                String line = reader.readLine();
                if (line == null) {
                    throw new IOException("The stream ended");
                }
                if (line.startsWith("data:")) {
                    events.add(line);
                }
            }
            return events;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
