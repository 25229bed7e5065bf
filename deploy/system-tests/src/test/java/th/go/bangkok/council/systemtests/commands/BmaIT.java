package th.go.bangkok.council.systemtests.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import th.go.bangkok.council.systemtests.commands.Shell.Said;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.RunningCouncil;
import tools.jackson.databind.JsonNode;

/** A stranger's first hour: up, the walk, a killed part, down and up again, and the end. Each step builds on the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BmaIT {

    private static final Pattern MOTION_SERVICE_PID = Pattern.compile("motion-service +ready +(\\d+)");

    @TempDir
    private static Path home = Path.of("");

    private int offset;
    private Shell shell = new Shell(Map.of());
    private String gateway = "";
    private String scoreboard = "";

    @BeforeAll
    void choosePorts() {
        offset = RunningCouncil.freeOffset();
        gateway = "http://127.0.0.1:" + (8080 + offset);
        shell = new Shell(Map.of(
                "BMA_HOME",
                home.toString(),
                "BMA_PORT_OFFSET",
                Integer.toString(offset),
                "BMA_BUILD",
                "off",
                "BMA_STARTUP_CACHE",
                "off",
                "BMA_URL",
                gateway));
    }

    @AfterAll
    void stop() throws Exception {
        shell.type("./bma", "down");
    }

    @Test
    @Order(1)
    void saysThatNothingRunsYet() throws Exception {
        assertThat(shell.type("./bma", "help").text()).contains("Usage: ./bma <command>", "dlq list|show ID|replay ID");
        Said status = shell.type("./bma", "status");
        assertThat(status.status()).isEqualTo(3);
        assertThat(status.text()).contains("motion-service").contains("stopped");
        assertThat(shell.type("./bma", "down").text()).contains("Nothing is running.");
        Said unknown = shell.type("./bma", "fly");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.text()).contains("There is no command fly.");
    }

    @Test
    @Order(2)
    void saysWhichPortIsTakenAndByWhat() throws Exception {
        try (var socket = new ServerSocket(8083 + offset, 1, InetAddress.getLoopbackAddress())) {
            Said refused = shell.type("./bma", "up", "-d", "--no-sample");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.text())
                    .contains(
                            Integer.toString(socket.getLocalPort()),
                            "citizen-input-service",
                            "pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    @Order(3)
    void startsEverythingWithOneCommandAndPrintsTheAddresses() throws Exception {
        Said up = shell.type("./bma", "up", "-d", "--no-sample");
        assertThat(up.status()).as(up.text()).isZero();
        assertThat(up.text()).contains("All parts answer", gateway + "/", "It goes on in the background.");
        assertThat(shell.type("./bma", "status").status()).isZero();
        assertThat(shell.type("./bma", "up").text()).contains("It runs already");
    }

    @Test
    @Order(4)
    void givesATokenToWhomItKnows() throws Exception {
        assertThat(shell.type("./bma", "token", "motion-officer").text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\s+");
        assertThat(shell.type("./bma", "token", "sample-system").text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\s+");
        Said nobody = shell.type("./bma", "token", "nobody");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.text()).contains("There is no sample person nobody", "motion-head");
    }

    @Test
    @Order(4)
    void walksThroughTheMainJobAndWalkingAgainChangesNothing() throws Exception {
        Said walk = shell.type("sh", "docs/walk.sh");
        assertThat(walk.status()).as(walk.text()).isZero();
        assertThat(walk.text()).contains("delivered", "arranged", "classified");
        Api api = new Api(URI.create(gateway), path -> "");
        await("the figures of the walk")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures(api))
                        .containsPattern("citizen-needs: level 1; .* 1 received, 1 classified")
                        .containsPattern("motion-tracking: level 0; 1 cases, [0-9]+ ms, 0 open")
                        .containsPattern("committee-meetings: level 0; 1 cases, [0-9]+ ms, 0 open"));
        scoreboard = figures(api);
        Said again = shell.type("sh", "docs/walk.sh");
        assertThat(again.status()).as(again.text()).isZero();
        assertThat(figures(api)).isEqualTo(scoreboard);
    }

    @Test
    @Order(5)
    void bringsAKilledPartBackAndReportsIt() throws Exception {
        Said before = shell.type("./bma", "status");
        String pid = MOTION_SERVICE_PID
                .matcher(before.text())
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError(before.text()));
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        await("its second life")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    Said status = shell.type("./bma", "status");
                    assertThat(status.status()).as(status.text()).isZero();
                    assertThat(status.text()).doesNotContain(" " + pid + " ");
                });
        assertThat(shell.type("./bma", "logs", "runner").text()).contains("motion-service");
    }

    @Test
    @Order(6)
    void rebuildsTheFiguresFromTheLogAndFindsThemAlike() throws Exception {
        Said replay = shell.type("./bma", "replay");
        assertThat(replay.status()).as(replay.text()).isZero();
        assertThat(replay.text()).contains("agree with the present ones");
        assertThat(shell.type("./bma", "dlq", "list").status()).isZero();
    }

    @Test
    @Order(7)
    void keepsTheDataWhenItIsStoppedAndStarted() throws Exception {
        assertThat(shell.type("./bma", "down").text()).contains("Everything is stopped.");
        assertThat(shell.type("./bma", "status").status()).isEqualTo(3);
        Said up = shell.type("./bma", "up", "-d");
        assertThat(up.status()).as(up.text()).isZero();
        assertThat(figures(new Api(URI.create(gateway), path -> ""))).isEqualTo(scoreboard);
    }

    @Test
    @Order(8)
    void deletesTheDataOnlyWhenTheAnswerIsYes() throws Exception {
        Said kept = shell.typeAndAnswer("no\n", "./bma", "reset");
        assertThat(kept.status()).isEqualTo(1);
        assertThat(kept.text()).contains("Nothing was deleted.");
        assertThat(home.resolve("data")).isNotEmptyDirectory();
        Said deleted = shell.typeAndAnswer("yes\n", "./bma", "reset");
        assertThat(deleted.status()).as(deleted.text()).isZero();
        assertThat(home.resolve("data")).doesNotExist();
    }

    /** This year's figures, without what moves with the clock. */
    private static String figures(Api api) {
        StringBuilder text = new StringBuilder();
        api.read("/api/v1/scoreboards/current").path("indicators").forEach(indicator -> {
            JsonNode figures = indicator.path("figures");
            JsonNode feedback = indicator.path("feedback");
            text.append("%s: level %s; %s cases, %s ms, %s open; %s received, %s classified%n"
                    .formatted(
                            indicator.path("code").asString(),
                            indicator.path("level").path("level"),
                            figures.path("cases"),
                            figures.path("totalMs"),
                            figures.path("open").path("cases"),
                            feedback.path("received"),
                            feedback.path("classified")));
        });
        return text.toString();
    }
}
