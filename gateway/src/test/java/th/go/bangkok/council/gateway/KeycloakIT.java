package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static th.go.bangkok.council.gateway.Browser.location;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import th.go.bangkok.council.local.ports.FreePorts;
import th.go.bangkok.council.local.process.Child;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Processes;
import th.go.bangkok.council.local.process.Readiness;
import th.go.bangkok.council.local.process.StateDirectory;
import th.go.bangkok.council.local.services.Application;
import th.go.bangkok.council.local.services.Service;
import th.go.bangkok.council.testing.Infrastructure;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.json.JsonMapper;

/**
 * People and programs sign in with a real Keycloak that has the realm of {@code deploy/keycloak}, and a real service
 * takes its tokens. Only with the profile {@code keycloak}, which fetches Keycloak.
 */
@Tag("keycloak")
@RealInfrastructure
class KeycloakIT {

    private static final StateDirectory STATE = new StateDirectory(Path.of("target", "keycloak-state"));
    private static final FakeService KPI = new FakeService();
    private static final List<Integer> PORTS = FreePorts.find(5);
    private static final String GATEWAY = "http://127.0.0.1:" + PORTS.get(0);
    private static final KeycloakServer KEYCLOAK =
            new KeycloakServer(Path.of(System.getProperty("keycloak.home", "")), PORTS.get(1), PORTS.get(2), GATEWAY);
    private static final String[] JSON = {"Content-Type", "application/json"};
    private static final List<Child> CHILDREN = new ArrayList<>();
    private static final List<ConfigurableApplicationContext> GATEWAYS = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        start(KEYCLOAK);
        start(new Service(
                "motion-service",
                new Application(
                        "motion-service",
                        Path.of("../motion-service/target/motion-service-0.1.0-SNAPSHOT.jar"),
                        STATE.data("app")),
                PORTS.get(3),
                Map.of(
                        "MONGODB_URI", Infrastructure.shared().mongodbUri(),
                        "KAFKA_BOOTSTRAP_SERVERS", Infrastructure.shared().bootstrapServers(),
                        "COUNCIL_DATABASE", Infrastructure.shared().database() + "_motions",
                        "COUNCIL_ISSUER", KEYCLOAK.issuer())));
        Path secret = Files.writeString(STATE.file("client-secret"), KeycloakServer.CLIENT_SECRET);
        gateway(PORTS.get(0), "council.gateway.sign-in.client-secret-file=" + secret);
        // Takes every token for one that is about to end.
        gateway(
                PORTS.get(4),
                "council.gateway.sign-in.client-secret=" + KeycloakServer.CLIENT_SECRET,
                "council.gateway.sign-in.renew-before=11m");
        KEYCLOAK.hire("officer", "1001", List.of("motion-officer", "staff"));
        KEYCLOAK.hire("representative", "1002", List.of("citizen-representative"));
        KEYCLOAK.hire("nobody", "1003", List.of());
    }

    @AfterAll
    static void close() {
        GATEWAYS.forEach(ConfigurableApplicationContext::close);
        CHILDREN.forEach(Child::kill);
    }

    @AfterEach
    void forget() {
        KPI.reset();
    }

    @Test
    void signsAPersonInAndKnowsRolesAndDistrict() throws Exception {
        var browser = browser();

        var back = browser.signIn("officer", "/status");

        assertThat(location(back)).isEqualTo("/status");
        var me = browser.me();
        assertThat(me.path("signedIn").asBoolean()).isTrue();
        assertThat(me.path("name").asString()).isEqualTo("ตัวอย่าง Sample");
        assertThat(me.path("roles").valueStream().map(role -> role.asString()))
                .containsExactlyInAnyOrder("motion-officer", "staff");
        assertThat(me.path("district").asString()).isEqualTo("1001");
    }

    @Test
    void putsIntoTheTokenWhatTheServicesAskForAndNothingOfItsOwn() throws Exception {
        var browser = browser();
        browser.signIn("officer", "/");

        browser.get("/api/v1/scoreboards/current");

        var claims = new JsonMapper().readTree(claims(token()));
        assertThat(claims.path("iss").asString()).isEqualTo(KEYCLOAK.issuer());
        assertThat(claims.path("aud").toString()).contains("council-api");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("officer");
        assertThat(claims.path("name").asString()).isEqualTo("ตัวอย่าง Sample");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
        assertThat(claims.has("realm_access")).isFalse();
        assertThat(claims.has("resource_access")).isFalse();
        assertThat(claims.has("email")).isFalse();
    }

    @Test
    void isTakenByARealServiceAsTheRolesSay() throws Exception {
        var officer = browser();
        var representative = browser();
        var nobody = browser();
        officer.signIn("officer", "/");
        representative.signIn("representative", "/");
        nobody.signIn("nobody", "/");

        assertThat(officer.get("/api/v1/tracking-requests").statusCode()).isEqualTo(200);
        assertThat(representative.get("/api/v1/tracking-requests").statusCode()).isEqualTo(403);
        assertThat(nobody.get("/api/v1/tracking-requests").statusCode()).isEqualTo(403);
        assertThat(browser().get("/api/v1/tracking-requests").statusCode()).isEqualTo(401);
        String[] csrf = officer.csrf();
        assertThat(officer.post("/api/v1/motions", "{}", csrf[0], csrf[1], JSON[0], JSON[1])
                        .statusCode())
                .as("what is wrong is the body alone")
                .isEqualTo(422);
        csrf = representative.csrf();
        assertThat(representative
                        .post("/api/v1/motions", "{}", csrf[0], csrf[1], JSON[0], JSON[1])
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void renewsTokensOnceEach() throws Exception {
        var browser = browser();
        browser.signIn("officer", "/");
        browser.get("/api/v1/scoreboards/current");
        String first = token();
        var renewing = browser.at("http://127.0.0.1:" + PORTS.get(4));

        assertThat(renewing.get("/api/v1/scoreboards/current").statusCode()).isEqualTo(200);
        String second = token();
        assertThat(renewing.get("/api/v1/tracking-requests").statusCode())
                .as("the service takes a renewed one")
                .isEqualTo(200);
        assertThat(renewing.get("/api/v1/scoreboards/current").statusCode()).isEqualTo(200);

        assertThat(List.of(first, second, token())).doesNotHaveDuplicates();
    }

    @Test
    void endsASessionThatKeycloakHasEndedAtTheNextRenewal() throws Exception {
        var browser = browser();
        KEYCLOAK.hire("dismissed", "1005", List.of("staff"));
        browser.signIn("dismissed", "/");
        KEYCLOAK.endSessions("dismissed");

        var answer = browser.at("http://127.0.0.1:" + PORTS.get(4)).get("/api/v1/scoreboards/current");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/session-ended");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void endsKeycloaksSessionAtSignOut() throws Exception {
        var browser = browser();
        KEYCLOAK.hire("leaver", "1004", List.of("staff"));
        browser.signIn("leaver", "/");
        String[] csrf = browser.csrf();
        assertThat(KEYCLOAK.sessions("leaver")).isEqualTo(1);

        var answer = browser.post("/sign-out", "", csrf[0], csrf[1]);
        String next = new JsonMapper().readTree(answer.body()).path("next").asString();

        assertThat(location(browser.get(next))).as("without a question").isEqualTo(GATEWAY + "/");
        assertThat(KEYCLOAK.sessions("leaver")).isZero();
        assertThat(browser.signedIn()).isFalse();
        assertThat(browser.begin("/").body()).as("it asks again").contains("kc-form-login");
    }

    @Test
    void refusesWhatTheRealmForbids() throws Exception {
        var browser = browser();
        String authorize = KEYCLOAK.issuer() + "/protocol/openid-connect/auth?client_id=gateway&response_type=code"
                + "&scope=openid&redirect_uri=";

        assertThat(location(browser.get(authorize + GATEWAY + "/sign-in/callback")))
                .as("without PKCE")
                .contains("error=invalid_request");
        assertThat(browser.get(authorize + GATEWAY + "/elsewhere").statusCode())
                .as("another address")
                .isEqualTo(400);
        assertThat(browser.post(
                                KEYCLOAK.issuer() + "/protocol/openid-connect/token",
                                "grant_type=password&username=officer&password=" + KeycloakServer.PASSWORD
                                        + "&client_id=gateway&client_secret=" + KeycloakServer.CLIENT_SECRET,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .body())
                .as("passwords are typed into Keycloak's page only")
                .contains("unauthorized_client");
    }

    @Test
    void makesAGuesserWait() throws Exception {
        KEYCLOAK.hire("guessed", "1004", List.of("staff"));
        var guesser = browser();
        var form = guesser.begin("/");
        for (int i = 0; i < 6; i++) {
            form = KEYCLOAK.fillIn(guesser, form, "guessed", "wrong-" + i);
        }

        assertThat(KEYCLOAK.fillIn(guesser, form, "guessed", KeycloakServer.PASSWORD)
                        .statusCode())
                .as("the right one, too late")
                .isEqualTo(200);
        assertThat(guesser.signedIn()).isFalse();
    }

    @Test
    void givesAnotherSystemATokenForTheScopesThatItAsksFor() throws Exception {
        String reading =
                KEYCLOAK.systemToken("council.read").path("access_token").asString();
        String importing =
                KEYCLOAK.systemToken("council.import").path("access_token").asString();

        assertThat(system("GET", "/api/v1/tracking-requests", reading)).isEqualTo(200);
        assertThat(system("GET", "/api/v1/tracking-requests", importing)).isEqualTo(403);
        assertThat(system("POST", "/api/v1/imports/motions", reading)).isEqualTo(403);
        assertThat(system("POST", "/api/v1/imports/motions", importing)).isNotIn(401, 403);
    }

    @Test
    void doesNotStartWithoutWhatTheRealmNeeds() throws Exception {
        var builder = new ProcessBuilder(KeycloakServer.command(Path.of("target", "nowhere")));
        builder.environment().put("COUNCIL_PUBLIC_URL", GATEWAY);
        builder.environment().put("COUNCIL_SAMPLE_SYSTEM_SECRET", "x");
        builder.environment().remove("COUNCIL_CLIENT_SECRET");
        var process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("COUNCIL_CLIENT_SECRET is not set").doesNotContain("COUNCIL_PUBLIC_URL is not set");
    }

    private static Browser browser() {
        return new Browser(GATEWAY, KEYCLOAK);
    }

    /** The token that the last call has brought to a service. */
    private static String token() {
        return KPI.seen.getLast().headers().get("Authorization");
    }

    private static String claims(String authorization) {
        return new String(Base64.getUrlDecoder().decode(authorization.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static int system(String method, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(GATEWAY + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .method(method, HttpRequest.BodyPublishers.noBody());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static void start(Part part) throws InterruptedException {
        var child = new Processes(STATE).startOrAdopt(new EndsWithThisJvm(part));
        CHILDREN.add(child);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(child::kill));
        Readiness.await(part, child);
    }

    private static void gateway(int port, String... more) {
        var settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--management.server.port=0",
                "--council.gateway.public-url=" + GATEWAY,
                "--council.gateway.sign-in.issuer=" + KEYCLOAK.issuer(),
                "--council.gateway.services.motion-service.url=http://127.0.0.1:" + PORTS.get(3),
                "--council.gateway.services.kpi-service.url=" + KPI.url(),
                "--council.gateway.rates.addresses[0].cidr=127.0.0.0/8",
                "--council.gateway.rates.addresses[0].per-second=1000",
                "--council.gateway.rates.addresses[0].burst=1000"));
        for (String setting : more) {
            settings.add("--" + setting);
        }
        GATEWAYS.add(new SpringApplicationBuilder(GatewayApplication.class).run(settings.toArray(String[]::new)));
    }
}
