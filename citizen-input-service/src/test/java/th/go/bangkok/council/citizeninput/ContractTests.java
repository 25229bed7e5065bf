package th.go.bangkok.council.citizeninput;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.testing.Contracts;
import th.go.bangkok.council.testing.SchemaEvolution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractTests {

    private static final Path FOLDER = Path.of("contracts");
    private static final String ENDING = ".schema.json";

    private final Contracts contracts = Contracts.in(FOLDER);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("examples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAcceptedOrRejectedAsItsNameSays(Path example) throws IOException {
        String type = folder(example);
        List<String> errors = contracts.validate(type, Files.readString(example));

        if (example.getFileName().toString().startsWith("accepted-")) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).isNotEmpty();
        }
    }

    @Test
    void everyEventHasASchemaAndExamplesOfBothKinds() throws IOException {
        Set<String> published = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("th.go.bangkok.council.citizeninput")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Published.class))
                        .map(ContractTests::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(schemas()).extracting(ContractTests::type).containsExactlyElementsOf(published);
        for (String type : published) {
            assertThat(examples())
                    .filteredOn(example -> folder(example).equals(type))
                    .extracting(example -> example.getFileName().toString().replaceAll("-.*", ""))
                    .contains("accepted", "rejected");
        }
    }

    @Test
    void theDescriptionOfTheTopicNamesEveryEvent() throws IOException {
        String description = Files.readString(FOLDER.resolve("asyncapi.yaml"));

        for (Path schema : schemas()) {
            assertThat(description)
                    .contains("$ref: ./" + schema.getFileName())
                    .contains("name: th.go.bangkok.council." + type(schema))
                    .contains("'#/channels/citizen-input/messages/" + type(schema) + "'");
        }
    }

    @Test
    void everyPromiseOfEveryReleaseIsKept() throws IOException {
        assertThat(SchemaEvolution.breaks(FOLDER)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aFieldThatGoesOrComesAsRequiredWouldBreakAPromise(Path schema) throws IOException {
        String present = Files.readString(schema);
        String withoutFields = "{\"type\":\"object\"}";
        String demanding = "{\"type\":\"object\",\"required\":[\"more\"]}";

        assertThat(SchemaEvolution.breaks(present, demanding)).isNotEmpty();
        if (present.contains("\"properties\"")) {
            assertThat(SchemaEvolution.breaks(present, withoutFields)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noEventHasRoomForFreeText(Path schema) throws IOException {
        assertNoFreeText(JsonMapper.shared().readTree(Files.readString(schema)));
    }

    private static void assertNoFreeText(JsonNode schema) {
        if (schema.path("type").asString("").equals("string")) {
            assertThat(schema.has("pattern") || schema.has("format"))
                    .as(schema.toString())
                    .isTrue();
        }
        schema.path("properties").forEach(ContractTests::assertNoFreeText);
        if (schema.has("items")) {
            assertNoFreeText(schema.get("items"));
        }
    }

    private static String folder(Path example) {
        return example.getName(example.getNameCount() - 2).toString();
    }

    private static String type(Path schema) {
        return schema.getFileName().toString().replace(ENDING, "");
    }

    private static String name(JavaClass type) {
        Published published = type.getAnnotationOfType(Published.class);
        return published.name() + ".v" + published.version();
    }
}
