package th.go.bangkok.council.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodFinderTests {

    private final Path folder;

    MongodFinderTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void prefersTheProgramThatIsNamed() throws IOException {
        var named = program("named/mongod", "db version v8.0.1");
        program("path/mongod", "db version v7.0.1");

        var finder = finder(Map.of(
                "MONGOD_BIN", named.toString(), "PATH", folder.resolve("path").toString()));

        assertThat(finder.findInstalled()).contains(named);
    }

    @Test
    void takesThePathBeforeTheCache() throws IOException {
        var onPath = program("path/mongod", "db version v7.0.1");
        program("cache/bma/mongodb-6.0.5/mongod", "db version v6.0.5");

        assertThat(finder(Map.of("PATH", folder.resolve("path").toString())).findInstalled())
                .contains(onPath);
    }

    @Test
    void takesTheCacheBeforeFetching() throws IOException {
        var cached = program("cache/bma/mongodb-6.0.5/mongod", "db version v6.0.5");

        assertThat(finder(Map.of("PATH", "/nowhere")).find(progress -> {})).isEqualTo(cached);
    }

    @Test
    void saysThatTheNamedProgramIsNone() {
        assertThatThrownBy(() -> finder(Map.of("MONGOD_BIN", "/no/mongod")).findInstalled())
                .isInstanceOf(MongodMissing.class)
                .hasMessageContaining("/no/mongod");
    }

    @Test
    void namesTheThreeOtherWays() {
        assertThatThrownBy(() -> finder(Map.of("MONGOD_BIN", "/no/mongod")).findInstalled())
                .hasMessageContaining("platform's own package")
                .hasMessageContaining("MONGODB_URI")
                .hasMessageContaining("docker compose up");
    }

    @Test
    void refusesAProgramThatDoesNotRunHere() throws IOException {
        var broken = folder.resolve("broken");
        Files.writeString(broken, "#!/bin/sh\necho libcurl.so.4 is missing; exit 127\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> finder(Map.of("MONGOD_BIN", broken.toString())).find(progress -> {}))
                .isInstanceOf(MongodMissing.class)
                .hasMessageContaining("libcurl.so.4 is missing");
    }

    @Test
    void throwsAwayAPackageWithAnotherSum() throws IOException {
        var wheel = Files.writeString(folder.resolve("x.whl"), "not the server");

        assertThatThrownBy(() -> ServerWheel.in(folder).verify())
                .isInstanceOf(MongodMissing.class)
                .hasMessageContaining("not the expected one");
        assertThat(wheel).exists();
    }

    private MongodFinder finder(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return new MongodFinder(all);
    }

    private Path program(String name, String version) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho " + version + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
