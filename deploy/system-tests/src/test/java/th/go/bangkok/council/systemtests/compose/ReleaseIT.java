package th.go.bangkok.council.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in a service's jar, against the list of it that the jar holds. */
class ReleaseIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String OWN = "th.go.bangkok.council";
    /** Spring Boot puts it in when it packs the jar. */
    private static final String PACKER = "spring-boot-jarmode-tools";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motion-service",
                "meeting-service",
                "citizen-input-service",
                "kpi-service",
                "gateway",
                "deploy/sign-in"
            })
    void everyJarListsItsLibrariesEachOnceAndReleased(String module) throws IOException {
        assumeFalse(
                "offline=true".equals(System.getProperty("build.network")),
                "The lists are made by builds with a network");
        String name = Path.of(module).getFileName().toString();
        Path file = ComposeFile.ROOT.resolve(module).resolve("target").resolve(name + "-0.1.0-SNAPSHOT.jar");
        try (JarFile jar = new JarFile(file.toFile())) {
            Set<String> libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(LIBRARIES) && entry.endsWith(".jar"))
                    .map(entry -> entry.substring(LIBRARIES.length()))
                    .filter(library -> !library.startsWith(PACKER))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<JsonNode> listed = list(jar);

            assertThat(listed.stream().map(ReleaseIT::file))
                    .as("what the jar holds is listed")
                    .containsAll(libraries);
            assertThat(listed.stream()
                            .filter(library ->
                                    library.path("version").asString().endsWith("-SNAPSHOT"))
                            .map(library -> library.path("group").asString()))
                    .as("snapshots")
                    .allMatch(OWN::equals);
            assertThat(listed.stream()
                            .filter(library -> libraries.contains(file(library)))
                            .map(library -> library.path("purl")
                                    .asString()
                                    .replace("@" + library.path("version").asString(), "")))
                    .as("each in one version")
                    .doesNotHaveDuplicates();
        }
    }

    private static List<JsonNode> list(JarFile jar) throws IOException {
        try (InputStream content = jar.getInputStream(jar.getJarEntry("META-INF/sbom/application.cdx.json"))) {
            return new JsonMapper()
                    .readTree(content)
                    .path("components")
                    .valueStream()
                    .toList();
        }
    }

    private static String file(JsonNode library) {
        String purl = library.path("purl").asString();
        int classifier = purl.indexOf("classifier=");
        return library.path("name").asString() + "-" + library.path("version").asString()
                + (classifier < 0
                        ? ""
                        : "-"
                                + purl.substring(classifier + "classifier=".length())
                                        .split("&", 2)[0])
                + ".jar";
    }
}
