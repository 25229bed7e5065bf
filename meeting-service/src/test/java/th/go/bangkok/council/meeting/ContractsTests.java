package th.go.bangkok.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.SchemaEvolution;

class ContractsTests {

    private static final Path FOLDER = Path.of("contracts");
    private static final Contracts CONTRACTS = Contracts.in(FOLDER);

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsAndRejectsAsTheExamplesSay(Path example) throws IOException {
        String type = FOLDER.resolve("examples").relativize(example).getName(0).toString();
        List<String> errors = CONTRACTS.validate(type, Files.readString(example));
        if (example.getFileName().toString().startsWith("accepted-")) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).isNotEmpty();
        }
    }

    @Test
    void everyPublishedEventHasItsContractWithExamplesOfBothKinds() {
        assertThat(published()).isNotEmpty().allSatisfy(type -> {
            assertThat(CONTRACTS.knows(type)).as(type).isTrue();
            assertThat(FOLDER.resolve("examples/" + type + "/accepted-1.json")).exists();
            assertThat(FOLDER.resolve("examples/" + type + "/rejected-1.json")).exists();
        });
    }

    @Test
    void nothingIsPromisedThatIsNotPublished() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".schema.json"))
                            .map(name -> name.replace(".schema.json", "")))
                    .containsExactlyInAnyOrderElementsOf(published());
        }
    }

    @Test
    void theInterfaceDescriptionNamesEveryEvent() throws IOException {
        String asyncapi = Files.readString(FOLDER.resolve("asyncapi.yaml"));
        assertThat(published()).allSatisfy(type -> assertThat(asyncapi).contains("./" + type + ".schema.json"));
    }

    @Test
    void keepsThePromisesOfEveryRelease() throws IOException {
        assertThat(SchemaEvolution.breaks(FOLDER)).isEmpty();
        assertThat(published())
                .allSatisfy(type -> assertThat(FOLDER.resolve("released/0.1.0/" + type + ".schema.json"))
                        .exists());
    }

    private static List<String> published() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("th.go.bangkok.council.meeting")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Published.class))
                        .map(ContractsTests::type)
                        .sorted()
                        .toList();
    }

    private static String type(JavaClass event) {
        Published published = event.getAnnotationOfType(Published.class);
        return published.name() + ".v" + published.version();
    }

    private static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("examples"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }
}
