package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class RoutesIT extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "0, councillors",
        "0, motions",
        "0, motions/0192/decide",
        "0, tracking-requests",
        "0, imports/councillors",
        "0, imports/motions",
        "0, imports/tracking-requests",
        "1, committees",
        "1, rooms",
        "1, vehicles",
        "1, equipment",
        "1, meeting-missions/0192/parts/0193/accept",
        "1, imports/committees",
        "1, imports/rooms",
        "1, imports/vehicles",
        "1, imports/equipment",
        "1, imports/meeting-missions",
        "2, rounds",
        "2, feedback",
        "2, outcomes",
        "2, published-outcomes",
        "2, imports/rounds",
        "2, imports/feedback",
        "2, imports/feedback-assignments",
        "2, imports/outcomes",
        "2, imports/round-milestones",
        "3, scoreboards/2565",
        "3, scoreboards/2565/months",
        "3, scoreboards/2565/changes",
        "3, cases",
        "3, declarations/0192/withdraw",
        "3, milestone-withdrawals",
        "3, dead-letters",
        "3, replays",
        "3, plans/2565",
        "3, imports/declarations"
    })
    void leadEachAddressToItsService(int service, String path) throws Exception {
        var answer = get("/api/v1/" + path + "?limit=2&after=%E0%B8%81");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ALL.get(service).seen)
                .extracting(FakeService.Seen::uri)
                .containsExactly("/api/v1/" + path + "?limit=2&after=%E0%B8%81");
    }

    @Test
    void passTheServicesAnswerOnAsItIs() throws Exception {
        MOTION.answer = (request, response) -> response.status(201)
                .header("Location", "/api/v1/motions/0192")
                .header("ETag", "\"1\"")
                .header("Content-Type", "application/json")
                .sendString(Mono.just("{\"เลขที่\":1}"));

        var answer = post("/api/v1/motions", "{\"subject\":\"น้ำท่วม\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/motions/0192");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body()).isEqualTo("{\"เลขที่\":1}");
        assertThat(MOTION.seen).extracting(FakeService.Seen::body).containsExactly("{\"subject\":\"น้ำท่วม\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 412, 422, 428, 500, 503})
    void passTheServicesRefusalOnInItsOwnWords(int status) throws Exception {
        MOTION.answer = FakeService.json(status, "{\"type\":\"/problems/own\"}");

        var answer = post("/api/v1/motions/0192/decide", "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/own\"}");
    }

    @Test
    void passOnWhatACommandNeeds() throws Exception {
        send(to("/api/v1/motions/0192/decide")
                .headers(
                        "If-Match", "\"3\"",
                        "Idempotency-Key", "k-1",
                        "Accept-Language", "en",
                        "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        var headers = MOTION.seen.getFirst().headers();
        assertThat(headers.get("If-Match")).isEqualTo("\"3\"");
        assertThat(headers.get("Idempotency-Key")).isEqualTo("k-1");
        assertThat(headers.get("Accept-Language")).isEqualTo("en");
        assertThat(headers.get("Content-Type")).isEqualTo("application/json");
        assertThat(headers.get("traceparent")).as("the gateway's own trace").startsWith("00-");
    }

    @Test
    void sayWhereACallComesFromWhateverTheCallerSays() throws Exception {
        get("/api/v1/motions", "Council-Client-Address", "203.0.113.66");

        assertThat(MOTION.seen.getFirst().headers().getAll("Council-Client-Address"))
                .containsExactly("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-User",
                "X-User-Id",
                "X-Roles",
                "X-Remote-User",
                "Remote-User",
                "Authorization",
                "Cookie",
                "baggage",
                "X-Anything-Else"
            })
    void keepOutHeadersThatSomebodyInsideMightTrust(String header) throws Exception {
        get("/api/v1/motions", header, "forged");

        assertThat(MOTION.seen.getFirst().headers().entries()).allSatisfy(passed -> {
            assertThat(passed.getKey().toLowerCase(Locale.ROOT)).isNotEqualTo(header.toLowerCase(Locale.ROOT));
            assertThat(passed.getValue()).doesNotContain("forged");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/motions/../../../actuator/health",
                "/api/v1/motions/..",
                "/api/v1/motions/./x",
                "/api/v1/motions/%2e%2e/%2E%2e/%2e./actuator/env",
                "/api/v1/motions/..;/..;/actuator",
                "/api/v1/motions/x%2factuator",
                "/api/v1/motions/%5c..%5cactuator",
                "/api/v1/motions//actuator",
                "/api/v1/motions;a=b",
                "/api/v1/motions/%252e%252e/actuator",
                "/api/v1/motions/x%00",
                "/api/v1/motions/x%0d%0aX-User:%20a",
                "//actuator/health"
            })
    void refuseAddressesThatCanBeReadInTwoWays(String path) throws Exception {
        var answer = get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/ambiguous-address").contains("more than one way");
        assertThat(ALL).allSatisfy(service -> assertThat(service.seen).isEmpty());
    }

    @Test
    void refuseAddressesThatNoServiceTakes() throws Exception {
        var answer = get("/api/v1/motions?after=" + "a".repeat(5_000), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("/problems/address-too-long").contains("4,096");
        assertThat(ALL).allSatisfy(service -> assertThat(service.seen).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/actuator/health",
                "/api/v1/v3/api-docs",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/actuator/heapdump",
                "/motion-service/actuator/health",
                "/api/v1/motionsX",
                "/api/v1/imports",
                "/api/v1/imports/rooms2",
                "/api/v2/motions",
                "/api/v1"
            })
    void knowNoOtherAddress(String path) throws Exception {
        var answer = get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/no-such-address").contains("There is no such address");
        assertThat(ALL).allSatisfy(service -> assertThat(service.seen).isEmpty());
    }

    @Test
    void refuseInThaiUnlessEnglishIsPreferred() throws Exception {
        assertThat(get("/nothing").body()).contains("ไม่มีที่อยู่นี้");
        assertThat(get("/nothing", "Accept-Language", "fr, en;q=0.5, th;q=0.1").body())
                .contains("There is no such address");
        assertThat(get("/nothing", "Accept-Language", "not a language;;").body())
                .contains("ไม่มีที่อยู่นี้");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/prometheus", "/actuator/gateway"})
    void showNothingOfTheGatewaysOwnStateToThePublic(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void showOnlyHealthAndMetricsOnThePortForThat() throws Exception {
        assertThat(manage("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(manage("/actuator/health").body()).doesNotContain("components");
        assertThat(manage("/actuator/prometheus").body()).contains("resilience4j_circuitbreaker_state");
        assertThat(manage("/actuator/env").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html, 200",
        "/status, application/json, 200",
        "/account, text/html, 200",
        "/me, application/json, 200",
        "/api/v1/motions, application/json, 200",
        "/assets/site.css, text/css, 200",
        "/assets/swagger-ui/swagger-ui.css, text/css, 200",
        "/nothing, text/html, 404",
        "/nothing, application/json, 404",
        "/api/v1/motions//x, application/json, 400"
    })
    void tellABrowserAboutSafetyWithEveryAnswer(String path, String accepted, int status) throws Exception {
        MOTION.answer = (request, response) -> response.header("Content-Security-Policy", "default-src *")
                .header("Access-Control-Allow-Origin", "*")
                .sendString(Mono.just("{}"));

        var answer = get(path, "Accept", accepted, "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                        .doesNotContain("unsafe", "*"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> manage(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort() + path)));
    }
}
