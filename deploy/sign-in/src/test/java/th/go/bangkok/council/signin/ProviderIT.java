package th.go.bangkok.council.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.go.bangkok.council.signin.RunningProvider.CALLBACK;
import static th.go.bangkok.council.signin.RunningProvider.VERIFIER;
import static th.go.bangkok.council.signin.RunningProvider.claims;
import static th.go.bangkok.council.signin.RunningProvider.encoded;
import static th.go.bangkok.council.signin.RunningProvider.json;
import static th.go.bangkok.council.signin.RunningProvider.location;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ProviderIT {

    private final Path home;
    private RunningProvider provider;

    ProviderIT(@TempDir Path home) {
        this.home = home;
        this.provider = new RunningProvider(home);
    }

    @BeforeAll
    void answers() throws Exception {
        assertThat(provider.browser().get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    void end() {
        provider.close();
    }

    @Test
    void givesTokensForACodeAndItsVerifier() throws Exception {
        var answer = provider.exchange(provider.browser().code("district-officer"), VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("expires_in").asInt()).isBetween(590, 600);
        var access = claims(json(answer).path("access_token").asString());
        assertThat(access.path("iss").asString()).isEqualTo(provider.issuer());
        assertThat(access.path("aud").toString()).contains("council-api");
        assertThat(access.path("sub").asString()).isEqualTo("sample-district-officer");
        assertThat(access.path("preferred_username").asString()).isEqualTo("district-officer");
        assertThat(access.path("name").asString()).contains("ตัวอย่าง", "Sample");
        assertThat(access.path("roles").toString()).isEqualTo("[\"district-officer\"]");
        assertThat(access.path("district").asString()).isEqualTo("1001");
        var id = claims(json(answer).path("id_token").asString());
        assertThat(id.path("aud").toString()).contains("gateway").doesNotContain("council-api");
        assertThat(id.path("nonce").asString()).isEqualTo("a-nonce");
        assertThat(id.path("roles").toString()).isEqualTo("[\"district-officer\"]");
    }

    @Test
    void tellsTheOfficeOfWhoStandsForOne() throws Exception {
        var answer = provider.exchange(provider.browser().code("executive-office"), VERIFIER);

        assertThat(claims(json(answer).path("access_token").asString())
                        .path("office")
                        .asString())
                .isEqualTo("public-works");
    }

    @Test
    void refusesAWrongVerifier() throws Exception {
        var answer = provider.exchange(provider.browser().code("staff"), "w".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void refusesACodeThatWasUsedAndTakesItsTokensBack() throws Exception {
        String code = provider.browser().code("staff");
        var first = provider.exchange(code, VERIFIER);

        assertThat(provider.exchange(code, VERIFIER).statusCode()).isEqualTo(400);
        assertThat(refresh(json(first).path("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesARequestWithoutAChallenge() throws Exception {
        var browser = provider.browser();
        browser.signIn("staff", provider.password("staff"));

        assertThat(location(browser.authorize(CALLBACK, null))).contains("error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/elsewhere",
                "http://evil.example/sign-in/callback",
                "http://localhost:8080/sign-in/callback",
                "https://127.0.0.1:8080/sign-in/callback"
            })
    void sendsNobodyToAnAddressItDoesNotKnow(String redirect) throws Exception {
        var browser = provider.browser();
        browser.signIn("staff", provider.password("staff"));

        var answer = browser.authorize(redirect, VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(location(answer)).isEmpty();
    }

    @Test
    void changesTheRefreshTokenAtEachUse() throws Exception {
        var first = json(provider.exchange(provider.browser().code("chair"), VERIFIER))
                .path("refresh_token")
                .asString();

        var second = refresh(first);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).path("refresh_token").asString()).isNotEqualTo(first);
        assertThat(refresh(first).statusCode()).isEqualTo(400);
    }

    @Test
    void givesAnotherSystemScopesAndNoRoles() throws Exception {
        var answer = provider.token(
                "sample-system", Map.of("grant_type", "client_credentials", "scope", "council.read council.import"));

        var access = claims(json(answer).path("access_token").asString());
        assertThat(access.path("scope").asString().split(" ", -1))
                .containsExactlyInAnyOrder("council.read", "council.import");
        assertThat(access.has("roles")).isFalse();
        assertThat(access.path("aud").toString()).contains("council-api");
        assertThat(provider.token("gateway", Map.of("grant_type", "client_credentials"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void endsItsSessionAtSignOut() throws Exception {
        var browser = provider.browser();
        var tokens = json(provider.exchange(browser.code("evaluator"), VERIFIER));

        var answer = browser.get("/connect/logout?"
                + encoded(Map.of(
                        "id_token_hint",
                        tokens.path("id_token").asString(),
                        "post_logout_redirect_uri",
                        "http://127.0.0.1:8080/")));

        assertThat(location(answer)).isEqualTo("http://127.0.0.1:8080/");
        assertThat(location(browser.authorize(CALLBACK, VERIFIER))).endsWith("/sign-in");
    }

    @Test
    void endsThePersonsSessionsInEveryBrowserWhenATokenIsRevoked() throws Exception {
        var one = provider.browser();
        var other = provider.browser();
        var tokens = json(provider.exchange(one.code("motion-head"), VERIFIER));
        other.code("motion-head");

        var answer = provider.post(
                "/oauth2/revoke",
                "gateway",
                Map.of("token", tokens.path("refresh_token").asString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(location(other.authorize(CALLBACK, VERIFIER))).endsWith("/sign-in");
        assertThat(refresh(tokens.path("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void makesAGuesserWaitAndThenNotEvenLooksAtTheRightPassword() throws Exception {
        var browser = provider.browser();
        for (int i = 0; i < 5; i++) {
            assertThat(location(browser.signIn("administrator", "wrong"))).contains("wrong");
        }

        var answer = browser.signIn("administrator", provider.password("administrator"));

        assertThat(location(answer)).contains("wait=");
        assertThat(browser.get(URI.create(location(answer)).getPath() + "?lang=en&wait=30")
                        .body())
                .contains("Wait 30 seconds");
    }

    @Test
    void refusesAFormThatIsNotItsOwn() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(provider.issuer() + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("username=staff&password=x"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"th, เข้าสู่ระบบ, รหัสผ่าน", "en, Sign in, Password"})
    void showsAFormWithoutAnyScriptInBothLanguages(String language, String title, String label) throws Exception {
        var page = provider.browser().get("/sign-in?lang=" + language);

        assertThat(page.body())
                .contains("<html lang=\"" + language, title, label)
                .doesNotContain("<script", "<style", "style=\"");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void keepsItsKeyAndPasswordsOverARestart() throws Exception {
        String keys = provider.browser().get("/oauth2/jwks").body();
        String passwords = Files.readString(home.resolve("sign-in/passwords"));

        provider.close();
        provider = new RunningProvider(home);

        assertThat(provider.browser().get("/oauth2/jwks").body())
                .isEqualTo(keys)
                .doesNotContain("\"d\"");
        assertThat(Files.readString(home.resolve("sign-in/passwords"))).isEqualTo(passwords);
        assertThat(provider.exchange(provider.browser().code("staff"), VERIFIER).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsItsFilesToItself() throws Exception {
        for (String file : List.of("passwords", "keys.json", "clients/gateway", "clients/sample-system")) {
            assertThat(permissions("sign-in/" + file)).isEqualTo("rw-------");
        }
        assertThat(permissions("sign-in")).isEqualTo("rwx------");
        assertThat(permissions("sign-in/clients")).isEqualTo("rwx------");
    }

    @Test
    void writesNoSecretToItsLog(CapturedOutput output, @TempDir Path fresh) throws Exception {
        try (var another = new RunningProvider(fresh, "--logging.level.org.springframework.security=TRACE")) {
            another.exchange(another.browser().code("staff"), VERIFIER);
            another.browser().signIn("staff", "a-wrong-guess");

            assertThat(output.getAll())
                    .doesNotContain(another.password("staff"), another.secret("gateway"), "a-wrong-guess");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.address=0.0.0.0",
                "--server.address=",
                "--council.sign-in.issuer=http://sign-in.example:8090",
                "--council.sign-in.gateways=http://portal.example"
            })
    void refusesToServeMoreThanThisMachine(String setting, @TempDir Path fresh) {
        assertThatThrownBy(() -> new RunningProvider(fresh, setting)).hasStackTraceContaining("for one machine only");
    }

    private HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return provider.token("gateway", Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }
}
