package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.SchemaEvolution;

class ContractsTests {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final String SCHEMA = ".schema.json";

    private final Contracts contracts = Contracts.in(CONTRACTS);

    @ParameterizedTest
    @MethodSource("examples")
    void takesWhatTheExamplesShowAndRefusesWhatTheyForbid(Path example) throws IOException {
        String type = String.valueOf(example.getName(example.getNameCount() - 2));
        List<String> errors = contracts.validate(type, Files.readString(example));

        if (String.valueOf(example.getFileName()).startsWith("accepted-")) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).isNotEmpty();
        }
    }

    @Test
    void everyEventHasASchemaExamplesAndAPlaceInAsyncapi() throws IOException {
        String asyncapi = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));

        assertThat(published()).isEqualTo(schemas(CONTRACTS)).hasSize(12).allSatisfy(type -> {
            assertThat(asyncapi).contains("$ref: ./" + type + SCHEMA, "name: th.go.bangkok.council." + type);
            assertThat(names(CONTRACTS.resolve("examples").resolve(type)))
                    .anyMatch(name -> name.startsWith("accepted-"))
                    .anyMatch(name -> name.startsWith("rejected-"));
        });
    }

    @Test
    void keepsThePromisesOfEveryRelease() throws IOException {
        assertThat(SchemaEvolution.breaks(CONTRACTS)).isEmpty();
        assertThat(schemas(CONTRACTS.resolve("released/0.1.0"))).hasSize(12);
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS.resolve("examples"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Set<String> published() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Published.class));
        return scanner.findCandidateComponents("th.go.bangkok.council.motion").stream()
                .map(definition -> annotation(String.valueOf(definition.getBeanClassName())))
                .map(event -> event.name() + ".v" + event.version())
                .collect(Collectors.toSet());
    }

    private static Published annotation(String type) {
        try {
            return Class.forName(type).getAnnotation(Published.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> schemas(Path folder) throws IOException {
        return names(folder).stream()
                .filter(name -> name.endsWith(SCHEMA))
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
