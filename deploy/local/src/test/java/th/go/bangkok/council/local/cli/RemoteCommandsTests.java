package th.go.bangkok.council.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.remote.Gateway;
import th.go.bangkok.council.local.remote.Unreachable;

class RemoteCommandsTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final Gateway gateway;

    RemoteCommandsTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var answer = answers.getOrDefault(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(), new ArrayDeque<>());
            var body = answer.isEmpty() ? "{\"title\": \"Nothing there\"}" : answer.remove();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.contains("Nothing there") ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        gateway =
                new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void listsDeadLettersPageByPage() {
        answer("GET /api/v1/dead-letters", """
                {"items": [{"id": "council.motions-3-17", "status": "waiting", "reason": "schema-invalid"}], "next": "a/b"}""");
        answer("GET /api/v1/dead-letters?after=a%2Fb", """
                {"items": [{"id": "council.motions-4-2", "status": "waiting", "reason": "null-key"}], "next": null}""");

        assertThat(new DeadLetters(gateway, console).run(List.of("list"))).isZero();

        assertThat(said())
                .contains("council.motions-3-17  waiting  schema-invalid", "council.motions-4-2", "2 dead letters.");
    }

    @Test
    void saysWhatWasRefused() {
        assertThat(new DeadLetters(gateway, console).run(List.of("replay", "x")))
                .isEqualTo(1);

        assertThat(said()).contains("Refused: 404 Nothing there");
    }

    @Test
    void followsAReplayUntilItAgrees() {
        answer("POST /api/v1/replays", "{\"id\": \"7\", \"state\": \"running\", \"processed\": 0, \"total\": 0}");
        answer("GET /api/v1/replays/7", """
                {"id": "7", "state": "agrees", "figures": {"live": 9, "rebuilt": 9, "differing": 0, "examples": []}}""");

        assertThat(new Replay(gateway, console).run(List.of())).isZero();

        assertThat(said()).contains("9 now, 9 rebuilt, 0 differ", "agree with the present ones");
    }

    @Test
    void endsWithAnErrorWhenAReplayDiffers() {
        answer("POST /api/v1/replays", """
                {"id": "7", "state": "differs",
                 "figures": {"live": 9, "rebuilt": 8, "differing": 1, "examples": ["2565-3"]}}""");

        assertThat(new Replay(gateway, console).run(List.of())).isEqualTo(1);

        assertThat(said()).contains("DIFFER", "2565-3");
    }

    @Test
    void saysHowToStartWhatDoesNotAnswer() {
        int nobody = FreePorts.find(1).getFirst();
        var elsewhere = new Gateway(URI.create("http://127.0.0.1:" + nobody), () -> "");

        assertThatThrownBy(() -> new DeadLetters(elsewhere, console).run(List.of()))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("./bma up starts it");
    }

    private void answer(String request, String body) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(body);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
