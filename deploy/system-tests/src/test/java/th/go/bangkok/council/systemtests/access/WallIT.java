package th.go.bangkok.council.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/** The gateway as a wall: what lies behind it is reached by no bent request, and by no other way. */
class WallIT {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    /** What only the inside says of itself. */
    private static final Pattern INSIDE = Pattern.compile("\"status\":\"UP\"|jvm_memory|\"components\":\\{\"mongo");

    private final RunningCouncil council = RunningCouncil.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/prometheus",
                "//actuator/health",
                "/%61ctuator/health",
                "/actuator%2fhealth",
                "/api/v1/../../actuator/health",
                "/api/v1/%2e%2e/%2e%2e/actuator/health",
                "/api/v1/motions/..%2f..%2f..%2factuator%2fhealth",
                "/api/v1/motions/..%252f..%252factuator/health",
                "/api/v1/motions;/../../../actuator/health",
                "/api/v1/motions/..;/..;/..;/actuator/health",
                "/api/v1/motions\\..\\..\\..\\actuator\\health",
                "/api/v1/motions/%00/../actuator/health",
                "/API/V1/../actuator/health"
            })
    void noAddressLeadsToTheStateOfTheInside(String path) throws IOException {
        refused(said("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void theRequestLineCannotNameAnotherServer() throws IOException {
        for (int port : List.of(8070, 8081, 8082, 8083, 8084)) {
            refused(said("GET http://127.0.0.1:" + council.port(port)
                    + "/actuator/health HTTP/1.1\r\nHost: 127.0.0.1:" + council.port(port)
                    + "\r\nConnection: close\r\n\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Path", "X-Forwarded-Prefix", "Forwarded"})
    void noHeaderLeadsElsewhere(String header) throws IOException {
        refused(said("GET /api/v1/dead-letters HTTP/1.1\r\nHost: localhost\r\n" + header
                + ": /actuator/health\r\nConnection: close\r\n\r\n"));
    }

    /** Requests in which one reader sees one request and another reader two. */
    static Stream<String> requestsThatCanBeReadInTwoWays() {
        String hidden = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String begin = "POST /api/v1/motions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
        return Stream.of(
                begin + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
                begin + "Transfer-Encoding: chunked\r\nContent-Length: " + (5 + hidden.length()) + "\r\n\r\n0\r\n\r\n"
                        + hidden,
                begin + "Content-Length: 0\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden,
                begin + "Content-Length: 0, " + hidden.length() + "\r\n\r\n" + hidden,
                begin + "Content-Length: +" + hidden.length() + "\r\n\r\n" + hidden,
                begin + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + hidden,
                begin + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + hidden,
                begin + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + hidden,
                begin + "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n" + hidden,
                begin + "X: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
                begin + "X: y\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
                "GET /api/v1/motions HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + hidden.length() + "\r\n\r\n"
                        + hidden);
    }

    @ParameterizedTest
    @MethodSource("requestsThatCanBeReadInTwoWays")
    void nothingIsSmuggledBehindARequest(String request) throws IOException {
        assertThat(said(request)).doesNotContainPattern(INSIDE);
    }

    @Test
    void twoIdentitiesAreNone() throws IOException {
        String token = council.desks().of("administrator");
        for (String second : List.of("Bearer x", "Bearer " + token, "Basic YTpi")) {
            refused(said("GET /api/v1/dead-letters HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n"
                    + "Authorization: " + second + "\r\nConnection: close\r\n\r\n"));
        }
        refused(said("GET /api/v1/dead-letters?access_token=" + token
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    /** Only on this machine, and from elsewhere not at all. */
    @Test
    void whatLiesBehindListensOnLoopbackOnly() throws IOException {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : outside) {
            for (int port : List.of(8070, 8081, 8082, 8083, 8084, 8090, 19092, 19093, 27117)) {
                assertThatIOException().as("%s:%d", address, port).isThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address, council.port(port)), PATIENCE_MILLIS);
                    }
                });
            }
        }
        assertThat(said("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContainPattern(INSIDE);
    }

    private static void refused(String answer) {
        assertThat(answer).doesNotContainPattern(INSIDE);
        var status = STATUS.matcher(answer);
        while (status.find()) {
            assertThat(Integer.parseInt(status.group(1))).as(answer).isBetween(300, 499);
        }
    }

    /** All that comes back until the connection is closed or nothing more comes. */
    private String said(String request) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket =
                new Socket(council.gateway().getHost(), council.gateway().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException e) {
            assertThat(answer).as("an answer to " + request).isNotEmpty();
        }
        return answer.toString();
    }
}
