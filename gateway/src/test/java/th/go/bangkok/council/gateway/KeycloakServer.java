package th.go.bangkok.council.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Keycloak as a process, with the realm of {@code deploy/keycloak} and its start script. Its people are made by
 * the test; its data are thrown away.
 *
 * @param home the unpacked distribution
 */
record KeycloakServer(Path home, int port, int managementPort, String gateway) implements Part, Browser.PasswordForm {

    static final String CLIENT_SECRET = UUID.randomUUID().toString();
    static final String SYSTEM_SECRET = UUID.randomUUID().toString();
    static final String PASSWORD = "Correct-horse-" + UUID.randomUUID();

    private static final Path REALM = Path.of("..", "deploy", "keycloak").toAbsolutePath();
    private static final String ADMIN_PASSWORD = UUID.randomUUID().toString();
    private static final Pattern FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String issuer() {
        return url() + "/realms/council";
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort);
    }

    /** The first start also builds the server. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(8);
    }

    @Override
    public Program program() {
        return Program.of(command(), environment());
    }

    static List<String> command(Path home) {
        return List.of(
                "bash",
                REALM.resolve("start.sh").toString(),
                REALM.resolve("council-realm.json").toString(),
                home.toAbsolutePath().toString(),
                "start");
    }

    private List<String> command() {
        return command(home);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("COUNCIL_PUBLIC_URL", gateway),
                Map.entry("COUNCIL_CLIENT_SECRET", CLIENT_SECRET),
                Map.entry("COUNCIL_SAMPLE_SYSTEM_SECRET", SYSTEM_SECRET),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD),
                Map.entry("KC_DB", "dev-mem"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HEALTH_ENABLED", "true"),
                Map.entry("KC_HOSTNAME", url()));
    }

    @Override
    public boolean ready() {
        if (!FreePorts.answers(managementPort)) {
            return false;
        }
        try {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"));
            return HTTP.send(health.timeout(Duration.ofSeconds(5)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String fillIn(Browser browser, HttpResponse<String> form, String username)
            throws IOException, InterruptedException {
        return Browser.location(fillIn(browser, form, username, PASSWORD));
    }

    HttpResponse<String> fillIn(Browser browser, HttpResponse<String> form, String username, String password)
            throws IOException, InterruptedException {
        var action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("No form: " + form.statusCode() + " " + form.uri() + " " + form.body());
        }
        return browser.submit(
                action.group(1).replace("&amp;", "&"), Map.of("username", username, "password", password));
    }

    /** What another system gets for its secret. */
    JsonNode systemToken(String scope) throws IOException, InterruptedException {
        return token(
                "council",
                "grant_type=client_credentials&client_id=sample-system&client_secret=" + SYSTEM_SECRET + "&scope="
                        + scope);
    }

    /** Somebody with these roles and {@link #PASSWORD}. */
    void hire(String username, String district, List<String> roles) throws IOException, InterruptedException {
        var person = Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                "ตัวอย่าง",
                "lastName",
                "Sample",
                "attributes",
                Map.of("district", List.of(district)),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        admin("POST", "/users", person);
        String api = admin("GET", "/clients?clientId=council-api", null)
                .get(0)
                .path("id")
                .asString();
        var given = admin("GET", "/clients/" + api + "/roles", null)
                .valueStream()
                .filter(role -> roles.contains(role.path("name").asString()))
                .toList();
        admin("POST", "/users/" + id(username) + "/role-mappings/clients/" + api, given);
    }

    /** The sessions that Keycloak keeps of somebody. */
    int sessions(String username) throws IOException, InterruptedException {
        return admin("GET", "/users/" + id(username) + "/sessions", null).size();
    }

    /** Ends them, as an administrator of Keycloak does. */
    void endSessions(String username) throws IOException, InterruptedException {
        admin("POST", "/users/" + id(username) + "/logout", Map.of());
    }

    private String id(String username) throws IOException, InterruptedException {
        return admin("GET", "/users?exact=true&username=" + username, null)
                .get(0)
                .path("id")
                .asString();
    }

    private JsonNode admin(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        String token = token(
                        "master", "grant_type=password&client_id=admin-cli&username=admin&password=" + ADMIN_PASSWORD)
                .path("access_token")
                .asString();
        var request = HttpRequest.newBuilder(URI.create(url() + "/admin/realms/council" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return answer(request);
    }

    private JsonNode token(String realm, String form) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(url() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
