package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndsWithThisJvmTests {

    private static final List<String> LONG = List.of("sleep", "300");

    private Process jvm;
    private Process program;

    @BeforeEach
    void start() throws Exception {
        jvm = new ProcessBuilder(LONG).start();
        program = new ProcessBuilder(EndsWithThisJvm.command(jvm.pid(), LONG)).start();
    }

    @AfterEach
    void end() {
        jvm.destroyForcibly();
        program.destroyForcibly();
    }

    @Test
    void endsTheProgramWhenTheTestsAreKilled() throws Exception {
        assertThat(program.waitFor(2, TimeUnit.SECONDS)).isFalse();

        jvm.destroyForcibly();

        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsWhatTheProgramHasStartedWhenTheProgramIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        EndsWithThisJvm.command(jvm.pid(), List.of("bash", "-c", "sleep 300 & echo $!; wait")))
                .start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
    }

    @Test
    void leavesTheProgramTheProcessThatWasStarted() throws Exception {
        program.destroyForcibly();

        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(jvm.isAlive()).isTrue();
    }
}
