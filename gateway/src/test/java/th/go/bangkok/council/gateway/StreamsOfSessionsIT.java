package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.local.ports.FreePorts;

/** Live streams end with the session that they were asked for in. */
class StreamsOfSessionsIT extends SignInStage {

    private static final String CHANGES = "/api/v1/scoreboards/2565/changes";
    private static final int SECOND = FreePorts.find(1).getFirst();

    private static String other = "";

    private final List<Browser> readers = new ArrayList<>();

    @BeforeAll
    static void open() {
        start(PORT);
        other = start(SECOND);
    }

    @AfterAll
    static void close() {
        stopAll();
    }

    @BeforeEach
    void events() {
        KPI.answer = KPI.events(Duration.ofMillis(200));
    }

    @AfterEach
    void nobodyReads() {
        readers.forEach(reader -> reader.http().shutdownNow());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(KPI.streams).hasValue(0));
    }

    @Test
    void endWhenTheReaderSignsOut() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        String[] csrf = browser.csrf();
        var end = listen(browser);

        browser.post("/sign-out", "", csrf[0], csrf[1]);

        endsWithinTwoSeconds(end);
    }

    @Test
    void endWhenTheReaderSignsOutEverywhereAtAnotherGateway() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        var elsewhere = browser();
        elsewhere.signIn("staff", "/");
        var there = elsewhere.at(other);
        String[] csrf = there.csrf();
        var end = listen(browser);

        there.post("/sign-out-everywhere", "", csrf[0], csrf[1]);

        endsWithinTwoSeconds(end);
    }

    @Test
    void endWithASessionThatIsNotUsedAnyMore() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        var end = listen(browser);

        CLOCK.move(Duration.ofMinutes(31));

        await().atMost(Duration.ofSeconds(15)).until(end::isDone);
        assertThat(end).as("ended in order").isCompleted();
    }

    @Test
    void goOnForEverybodyElse() throws Exception {
        var colleague = browser();
        colleague.signIn("chair", "/");
        var colleaguesEnd = listen(colleague);
        var anonymousEnd = listen(browser());
        var browser = browser();
        browser.signIn("staff", "/");
        String[] csrf = browser.csrf();
        var end = listen(browser);

        browser.post("/sign-out", "", csrf[0], csrf[1]);

        endsWithinTwoSeconds(end);
        assertThat(colleaguesEnd).isNotDone();
        assertThat(anonymousEnd).isNotDone();
        assertThat(KPI.streams).hasValue(2);
    }

    /** Begins to read; completes when the stream ends in order. */
    private CompletableFuture<Long> listen(Browser browser) {
        readers.add(browser);
        int before = KPI.streams.get();
        var end = browser.http()
                .sendAsync(
                        browser.request(CHANGES).timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofLines())
                .thenApplyAsync(answer -> answer.body())
                .thenApplyAsync(Stream::count);
        await().atMost(Duration.ofSeconds(20)).until(() -> KPI.streams.get() == before + 1);
        return end;
    }

    private static void endsWithinTwoSeconds(CompletableFuture<Long> end) {
        await().atMost(Duration.ofSeconds(2)).until(end::isDone);
        assertThat(end).as("ended in order").isCompleted();
    }
}
