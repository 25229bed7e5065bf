package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static th.go.bangkok.council.gateway.Browser.location;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.go.bangkok.council.local.ports.FreePorts;
import tools.jackson.databind.json.JsonMapper;

class SignInIT extends SignInStage {

    @BeforeAll
    static void open() {
        start(PORT);
    }

    @AfterAll
    static void close() {
        stopAll();
    }

    @Test
    void bringsThePersonBackToWhereItWasWanted() throws Exception {
        var browser = browser();

        var back = browser.signIn("district-officer", "/status?lang=en");

        assertThat(location(back)).isEqualTo("/status?lang=en");
        var me = browser.me();
        assertThat(me.path("signedIn").asBoolean()).isTrue();
        assertThat(me.path("name").asString()).contains("ตัวอย่าง", "Sample");
        assertThat(me.path("roles").toString()).isEqualTo("[\"district-officer\"]");
        assertThat(me.path("district").asString()).isEqualTo("1001");
        assertThat(me.has("office")).isFalse();
        assertThat(me.path("csrf").path("header").asString()).isEqualTo("X-CSRF-Token");
        assertThat(me.path("csrf").path("token").asString()).isNotEmpty();
    }

    @Test
    void tellsAnybodyElseThatNobodyIsSignedIn() throws Exception {
        var answer = browser().get("/me");

        assertThat(answer.body()).contains("\"signedIn\":false").doesNotContain("csrf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void asksTheProviderWithAChallengeAStateAndANonce() throws Exception {
        var answer = browser().get("/sign-in?to=/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer))
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?")
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "state=", "nonce=")
                .contains("redirect_uri=" + GATEWAY + "/sign-in/callback");
    }

    @Test
    void givesTheBrowserOneCookieThatScriptsCannotRead() throws Exception {
        var answer = browser().get("/sign-in?to=/");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .contains("Path=/", "HTTPOnly", "SameSite=Lax")
                        .doesNotContain("Secure", "Domain", "Max-Age", "Expires"));
    }

