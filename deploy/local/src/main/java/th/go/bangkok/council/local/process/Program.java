package th.go.bangkok.council.local.process;

import java.util.List;
import java.util.Map;

/**
 * How to start a part: its command line and what it adds to the environment.
 *
 * @param version changes when a running process should be replaced by this program (a rebuilt jar, another port);
 *     processes of the same version are adopted
 */
public record Program(List<String> command, Map<String, String> environment, String version) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A program whose version is its own command line and environment. */
    public static Program of(List<String> command, Map<String, String> environment) {
        return new Program(
                command,
                environment,
                Integer.toHexString(List.of(command, environment).hashCode()));
    }
}
