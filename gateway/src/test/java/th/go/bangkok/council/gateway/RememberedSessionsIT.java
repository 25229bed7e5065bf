package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.local.ports.FreePorts;

/** Two gateways that both remember sessions: what one changes, the other knows. */
class RememberedSessionsIT extends SignInStage {

    private static final AtomicInteger READS = new AtomicInteger();
    private static final int SECOND = FreePorts.find(1).getFirst();
    private static final MongoClient STORE =
            MongoClients.create(Objects.requireNonNull(System.getProperty("MONGODB_URI")));

    private static String other = "";

    @Configuration(proxyBeanMethods = false)
    static class CountedReads {

        @Bean
        MongoClientSettingsBuilderCustomizer countedReads() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    var command = event.getCommand();
                    if (event.getCommandName().equals("find")
                            && command.getString("find").getValue().equals("sessions")
                            && command.getDocument("filter").containsKey("_id")) {
                        READS.incrementAndGet();
                    }
                }
            });
        }
    }

    @BeforeAll
    static void open() {
        startWith(CountedReads.class, PORT);
        other = startWith(CountedReads.class, SECOND);
    }

    @AfterAll
    static void close() {
        stopAll();
        STORE.close();
    }

    @Test
    void areReadOnceForManyCalls() throws Exception {
        var browser = signedIn();

        await().atMost(Duration.ofSeconds(20)).until(() -> readsOf(10, browser) == 0);

        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void endAtTheOtherGatewayToo() throws Exception {
        var here = signedIn();
        var there = here.at(other);
        rememberedBy(there);
        String[] csrf = here.csrf();

        here.post("/sign-out", "", csrf[0], csrf[1]);

        assertThat(here.signedIn()).isFalse();
        endsWithinASecond(there);
    }

    @Test
    void endEverywhereAtOnce() throws Exception {
        var here = signedIn();
        var elsewhere = signedIn();
        var there = elsewhere.at(other);
        rememberedBy(elsewhere);
        rememberedBy(there);
        String[] csrf = here.csrf();

        here.post("/sign-out-everywhere", "", csrf[0], csrf[1]);

        assertThat(elsewhere.signedIn()).as("at the same gateway").isFalse();
        endsWithinASecond(there);
    }

    @Test
    void areNotTrustedWhileTheStoreCannotBeFollowed() throws Exception {
        var browser = signedIn();
        var there = browser.at(other);
        rememberedBy(browser);
        rememberedBy(there);

        breakStreams();
        run(
                "gateway",
                new Document("delete", "sessions")
                        .append("deletes", List.of(new Document("q", new Document()).append("limit", 0))));

        endsWithinASecond(browser);
        endsWithinASecond(there);
    }

    @Test
    void areRememberedAgainAfterAnInterruption() throws Exception {
        var browser = signedIn();
        rememberedBy(browser);

        Set<Long> broken = breakStreams();

        await().atMost(Duration.ofSeconds(20)).until(() -> streams().stream().noneMatch(broken::contains));
        rememberedBy(browser);
        String[] csrf = browser.csrf();
        browser.at(other).post("/sign-out", "", csrf[0], csrf[1]);
        endsWithinASecond(browser);
    }

    @Test
    void endWhenTheyAreIdleHoweverWellRemembered() throws Exception {
        var browser = signedIn();
        rememberedBy(browser);

        CLOCK.move(Duration.ofMinutes(31));

        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void stayInUseWhenTheOtherGatewayIsUsed() throws Exception {
        var here = signedIn();
        var there = here.at(other);
        rememberedBy(here);
        for (int i = 0; i < 3; i++) {
            CLOCK.move(Duration.ofMinutes(20));
            assertThat(there.signedIn()).isTrue();
        }

        await().atMost(Duration.ofSeconds(1)).until(here::signedIn);
    }

    private Browser signedIn() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        return browser;
    }

    private static void rememberedBy(Browser browser) {
        await().atMost(Duration.ofSeconds(20)).until(() -> readsOf(5, browser) == 0);
    }

    private static int readsOf(int calls, Browser browser) throws Exception {
        int before = READS.get();
        for (int i = 0; i < calls; i++) {
            assertThat(browser.signedIn()).isTrue();
        }
        return READS.get() - before;
    }

    private static void endsWithinASecond(Browser browser) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(() -> !browser.signedIn());
    }

    /** The change streams that the gateways have open, as the store sees them. */
    private static Set<Long> streams() {
        List<? extends Bson> ours = List.of(
                new Document("$currentOp", new Document("idleCursors", true).append("localOps", true)),
                new Document(
                        "$match",
                        new Document("ns", "gateway.sessions")
                                .append(
                                        "cursor.originatingCommand.pipeline.$changeStream",
                                        new Document("$exists", true))));
        return Objects.requireNonNull(Flux.from(STORE.getDatabase("admin").aggregate(ours))
                .map(operation -> operation.get("cursor", Document.class).getLong("cursorId"))
                .collect(Collectors.toSet())
                .block(Duration.ofSeconds(10)));
    }

    private static Set<Long> breakStreams() {
        Set<Long> streams = streams();
        assertThat(streams).hasSizeGreaterThanOrEqualTo(2);
        run("gateway", new Document("killCursors", "sessions").append("cursors", List.copyOf(streams)));
        return streams;
    }

    private static void run(String database, Document command) {
        Mono.from(STORE.getDatabase(database).runCommand(command)).block(Duration.ofSeconds(10));
    }
}