    @Test
    void givesTheSessionANewIdAtSignIn() throws Exception {
        var browser = browser();
        var form = browser.begin("/");
        String before = browser.sessionId();

        browser.get(browser.fillIn(form, "staff"));

        assertThat(browser.sessionId()).isNotEqualTo(before);
        var thief = browser();
        thief.plant(before);
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void takesNoIdThatSomebodyElseHasChosen() throws Exception {
        var browser = browser();
        browser.plant("chosen-by-an-attacker");

        browser.signIn("staff", "/");

        assertThat(browser.signedIn()).isTrue();
        assertThat(browser.sessionId()).isNotEqualTo("chosen-by-an-attacker");
        var thief = browser();
        thief.plant("chosen-by-an-attacker");
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void refusesAnAnswerThatBelongsToSomebodyElsesSignIn() throws Exception {
        var attacker = browser();
        String attackersCode = attacker.fillIn(attacker.begin("/"), "staff");
        var victim = browser();
        victim.begin("/");

        var answer = victim.get(attackersCode, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/sign-in-failed");
        assertThat(victim.signedIn()).isFalse();
        assertThat(browser().get(attackersCode).statusCode())
                .as("without any sign-in begun")
                .isEqualTo(400);
    }

    @Test
    void takesAnAnswerOnlyOnce() throws Exception {
        var browser = browser();
        String code = browser.fillIn(browser.begin("/"), "staff");
        browser.get(code);

        assertThat(browser.get(code).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "status",
                "/sign-in",
                "/x\r\nSet-Cookie: a=b"
            })
    void leadsNobodyElsewhere(String to) throws Exception {
        var answer = browser().begin(to);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/address-elsewhere");
    }

    @Test
    void sendsWhoComesByAnotherNameToTheAddressThatTheProviderKnows() throws Exception {
        var answer = new Browser("http://localhost:" + PORT, PROVIDER).get("/sign-in?to=/status");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo(GATEWAY + "/sign-in?to=/status");
    }

    @Test
    void takesNoChangeInASessionWithoutItsCsrfToken() throws Exception {
        var browser = browser();
        browser.signIn("motion-officer", "/");
        String[] csrf = browser.csrf();
        String[] json = {"Content-Type", "application/json"};

        for (String[] headers : List.of(json, new String[] {"X-CSRF-Token", "guessed", json[0], json[1]}, new String[] {
            "X-CSRF-Token", other().csrf()[1], json[0], json[1]
        })) {
            var refused = browser.post("/api/v1/motions", "{}", headers);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("/problems/csrf");
        }
        assertThat(MOTION.seen).isEmpty();
        assertThat(browser.post("/api/v1/motions", "{}", csrf[0], csrf[1], json[0], json[1])
                        .statusCode())
                .isEqualTo(200);
        assertThat(MOTION.seen).hasSize(1);
        assertThat(MOTION.seen.getFirst().headers().contains("X-CSRF-Token")).isFalse();
    }

    @Test
    void needsNoCsrfTokenWithoutASession() throws Exception {
        var nobody = browser();
        assertThat(nobody.post("/api/v1/motions", "{}").statusCode()).isEqualTo(200);

        nobody.begin("/");
        assertThat(nobody.post("/api/v1/motions", "{}").statusCode())
                .as("a sign-in that was only begun")
                .isEqualTo(200);
        assertThat(nobody.post("/api/v1/motions", "{}", "Authorization", "Bearer " + systemToken())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsTheServicesTheTokenAndNeverTheCookie() throws Exception {
        var browser = browser();
        browser.signIn("chair", "/");

        browser.get("/api/v1/motions", "X-Forwarded-User", "administrator", "X-User", "administrator");

        var headers = MOTION.seen.getFirst().headers();
        assertThat(claims(headers.get("Authorization")))
                .contains("\"sub\":\"sample-chair\"", "council-api", "\"roles\":[\"chair\",\"councillor\"]");
        assertThat(headers.contains("Cookie")).isFalse();
        assertThat(headers.entries())
                .noneSatisfy(header -> assertThat(header.getValue()).contains("administrator"));
    }

    @Test
    void showsTheServicesNobodyWhereNobodyIsSignedIn() throws Exception {
        browser().get("/api/v1/motions", "Authorization", "Basic Zm9yZ2VkOmZvcmdlZA==");

        assertThat(MOTION.seen.getFirst().headers().contains("Authorization")).isFalse();
    }

    @Test
    void passesATokenOnThatAProgramBrings() throws Exception {
        String token = systemToken();
        var browser = browser();
        browser.signIn("staff", "/");

        var answer = browser.get("/api/v1/motions", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(MOTION.seen.getFirst().headers().get("Authorization"))
                .as("the token counts, not the session")
                .isEqualTo("Bearer " + token);
        assertThat(browser.get("/me", "Authorization", "Bearer " + token).body())
                .contains("\"signedIn\":true", "sample-system", "\"roles\":[]");
    }

    @Test
    void refusesATokenThatIsWorthNothing() throws Exception {
        String good = systemToken();
        String unsigned = "eyJhbGciOiJub25lIn0." + good.split("\\.", -1)[1] + ".";
        String changed = good.substring(0, good.length() - 6) + "AAAAAA";

        for (String token : List.of("x", unsigned, changed, idToken())) {
            var answer = browser().get("/api/v1/motions", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.body()).contains("/problems/sign-in-needed", "Sign in first");
        }
        assertThat(MOTION.seen).isEmpty();
    }

    @Test
    void endsTheSessionHereAndAtTheProvider() throws Exception {
        var browser = browser();
        browser.signIn("evaluator", "/");
        String id = browser.sessionId();
        String[] csrf = browser.csrf();

        var answer = browser.post("/sign-out", "", csrf[0], csrf[1]);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).startsWith("session=;").contains("Max-Age=0"));
        var thief = browser();
        thief.plant(id);
        assertThat(thief.signedIn()).isFalse();
        assertThat(browser.signedIn()).isFalse();
        String next = new JsonMapper().readTree(answer.body()).path("next").asString();
        assertThat(location(browser.get(next))).isEqualTo(GATEWAY + "/");
        assertThat(browser.begin("/").body()).as("the provider asks again").contains("type=\"password\"");
    }

    @Test
    void signsOutFromThePageWithoutAnyScript() throws Exception {
        var browser = browser();
        browser.signIn("evaluator", "/");
        var page = browser.get("/account", "Accept", "text/html");
        assertThat(page.body()).contains("Sample Evaluator", "Sign out everywhere");
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(csrf.find()).isTrue();

        var answer = browser.post(
                "/sign-out",
                "_csrf=" + csrf.group(1),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith(PROVIDER.issuer() + "/connect/logout?");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void endsEverySessionOfThePersonAndNobodyElses() throws Exception {
        var one = browser();
        var two = browser();
        var colleague = browser();
        one.signIn("motion-head", "/");
        two.signIn("motion-head", "/");
        colleague.signIn("meeting-head", "/");
        String[] csrf = one.csrf();

        assertThat(one.post("/sign-out-everywhere", "", csrf[0], csrf[1]).statusCode())
                .isEqualTo(200);

        assertThat(one.signedIn()).isFalse();
        assertThat(two.signedIn()).isFalse();
        assertThat(two.begin("/").body()).as("the provider asks again").contains("type=\"password\"");
        assertThat(colleague.signedIn()).isTrue();
    }

    @Test
    void doesNotBringASessionBackThatEndedWhileACallWasUnderWay() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        String id = browser.sessionId();
        String[] csrf = browser.csrf();
        CLOCK.move(Duration.ofMinutes(2));
        MOTION.answer = FakeService.after(Duration.ofMillis(800));
        var underWay =
                browser.http().sendAsync(browser.request("/api/v1/motions").build(), BodyHandlers.ofString());
        await().until(() -> !MOTION.seen.isEmpty());

        browser.post("/sign-out", "", csrf[0], csrf[1]);

        assertThat(underWay.join().statusCode()).isEqualTo(200);
        var thief = browser();
        thief.plant(id);
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void saysThatTheSessionIsOverToWhoWantsToChangeSomething() throws Exception {
        var browser = browser();
        browser.plant("gone");

        var change = browser.post("/api/v1/motions", "{}");

        assertThat(change.statusCode()).isEqualTo(401);
        assertThat(change.body()).contains("/problems/session-ended");
        assertThat(browser.get("/api/v1/motions").statusCode())
                .as("what is public can still be read")
                .isEqualTo(200);
    }

    @Test
    void endsASessionThatIsNotUsedForHalfAnHour() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");

        CLOCK.move(Duration.ofMinutes(29));
        assertThat(browser.signedIn()).isTrue();
        CLOCK.move(Duration.ofMinutes(29));
        assertThat(browser.signedIn()).as("it was used meanwhile").isTrue();
        CLOCK.move(Duration.ofMinutes(31));
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void endsEverySessionAfterTwelveHours() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");

        for (int i = 0; i < 47; i++) {
            CLOCK.move(Duration.ofMinutes(15));
            assertThat(browser.signedIn()).isTrue();
        }
        CLOCK.move(Duration.ofMinutes(15));
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void keepsSessionsOverARestartAndSharesThemAmongGateways() throws Exception {
        int second = FreePorts.find(1).getFirst();
        String other = start(second);
        try {
            var browser = browser();
            browser.signIn("staff", "/");

            assertThat(browser.at(other).signedIn()).isTrue();
            stop(PORT);
            start(PORT);

            assertThat(browser.signedIn()).isTrue();
            String[] csrf = browser.csrf();
            browser.at(other).post("/sign-out", "", csrf[0], csrf[1]);
            await().atMost(Duration.ofSeconds(1)).until(() -> !browser.signedIn());
        } finally {
            stop(second);
        }
    }

    @Test
    void renewsATokenOnceForAllCallsAtAllGateways() throws Exception {
        int first = FreePorts.find(1).getFirst();
        int second = FreePorts.find(1).getFirst();
        String one = start(first);
        String other = start(second);
        try {
            var browser = browser();
            browser.signIn("staff", "/");
            var here = browser.at(one);
            var there = browser.at(other);
            here.get("/api/v1/motions");
            there.get("/api/v1/motions");
            String before = MOTION.seen.getLast().headers().get("Authorization");
            MOTION.reset();
            CLOCK.move(Duration.ofMinutes(9).plusSeconds(30));

            assertThat(callsAtOnce(here, there)).containsOnly(200);

            assertThat(MOTION.seen.stream()
                            .map(seen -> seen.headers().get("Authorization"))
                            .distinct())
                    .as("one new token for all")
                    .singleElement()
                    .isNotEqualTo(before);
        } finally {
            stop(first);
            stop(second);
        }
    }

    @Test
    void servesAllCallsAtAllGatewaysIfEveryTokenIsAboutToEnd() throws Exception {
        String always = "council.gateway.sign-in.renew-before=11m";
        int first = FreePorts.find(1).getFirst();
        int second = FreePorts.find(1).getFirst();
        String one = start(first, always);
        String other = start(second, always);
        try {
            var browser = browser();
            browser.signIn("staff", "/");

            assertThat(callsAtOnce(browser.at(one), browser.at(other))).containsOnly(200);
        } finally {
            stop(first);
            stop(second);
        }
    }

    @Test
    void endsASessionForWhichTheProviderGivesNoTokenAnyMore() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        PROVIDER.restart();
        CLOCK.move(Duration.ofMinutes(10));

        var answer = browser.get("/api/v1/motions");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/session-ended");
        assertThat(MOTION.seen).isEmpty();
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void startsAndServesWhatIsPublicWithoutTheProvider() throws Exception {
        int port = FreePorts.find(1).getFirst();
        int nobody = FreePorts.find(1).getFirst();
        var browser = new Browser(
                start(
                        port,
                        "council.gateway.sign-in.issuer=http://127.0.0.1:" + nobody,
                        "council.gateway.public-url=http://127.0.0.1:" + port),
                PROVIDER);
        try {
            assertThat(browser.get("/api/v1/motions").statusCode()).isEqualTo(200);
            var answer = browser.get("/sign-in");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/sign-in-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(browser.get("/api/v1/motions", "Authorization", "Bearer " + systemToken())
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            stop(port);
        }
    }

    @Test
    void protectsTheCookieUnderHttps() throws Exception {
        int port = FreePorts.find(1).getFirst();
        var browser = new Browser(start(port, "council.gateway.public-url=https://127.0.0.1:" + port), PROVIDER);
        try {
            var answer = browser.get("/sign-in");

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .startsWith("__Host-session=")
                            .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")
                            .doesNotContain("Domain"));
            assertThat(browser.get("/status").headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
        } finally {
            stop(port);
        }
    }

    private static List<Integer> callsAtOnce(Browser here, Browser there) {
        var calls = IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? here : there)
                .map(at -> at.http().sendAsync(at.request("/api/v1/motions").build(), BodyHandlers.ofString()))
                .toList();
        return calls.stream().map(call -> call.join().statusCode()).toList();
    }

    private Browser other() throws Exception {
        var browser = browser();
        browser.signIn("chair", "/");
        return browser;
    }

    /** A token that the provider has signed, but for the gateway and not for the services. */
    private String idToken() throws Exception {
        var browser = browser();
        browser.signIn("staff", "/");
        String[] csrf = browser.csrf();
        HttpResponse<String> out = browser.post("/sign-out", "", csrf[0], csrf[1]);
        var hint = Pattern.compile("id_token_hint=([^&\"]+)").matcher(out.body());
        hint.find();
        return hint.group(1);
    }
}
