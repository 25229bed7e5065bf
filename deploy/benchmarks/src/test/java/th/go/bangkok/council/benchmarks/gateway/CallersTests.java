package th.go.bangkok.council.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTests {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    @Test
    void everyAnswerIsTimedOnce() throws Exception {
        try (var upstream = new Upstream(0)) {
            var times = new Callers(List.of("session=1", "session=2"), 3).work(upstream.address(), A_MOMENT);

            assertThat((long) times.length).isPositive().isEqualTo(upstream.calls());
            assertThat(upstream.withToken()).isZero();
        }
    }

    @Test
    void anAnswerThatIsARefusalEndsTheMeasurement() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> refuse(server));
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort());

            assertThatThrownBy(() -> new Callers(List.of("session=1"), 1).work(address, A_MOMENT))
                    .hasMessageContaining("429");
        }
    }

    @Test
    void aHeaderIsFoundHoweverItIsWritten() {
        var head = "HTTP/1.1 200 OK\r\nX-Content-Length: 1\r\ncontent-length: 1024\r\n\r\n";

        assertThat(Wire.header(head, "Content-Length")).isEqualTo("1024");
        assertThat(Wire.header(head, "Authorization")).isEmpty();
    }

    private static void refuse(ServerSocket server) {
        try (var wire = new Wire(server.accept())) {
            wire.head();
            wire.send(
                    "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
