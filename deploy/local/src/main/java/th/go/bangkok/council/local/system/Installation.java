package th.go.bangkok.council.local.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import th.go.bangkok.council.local.process.StateDirectory;

/**
 * One copy of the system on this machine.
 *
 * @param root the source tree
 * @param state where everything is kept: {@code BMA_HOME}, or {@code .bma} in the source tree
 * @param portOffset {@code BMA_PORT_OFFSET}, added to every port, so that copies can run side by side
 */
public record Installation(Path root, StateDirectory state, int portOffset, Map<String, String> environment) {

    private static final int GATEWAY = 8080;
    private static final int PROVIDER = 8090;

    /** The copy that the environment describes. */
    public static Installation of(Path root, Map<String, String> environment) {
        var home = environment.getOrDefault("BMA_HOME", "");
        var state = home.isBlank() ? root.resolve(".bma") : Path.of(home);
        return new Installation(
                root.toAbsolutePath().normalize(), new StateDirectory(state), offset(environment), environment);
    }

    /** The port of this copy that stands for the usual one. */
    public int port(int usual) {
        return usual + portOffset;
    }

    /** Where people and other systems enter. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + port(GATEWAY));
    }

    /** A MongoDB that runs already and is to be used. */
    public Optional<String> givenMongodb() {
        return given("MONGODB_URI");
    }

    /** A Kafka that runs already and is to be used. */
    public Optional<String> givenKafka() {
        return given("KAFKA_BOOTSTRAP_SERVERS");
    }

    /** An OpenID provider that runs already and is to be used; the environment then also says how the gateway signs in. */
    public Optional<String> givenIssuer() {
        return given("COUNCIL_ISSUER");
    }

    /** Where people sign in. */
    public URI issuer() {
        return URI.create(givenIssuer().orElseGet(() -> "http://127.0.0.1:" + port(PROVIDER)));
    }

    /** Where the provider of this machine keeps passwords, its key and the clients' secrets. */
    public Path signIn() {
        return state.root().resolve("sign-in");
    }

    /** Whether time is spent once on making every later start faster: unless {@code BMA_STARTUP_CACHE} is off. */
    public boolean wantsStartupCaches() {
        return !environment.getOrDefault("BMA_STARTUP_CACHE", "on").equals("off");
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int offset(Map<String, String> environment) {
        var offset = environment.getOrDefault("BMA_PORT_OFFSET", "0");
        try {
            int number = Integer.parseInt(offset.strip());
            if (number >= 0 && number <= 30_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new IllegalArgumentException("BMA_PORT_OFFSET is " + offset + ": a number from 0 to 30000 is expected.");
    }
}
