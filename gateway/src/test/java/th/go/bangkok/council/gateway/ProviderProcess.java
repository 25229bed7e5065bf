package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import th.go.bangkok.council.local.ports.FreePorts;

/** The provider as a process of its own, as the runner starts it, with people of its own. */
final class ProviderProcess implements Browser.PasswordForm {

    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Path JARS = Path.of("..", "deploy", "sign-in", "target");

    final String gateway;
    private final int port;
    private final Path home;
    private Process process;

    ProviderProcess(String gateway) {
        try {
            this.gateway = gateway;
            this.port = FreePorts.find(1).getFirst();
            this.home = Files.createTempDirectory("provider-");
            this.process = start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> process.destroyForcibly()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    Path secretFile() {
        return home.resolve("clients").resolve("gateway");
    }

    String systemSecret() throws IOException {
        return Files.readString(home.resolve("clients").resolve("sample-system"))
                .strip();
    }

    String password(String username) throws IOException {
        return Files.readString(home.resolve("passwords"))
                .lines()
                .filter(line -> line.startsWith(username + " "))
                .map(line -> line.substring(username.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String fillIn(Browser browser, HttpResponse<String> form, String username)
            throws IOException, InterruptedException {
        var csrf = FIELD.matcher(form.body());
        if (!csrf.find()) {
            throw new IllegalStateException("No form: " + form.statusCode() + " " + form.uri() + " " + form.body());
        }
        var answer = browser.submit(
                issuer() + "/sign-in",
                Map.of("username", username, "password", password(username), "_csrf", csrf.group(1)));
        return Browser.location(browser.get(Browser.location(answer)));
    }

    /** Afterwards it knows its keys and people, and none of the sessions and refresh tokens that it had given. */
    void restart() throws IOException {
        stop();
        process = start();
    }

    void stop() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(EndsWithThisJvm.command(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx160m",
                        "-jar",
                        jar().toString())))
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "provider.log"));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "COUNCIL_ISSUER", issuer(),
                        "COUNCIL_SIGN_IN_HOME", home.toString(),
                        "COUNCIL_GATEWAYS", gateway));
        var started = builder.start();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            assertThat(started.isAlive()).as("see target/provider.log").isTrue();
            return FreePorts.answers(port);
        });
        return started;
    }

    private static Path jar() throws IOException {
        try (var jars = Files.list(JARS)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("sign-in-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IOException("Build deploy/sign-in first: ./mvnw -pl deploy/sign-in package", e);
        }
    }
}
