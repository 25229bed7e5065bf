package th.go.bangkok.council.gateway;

import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import th.go.bangkok.council.testing.RealInfrastructure;

/** The whole gateway on a port of its own, before four small services. Its limits are those of a test: short. */
@RealInfrastructure
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "council.gateway.limits.answer=2s",
            "council.gateway.limits.import-answer=20s",
            "council.gateway.limits.body-stall=1s",
            "council.gateway.limits.readiness=500ms",
            "council.gateway.retry.first-after=10ms",
            "council.gateway.retry.at-most-after=50ms",
            "council.gateway.breaker.window=4",
            "council.gateway.breaker.at-least=4",
            "council.gateway.breaker.open-for=1s",
            "council.gateway.rates.addresses[0].cidr=127.0.0.0/8",
            "council.gateway.rates.addresses[0].per-second=10000",
            "council.gateway.rates.addresses[0].burst=10000",
            "council.gateway.rates.addresses[0].streams=100",
            "management.server.port=0"
        })
abstract class RunningGateway {

    static final FakeService MOTION = new FakeService();
    static final FakeService MEETING = new FakeService();
    static final FakeService CITIZEN_INPUT = new FakeService();
    static final FakeService KPI = new FakeService();
    static final List<FakeService> ALL = List.of(MOTION, MEETING, CITIZEN_INPUT, KPI);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The first call loads classes for longer than a test waits. */
    private static boolean warm;

    @Autowired
    private Environment environment;

    @Autowired
    private CircuitBreakerRegistry circuits;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("COUNCIL_MOTION_URL", MOTION::url);
        properties.add("COUNCIL_MEETING_URL", MEETING::url);
        properties.add("COUNCIL_CITIZEN_INPUT_URL", CITIZEN_INPUT::url);
        properties.add("COUNCIL_KPI_URL", KPI::url);
    }

    @BeforeEach
    void allIsWell() throws Exception {
        ALL.forEach(FakeService::reset);
        if (!warm) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get("/api/v1/motions").statusCode() == 200);
            warm = true;
            MOTION.reset();
        }
        circuits.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    int managementPort() {
        return environment.getRequiredProperty("local.management.port", Integer.class);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(headers.length == 0 ? to(path) : to(path).headers(headers));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                .POST(
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What a person's browser says. */
    HttpResponse<String> browse(String path, String language) throws IOException, InterruptedException {
        return get(
                path,
                "Accept",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "Accept-Language",
                language);
    }

    CircuitBreaker.State circuit(String route) {
        return circuits.circuitBreaker(route).getState();
    }

    /** A connection on which a test speaks HTTP itself. */
    Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }
}
