package th.go.bangkok.council.systemtests.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import th.go.bangkok.council.systemtests.running.Desks;
import th.go.bangkok.council.systemtests.running.RunningCouncil;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who calls: the public, a sample person, or the sample system with one of its scopes.
 *
 * @param name the user name; {@code system:read} and its like for the system
 * @param subject what tokens call them
 * @param district whom they speak for; empty for most
 */
record Somebody(String name, String subject, List<String> roles, String district) {

    private static final Path PEOPLE = Path.of("deploy/sign-in/src/main/resources/people.json");
    private static final String SYSTEM = "system:";
    private static final String PUBLIC = "public";

    /** Everybody whom the provider of the running system knows, the system in each of its scopes, and the public. */
    static List<Somebody> all() {
        List<Somebody> all = new ArrayList<>(List.of(one(PUBLIC)));
        people().forEach(person -> {
            List<String> roles = new ArrayList<>();
            person.path("roles").forEach(role -> roles.add(role.asString()));
            all.add(new Somebody(
                    person.path("username").asString(),
                    person.path("subject").asString(),
                    roles,
                    person.path("district").asString("")));
        });
        List.of("read", "import", "replay").forEach(scope -> all.add(one(SYSTEM + scope)));
        return all;
    }

    private static JsonNode people() {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(RunningCouncil.sources().resolve(PEOPLE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Somebody one(String role) {
        return new Somebody(role, role, List.of(role), "");
    }

    boolean isPublic() {
        return name.equals(PUBLIC);
    }

    /** A token of theirs; empty for the public. */
    String token(Desks desks) {
        if (isPublic()) {
            return "";
        }
        return scope().isEmpty() ? desks.of(name) : desks.ofSystem(scope());
    }

    /** The scope with which the system comes; empty for people. */
    private String scope() {
        return name.startsWith(SYSTEM) ? "council." + name.substring(SYSTEM.length()) : "";
    }

    @Override
    public String toString() {
        return name;
    }
}
