package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.local.ports.FreePorts;

/** The limits as they are delivered. */
class LimitsIT extends SignInStage {

    private static final int MB = 1024 * 1024;
    private static final AtomicInteger MACHINES = new AtomicInteger();

    @BeforeAll
    static void open() {
        startAsDelivered(PORT);
    }

    @AfterAll
    static void close() {
        stopAll();
    }

    /** Every browser comes from an address of its own, which has called nobody yet. */
    @Override
    Browser browser() {
        try {
            return new Browser(GATEWAY, PROVIDER, InetAddress.getByName("127.0.1." + MACHINES.incrementAndGet()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letAnAddressCallThirtyTimesAtOnce() throws Exception {
        var answers = call(browser(), 60);

        assertThat(passed(answers)).isBetween(29L, 45L);
        assertRefused(answers);
    }

    @Test
    void letASessionCallSixtyTimesAtOnceAndAnotherIsNotHeldUp() throws Exception {
        var busy = browser();
        busy.signIn("staff", "/");
        var other = browser();
        other.signIn("chair", "/");

        long begun = System.nanoTime();
        var answers = call(busy, 120);

        assertThat(passed(answers)).isBetween(60L, mostSince(begun));
        assertRefused(answers);
        assertThat(other.get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void letAProgramCallSixtyTimesAtOnce() throws Exception {
        String token = "Bearer " + systemToken();
        var browser = browser();

        long begun = System.nanoTime();
        var answers = call(browser, 120, "Authorization", token);

        assertThat(passed(answers)).isBetween(60L, mostSince(begun));
        assertRefused(answers);
    }

    @Test
    void countTokensThatAreWorthNothingForTheirAddress() throws Exception {
        var answers = call(browser(), 60, "Authorization", "Bearer worthless");

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401, 429);
        assertRefused(answers);
    }

    @Test
    void doNotCountAssets() throws Exception {
        var browser = browser();
        for (int i = 0; i < 100; i++) {
            assertThat(browser.get("/assets/site.css").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void canBeOthersForAnAddress() throws Exception {
        int port = FreePorts.find(1).getFirst();
        try {
            var browser = new Browser(
                    startAsDelivered(
                            port,
                            "council.gateway.rates.addresses[0].cidr=127.0.0.1/32",
                            "council.gateway.rates.addresses[0].per-second=1000",
                            "council.gateway.rates.addresses[0].burst=1000"),
                    PROVIDER);

            assertThat(call(browser, 100)).extracting(HttpResponse::statusCode).containsOnly(404);
        } finally {
            stop(port);
        }
    }

    @Test
    void refuseTheSixthStreamUntilOneIsClosed() throws Exception {
        KPI.answer = KPI.events(Duration.ofSeconds(1));
        var browser = browser();
        browser.signIn("staff", "/");
        var open = new ArrayList<HttpResponse<InputStream>>();
        for (int i = 0; i < 5; i++) {
            open.add(stream(browser));
        }
        assertThat(open).extracting(HttpResponse::statusCode).containsOnly(200);

        var sixth = stream(browser);

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(sixth.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("/problems/too-many-streams");
        open.getFirst().body().close();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var again = stream(browser);
            open.add(again);
            return again.statusCode() == 200;
        });
        for (var stream : open) {
            stream.body().close();
        }
    }

    @Test
    void refuseABodyOfMoreThanAMegabyte() throws Exception {
        assertThat(send("/api/v1/motions", MB, true).statusCode()).isEqualTo(200);
        assertThat(send("/api/v1/motions", MB, false).statusCode()).isEqualTo(200);
        MOTION.reset();

        var announced = send("/api/v1/motions", MB + 1, true);
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("/problems/too-large");
        assertThat(send("/api/v1/motions", MB + 1, false).statusCode()).isEqualTo(413);
        assertThat(MOTION.seen).isEmpty();
    }

    @Test
    void refuseAnImportOfMoreThanFiftyMegabytes() throws Exception {
        assertThat(send("/api/v1/imports/motions", 50 * MB, false).statusCode()).isEqualTo(200);
        MOTION.reset();

        assertThat(send("/api/v1/imports/motions", 50 * MB + 1, true).statusCode())
                .isEqualTo(413);
        assertThat(send("/api/v1/imports/motions", 50 * MB + 1, false).statusCode())
                .isEqualTo(413);
        assertThat(MOTION.seen).isEmpty();
    }

    private HttpResponse<String> send(String path, int bytes, boolean announced) throws Exception {
        var browser = browser();
        byte[] body = new byte[bytes];
        return browser.send(browser.request(path)
                .POST(
                        announced
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private static HttpResponse<InputStream> stream(Browser browser) throws Exception {
        return browser.http()
                .send(
                        browser.request("/api/v1/scoreboards/2565/changes", "Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream());
    }

    /** So many calls at once of an address that costs nothing. */
    private static List<HttpResponse<String>> call(Browser browser, int times, String... headers) {
        var calls = IntStream.range(0, times)
                .mapToObj(i -> browser.http()
                        .sendAsync(browser.request("/nothing", headers).build(), BodyHandlers.ofString()))
                .toList();
        return calls.stream().map(call -> call.join()).toList();
    }

    /** Sixty, and twenty more for each second that a busy machine takes for it. */
    private static long mostSince(long begun) {
        return 60 + 20 * (1 + Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static long passed(List<HttpResponse<String>> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == 404).count();
    }

    private static void assertRefused(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(answer.body()).contains("/problems/too-many-requests", "Wait 1 seconds");
                });
    }
}
