package th.go.bangkok.council.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Program;
import th.go.bangkok.council.local.process.SleepingPart;
import th.go.bangkok.council.local.process.StateDirectory;

class SupervisorTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Processes processes;
    private final Supervisor supervisor;

    SupervisorTests(@TempDir Path folder) {
        var state = new StateDirectory(folder);
        processes = new Processes(state);
        supervisor = new Supervisor(state, console);
    }

    @AfterEach
    void endAll() {
        supervisor.stop(List.of());
        processes.running().forEach(Child::kill);
    }

    @Test
    void reportsAndRestartsAPartThatWasKilled() {
        var part = SleepingPart.named("a");
        assertThat(supervisor.start(List.of(part))).isTrue();
        var first = processes.find("a").orElseThrow();

        first.kill();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> processes
                        .find("a")
                        .filter(child -> child.pid() != first.pid())
                        .isPresent());
        assertThat(said()).contains("ENDED (killed by signal 9); it will be restarted");
    }

    @Test
    void restartsItAsOftenAsItIsKilled() {
        supervisor.start(List.of(SleepingPart.named("a")));
        for (int i = 0; i < 2; i++) {
            var now = processes.find("a").orElseThrow();
            now.kill();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> processes
                            .find("a")
                            .filter(child -> child.pid() != now.pid())
                            .isPresent());
        }
    }

    @Test
    void restartsWhatAnEarlierRunnerStartedAndWasKilledLater() {
        var part = SleepingPart.named("a");
        var orphan = processes.startOrAdopt(part);
        supervisor.start(List.of(part));
        assertThat(said()).contains("was running already");

        orphan.kill();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> processes
                        .find("a")
                        .filter(child -> child.pid() != orphan.pid())
                        .isPresent());
    }

    @Test
    void givesUpOnAPartThatNeverComesUpAndShowsItsLog() {
        var broken = new SleepingPart("broken", List.of("sh", "-c", "echo no such disk; exit 3"), false);

        assertThat(supervisor.start(List.of(broken))).isFalse();
        assertThat(said()).contains("FAILED: ended while it was starting").contains("| no such disk");
    }

    @Test
    void stopsLaterStagesFirst() {
        List<List<? extends Part>> stages =
                List.of(List.of(SleepingPart.named("store")), List.of(SleepingPart.named("service")));
        stages.forEach(supervisor::start);

        supervisor.stop(stages);

        assertThat(said()).containsSubsequence("service                stopped", "store                  stopped");
        assertThat(processes.running()).isEmpty();
    }

    @Test
    void namesTheForeignerOnAPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var part = new Listening(socket.getLocalPort());

            assertThat(supervisor.obstacles(List.of(part)))
                    .singleElement()
                    .asString()
                    .contains(
                            "Port " + socket.getLocalPort(),
                            "needed by listening",
                            "is taken by pid " + ProcessHandle.current().pid());
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private record Listening(int port) implements Part {

        @Override
        public String name() {
            return "listening";
        }

        @Override
        public List<Integer> ports() {
            return List.of(port);
        }

        @Override
        public Program program() {
            return Program.of(List.of("sleep", "600"), Map.of());
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
