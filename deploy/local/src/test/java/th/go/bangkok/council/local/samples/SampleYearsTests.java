package th.go.bangkok.council.local.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.StateDirectory;
import th.go.bangkok.council.local.remote.Gateway;

class SampleYearsTests {

    private final Path folder;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HttpServer server;
    private volatile int status = 200;

    SampleYearsTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void loadsTheFilesInTheOrderOfTheirNames() throws IOException {
        write("02-motion-motions-2565.ndjson.gz", 1);
        write("01-motion-councillors.ndjson.gz", 1);
        write("12-citizen-input-round-milestones-2564.ndjson.gz", 1);

        samples().load();

        assertThat(received)
                .containsExactly(
                        "/api/v1/imports/councillors 1",
                        "/api/v1/imports/motions 1",
                        "/api/v1/imports/round-milestones 1");
        assertThat(samples().settled()).isTrue();
    }

    @Test
    void sendsALongFileInBatchesAndCountsLinesThroughout() throws IOException {
        write("01-kpi-declarations.ndjson.gz", 450);

        samples().load();

        assertThat(received)
                .containsExactly(
                        "/api/v1/imports/declarations 200",
                        "/api/v1/imports/declarations 200",
                        "/api/v1/imports/declarations 50");
        assertThat(said()).contains("450 rows: 447 new, 3 refused").contains("refused: line 201 (s-1): unknown-motion");
    }

    @Test
    void triesAgainAtTheNextStartWhenTheSystemRefuses() throws IOException {
        write("01-motion-councillors.ndjson.gz", 1);
        status = 503;

        assertThatThrownBy(() -> samples().load())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/imports/councillors answered: 503");
        assertThat(samples().settled()).isFalse();
    }

    @Test
    void remembersThatTheyWereDeclined() {
        samples().decline();

        assertThat(samples().settled()).isTrue();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        long rows = body.lines().count();
        received.add(exchange.getRequestURI() + " " + rows);
        var refused = rows > 1
                ? "{\"line\": 1, \"sourceId\": \"s-1\", \"slug\": \"unknown-motion\", \"detail\": \"no such motion\"}"
                : "";
        long created = rows > 1 ? rows - 1 : rows;
        var answer = "{\"rows\": %d, \"created\": %d, \"unchanged\": 0, \"refused\": [%s]}"
                .formatted(rows, created, refused)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private SampleYears samples() {
        var gateway =
                new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "");
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new SampleYears(folder, new StateDirectory(folder.resolve("state")), gateway, console);
    }

    private void write(String name, int rows) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            var text = IntStream.rangeClosed(1, rows)
                    .mapToObj(row -> "{\"sourceId\": \"s-" + row + "\"}\n")
                    .collect(Collectors.joining());
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
