package th.go.bangkok.council.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.system.Installation;

class FirstPasswordsTests {

    private final Installation installation;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));

    FirstPasswordsTests(@TempDir Path root) {
        this.installation = Installation.of(root, Map.of());
    }

    @Test
    void areShownAtTheStartThatHasMadeThem() throws IOException {
        var passwords = FirstPasswords.of(installation);
        make();

        passwords.tell(console);

        assertThat(text()).contains("staff", "abcd-efgh", installation.signIn().toString());
    }

    @Test
    void areNotShownAgain() throws IOException {
        make();

        FirstPasswords.of(installation).tell(console);

        assertThat(text()).isEmpty();
    }

    private void make() throws IOException {
        Files.createDirectories(installation.signIn());
        Files.writeString(installation.signIn().resolve("passwords"), "staff abcd-efgh\n");
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
