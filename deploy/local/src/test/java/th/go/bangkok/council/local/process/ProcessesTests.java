package th.go.bangkok.council.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTests {

    private final StateDirectory state;
    private final Processes processes;

    ProcessesTests(@TempDir Path folder) {
        state = new StateDirectory(folder);
        processes = new Processes(state);
    }

    @AfterEach
    void endAll() {
        processes.running().forEach(Child::kill);
    }

    @Test
    void adoptsWhatAnEarlierRunnerStarted() {
        var started = processes.startOrAdopt(SleepingPart.named("a"));

        var adopted = new Processes(state).startOrAdopt(SleepingPart.named("a"));

        assertThat(adopted.pid()).isEqualTo(started.pid());
        assertThat(started.adopted()).isFalse();
        assertThat(adopted.adopted()).isTrue();
    }

    @Test
    void replacesAProcessOfAnotherVersion() {
        var old = processes.startOrAdopt(SleepingPart.named("a"));

        var fresh = processes.startOrAdopt(new SleepingPart("a", List.of("sleep", "601"), true));

        assertThat(fresh.pid()).isNotEqualTo(old.pid());
        assertThat(old.alive()).isFalse();
    }

    @Test
    void startsAnewWhatWasKilled() {
        var old = processes.startOrAdopt(SleepingPart.named("a"));
        old.kill();

        assertThat(processes.find("a")).isEmpty();
        assertThat(processes.startOrAdopt(SleepingPart.named("a")).pid()).isNotEqualTo(old.pid());
    }

    @Test
    void neverTakesAnotherProgramForItsOwnBecauseOfAReusedPid() {
        var me = ProcessHandle.current();
        new PidFile(me.pid(), Instant.parse("2001-01-01T00:00:00Z"), "x").write(state.pid("a"));

        assertThat(processes.find("a")).isEmpty();
    }

    @Test
    void takesADamagedNoteForNone() throws IOException {
        Files.writeString(state.pid("a"), "12 what");

        assertThat(processes.find("a")).isEmpty();
        assertThat(processes.known()).containsExactly("a");
    }

    @Test
    void endsForciblyWhatDoesNotEndByItself() {
        var part = new SleepingPart(
                "stubborn", List.of("sh", "-c", "trap '' TERM; echo deaf; sleep 600 & wait; wait"), true);
        var child = processes.startOrAdopt(part);
        await().until(() -> !new LogTail(state.log("stubborn")).lines(1).isEmpty());

        child.stop(Duration.ofMillis(200));

        assertThat(child.alive()).isFalse();
    }

    @Test
    void keepsWhatAPartSays() throws InterruptedException {
        var child = processes.startOrAdopt(new SleepingPart("a", List.of("sh", "-c", "echo one; echo two >&2"), true));
        child.awaitEnd();

        assertThat(new LogTail(state.log("a")).lines(10)).containsExactly("one", "two");
        assertThat(new LogTail(state.log("a")).lines(1)).containsExactly("two");
        assertThat(child.exitStatus()).hasValue(0);
    }

    @Test
    void saysThatAPartEndedWhileStarting() {
        var part = new SleepingPart("a", List.of("false"), false);
        var child = processes.startOrAdopt(part);

        assertThatThrownBy(() -> Readiness.await(part, child))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ended while it was starting");
    }

    @Test
    void saysWhichProgramCannotBeStarted() {
        var part = new SleepingPart("a", List.of("/no/such/program"), true);

        assertThatThrownBy(() -> {
                    var child = processes.startOrAdopt(part);
                    child.awaitEnd();
                    Readiness.await(new SleepingPart("a", part.command(), false), child);
                })
                .isInstanceOf(StartFailure.class);
    }
}
