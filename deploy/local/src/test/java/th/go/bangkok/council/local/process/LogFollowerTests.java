package th.go.bangkok.council.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTests {

    @Test
    void handsOnWholeLinesOnce(@TempDir Path folder) throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "before\n");
        var follower = LogFollower.fromTheEnd(log);
        var lines = new ArrayList<String>();

        Files.writeString(log, "one\ntw", StandardOpenOption.APPEND);
        follower.poll(lines::add);
        Files.writeString(log, "o\n", StandardOpenOption.APPEND);
        follower.poll(lines::add);
        follower.poll(lines::add);

        assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void startsOverWithALogBegunAnew(@TempDir Path folder) throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "a long line before\n");
        var follower = LogFollower.fromTheEnd(log);
        var lines = new ArrayList<String>();

        Files.writeString(log, "anew\n");
        follower.poll(lines::add);

        assertThat(lines).containsExactly("anew");
    }

    @Test
    void waitsForALogThatIsNotThereYet(@TempDir Path folder) throws IOException {
        var log = folder.resolve("later.log");
        var follower = LogFollower.fromTheEnd(log);
        var lines = new ArrayList<String>();

        follower.poll(lines::add);
        Files.writeString(log, "first\n");
        follower.poll(lines::add);

        assertThat(lines).containsExactly("first");
    }
}
