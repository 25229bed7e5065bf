package th.go.bangkok.council.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.systemtests.kills.Acknowledged.Command;
import th.go.bangkok.council.systemtests.recomputation.Fact;
import th.go.bangkok.council.systemtests.recomputation.Indicator;
import th.go.bangkok.council.systemtests.recomputation.RawLog;
import th.go.bangkok.council.systemtests.recomputation.Recomputation;
import th.go.bangkok.council.systemtests.recomputation.Sieve;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Api.Answer;
import th.go.bangkok.council.systemtests.running.ContractFiles;
import th.go.bangkok.council.systemtests.running.RunningCouncil;
import th.go.bangkok.council.systemtests.running.Scoreboards;

/**
 * kill -9 of one process after the other, each twice in a row, while people work. The order and the moments follow from
 * {@code kill.seed}, which a failure names; {@code kill.parts} names those that are killed, every part if it is empty.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledPartsIT {

    private static final List<String> TOPICS =
            List.of("council.motions", "council.meetings", "council.citizen-input", "council.evaluation");
    private static final Duration UNTIL_THE_FIGURES_ARE_RIGHT = Duration.ofSeconds(10);
    private static final String PARTS = System.getProperty("kill.parts", "");
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final ContractFiles contracts = new ContractFiles();
    private final RunningCouncil council = RunningCouncil.start();
    private final Api api = council.api();
    private final Office office = Office.open(api);
    private final Acknowledged acknowledged = new Acknowledged();

    @AfterAll
    void stop() {
        council.close();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void losesNothingAndCountsNothingTwiceWhenKilledTwiceInARow(String part) throws InterruptedException {
        int before = acknowledged.commands().size();
        Instant ready;
        Load load = new Load(api, office, acknowledged);
        try {
            await("load")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> acknowledged.commands().size() > before + 20);
            council.kill(part);
            await("its second life")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> council.runs(part));
            after(random.nextInt(8_000));
            council.kill(part);
            await("everything ready").atMost(Duration.ofMinutes(4)).until(council::ready);
            ready = Instant.now();
            after(random.nextInt(1_500));
        } finally {
            load.end();
        }
        Duration left = UNTIL_THE_FIGURES_ARE_RIGHT.minus(Duration.between(ready, Instant.now()));
        await("figures (seed " + SEED + ")")
                .atMost(left)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(this::everythingAcknowledgedIsInTheLogAndInTheFigures);
        everythingAcknowledgedIsInItsServiceAndDoneOnce();
        nobodyHasTheRoomTwice();
    }

    List<String> parts() {
        List<String> parts = new ArrayList<>(PARTS.isEmpty() ? council.parts() : List.of(PARTS.split(",")));
        assertThat(council.parts()).containsAll(parts);
        Collections.shuffle(parts, random);
        return parts;
    }

    private void everythingAcknowledgedIsInTheLogAndInTheFigures() {
        Sieve sieve = Sieve.of(RawLog.read(council.kafka(), TOPICS), contracts);
        assertThat(sieve.rejected()).isEmpty();
        Map<String, List<Fact>> bySubject = sieve.facts().stream().collect(Collectors.groupingBy(Fact::subject));
        for (Command command : acknowledged.commands()) {
            if (!command.event().isEmpty()) {
                assertThat(bySubject.getOrDefault(command.subject(), List.of()))
                        .filteredOn(fact -> fact.name().equals(command.event()))
                        .as("%s of %s", command.event(), command.subject())
                        .hasSize(1);
            }
        }
        bySubject.forEach((subject, facts) -> assertThat(
                        facts.stream().map(Fact::sequence).sorted().toList())
                .as("sequence of %s", subject)
                .isEqualTo(LongStream.rangeClosed(1, facts.size()).boxed().toList()));
        Recomputation expected = new Recomputation(sieve.facts(), Instant.now());
        Scoreboards scoreboards = new Scoreboards(api);
        for (Indicator indicator : Indicator.values()) {
            assertThat(scoreboards.figure(office.fiscalYear(), indicator))
                    .as(indicator.code())
                    .isEqualTo(expected.year(indicator, office.fiscalYear()).figure());
        }
        assertThat(scoreboards
                        .indicator(office.fiscalYear(), "citizen-needs")
                        .path("feedback")
                        .path("classified")
                        .asLong())
                .isEqualTo(expected.opinions(office.fiscalYear()).all().forum().classified());
    }

    private void everythingAcknowledgedIsInItsServiceAndDoneOnce() {
        int records = Sieve.of(RawLog.read(council.kafka(), TOPICS), contracts)
                .facts()
                .size();
        Client again = new Client(api, new Acknowledged(), () -> true);
        Map<String, Command> latest = acknowledged.commands().stream()
                .collect(Collectors.toMap(Command::resource, Function.identity(), (first, second) -> second));
        latest.values().forEach(command -> {
            Answer answer = again.answered(command.path(), command.body(), command.key(), command.ifMatch());
            assertThat(answer.status() / 100).as("%s: %s", command, answer).isEqualTo(2);
            assertThat(command.resource()).endsWith(answer.id());
            assertThat(api.read(command.resource()).path("id").asString()).isEqualTo(answer.id());
        });
        assertThat(Sieve.of(RawLog.read(council.kafka(), TOPICS), contracts).facts())
                .hasSize(records);
    }

    private void nobodyHasTheRoomTwice() {
        List<String> taken = acknowledged.commands().stream()
                .filter(command -> command.path().endsWith("/accept"))
                .map(command -> api.read(command.resource()))
                .peek(mission -> assertThat(
                                mission.path("parts").path(0).path("state").asString())
                        .as("%s", mission)
                        .isEqualTo("accepted"))
                .map(mission -> mission.path("meeting").path("startsAt").asString())
                .toList();
        assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
    }

    private static void after(int millis) {
        await().pollDelay(Duration.ofMillis(millis))
                .atMost(Duration.ofMinutes(1))
                .until(() -> true);
    }
}
