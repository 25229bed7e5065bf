package th.go.bangkok.council.systemtests.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import th.go.bangkok.council.systemtests.running.RunningCouncil;

/** The services of {@code docker-compose.yml}, as far as a test asks for them. */
record ComposeFile(String text, Map<String, Map<String, Object>> services) {

    static final Path ROOT = RunningCouncil.sources();

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([?-])([^}]*)}");

    static ComposeFile read() {
        try {
            String text = Files.readString(ROOT.resolve("docker-compose.yml"));
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(200);
            Map<String, Map<String, Map<String, Object>>> all = new Yaml(new SafeConstructor(options)).load(text);
            return new ComposeFile(text, Objects.requireNonNull(all.get("services")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what the file cannot do without. */
    Set<String> needed() {
        return VARIABLE.matcher(text)
                .results()
                .filter(variable -> variable.group(2).equals("?"))
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a service finds in its environment, when each needed name has the value that the function gives it. */
    Map<String, String> environment(String service, UnaryOperator<String> values) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (service(service).get("environment") instanceof Map<?, ?> entries) {
            entries.forEach((name, value) -> environment.put(
                    String.valueOf(name),
                    VARIABLE.matcher(String.valueOf(value))
                            .replaceAll(variable -> Matcher.quoteReplacement(
                                    variable.group(2).equals("?")
                                            ? values.apply(variable.group(1))
                                            : variable.group(3)))));
        }
        return environment;
    }

    /** The ports that a service has on the machine. */
    List<String> ports(String service) {
        return service(service).get("ports") instanceof List<?> ports
                ? ports.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }
}
