package th.go.bangkok.council.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class ComposeFileTests {

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET");
    private static final Pattern EXACT = Pattern.compile(".+:\\d+\\.\\d+.*");

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void holdsNoSecretAndAsksForEachByName() {
        for (String service : compose.services().keySet()) {
            compose.environment(service, name -> "given").forEach((name, value) -> {
                if (SECRET.matcher(name).find()) {
                    assertThat(value).as(service + " " + name).isEqualTo("given");
                }
            });
        }
        assertThat(Pattern.compile("\\$\\{([A-Z_]+):\\?(\\w+) is not set")
                        .matcher(compose.text())
                        .results()
                        .filter(variable -> !variable.group(1).equals(variable.group(2))))
                .as("a message that names another one")
                .isEmpty();
    }

    @Test
    void itsExampleNamesEachAndGivesNoneAValue() throws IOException {
        var lines = Files.readAllLines(ComposeFile.ROOT.resolve(".env.example")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("="));
        assertThat(lines.stream().map(line -> line.substring(0, line.length() - 1)))
                .containsExactlyInAnyOrderElementsOf(compose.needed());
    }

    @Test
    void isReachedFromThisMachineOnly() {
        assertThat(compose.services().keySet().stream().flatMap(service -> compose.ports(service).stream()))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void takesImagesOfAnExactVersion() {
        assertThat(compose.services().values().stream()
                        .map(service -> service.get("image"))
                        .filter(image -> image != null)
                        .map(String::valueOf))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches(EXACT));
    }

    @Test
    void makesEachServiceAUserOfItsOwnDatabaseAndNoOther() throws IOException {
        List<Map<String, Object>> users =
                new Yaml().load(Files.readString(ComposeFile.ROOT.resolve("deploy/compose/mongodb/users.json")));

        assertThat(users).hasSize(5).allSatisfy(user -> {
            String name = String.valueOf(user.get("user"));
            assertThat(user).containsEntry("roles", List.of("readWrite"));
            assertThat(compose.environment(name, Object::toString).get("MONGODB_URI"))
                    .startsWith("mongodb://" + name + ":" + user.get("password") + "@")
                    .endsWith("authSource=" + user.get("database"));
            assertThat(compose.environment("mongodb-setup", Object::toString))
                    .containsKey(String.valueOf(user.get("password")));
        });
    }

    @Test
    void keepsItsRealmFreeOfPeopleAndSecrets() throws IOException {
        Path file = ComposeFile.ROOT.resolve("deploy/keycloak/council-realm.json");
        String realm = Files.readString(file);

        assertThat(realm).doesNotContain("\"users\"", "\"credentials\"", "privateKey", "BEGIN ");
        assertThat(Pattern.compile("\"secret\": \"([^\"]*)\"")
                        .matcher(realm)
                        .results()
                        .map(secret -> secret.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("${COUNCIL_CLIENT_SECRET}", "${COUNCIL_SAMPLE_SYSTEM_SECRET}"));
        assertThat(Pattern.compile("\\$\\{([A-Z][A-Z_]*)}")
                        .matcher(realm)
                        .results()
                        .map(variable -> variable.group(1)))
                .as("what the container is given")
                .isSubsetOf(compose.environment("keycloak", Object::toString).keySet());
    }

    @Test
    void itsRealmHasTheRolesOfTheTableOfRights() throws IOException {
        String header =
                Files.readAllLines(ComposeFile.ROOT.resolve("docs/access.csv")).getFirst();
        var people = Pattern.compile(",").splitAsStream(header).skip(4).filter(role -> !role.startsWith("system:"));
        var realm = new JsonMapper()
                .readTree(Files.readString(ComposeFile.ROOT.resolve("deploy/keycloak/council-realm.json")));
        var roles = realm.at("/roles/client/council-api")
                .valueStream()
                .map(role -> role.path("name").asString());

        assertThat(roles).containsExactlyInAnyOrderElementsOf(people.toList());
        assertThat(realm.at("/clientScopeMappings/council-api/0/roles").size()).isEqualTo(14);
    }
}
