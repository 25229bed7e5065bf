package th.go.bangkok.council.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesIT extends RunningGateway {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");

    @Test
    void sayWhatIsUpAndWhatIsDown() throws Exception {
        CITIZEN_INPUT.stop();
        KPI.readiness = FakeService.json(
                503,
                "{\"status\":\"DOWN\",\"components\":{\"kafka\":{\"status\":\"DOWN\"},\"mongo\":{\"status\":\"UP\"}}}");
        MEETING.readiness = FakeService.after(Duration.ofSeconds(5));
        freshLook();

        JsonNode status = JSON.readTree(get("/status").body());

        assertThat(status.path("state").asString()).isEqualTo("degraded");
        assertThat(status.path("services")
                        .valueStream()
                        .map(service -> service.path("state").asString()))
                .containsExactly("ready", "down", "down", "not-ready");
        assertThat(status.path("services").path(3).path("missing").path(0).asString())
                .isEqualTo("kafka");
        String page = browse("/status", "th").body();
        assertThat(page)
                .contains(
                        "<html lang=\"th\">",
                        "บางส่วนยังใช้งานไม่ได้",
                        "ไม่ตอบสนอง",
                        "ยังขาด: kafka",
                        "ความต้องการจากประชาชน");
        assertThat(browse("/status", "en-GB,en;q=0.9").body())
                .contains("<html lang=\"en\">", "Some parts cannot be used", "No answer", "Missing: kafka");
    }

    @Test
    void sayThatEverythingIsReady() throws Exception {
        freshLook();

        assertThat(JSON.readTree(get("/").body()).path("state").asString()).isEqualTo("up");
        assertThat(browse("/", "th").body()).contains("ทุกส่วนพร้อมใช้งาน");
    }

    @Test
    void showAPersonWhatIsDownInsteadOfAProblemDetail() throws Exception {
        MOTION.stop();
        freshLook();

        var thai = browse("/api/v1/motions", "th");
        var english = browse("/api/v1/motions", "en");

        assertThat(thai.statusCode()).isEqualTo(503);
        assertThat(thai.headers().firstValue("Retry-After")).isPresent();
        assertThat(thai.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(thai.body()).contains("ระบบบางส่วนไม่ตอบสนอง", "is-down", "/problems/service-unavailable");
        assertThat(english.body()).contains("A part of the system does not answer", "Ready", "No answer");
    }

    @Test
    void escapeWhatComesFromOutside() throws Exception {
        String page = browse("/x%3Cscript%3Ealert(1)%3C/script%3E", "en").body();

        assertThat(page).contains("There is no such address").doesNotContain("<script>alert");
    }

    @Test
    void explainEachProblemInBothLanguages() throws Exception {
        JsonNode index = JSON.readTree(get("/problems").body());
        assertThat(index.path("items")).hasSizeGreaterThan(20);

        for (JsonNode problem : index.path("items")) {
            String type = problem.path("type").asString();
            JsonNode described = JSON.readTree(get(type).body());
            assertThat(described.path("type").asString()).isEqualTo(type);
            String page = browse(type, "th").body();
            for (String language : new String[] {"th", "en"}) {
                assertThat(described.path("title").path(language).asString()).isNotBlank();
                assertThat(page).contains("<div lang=\"" + language + "\">");
            }
        }
    }

    @Test
    void knowOnlyTheirOwnProblemsAndContracts() throws Exception {
        assertThat(get("/problems/nothing").statusCode()).isEqualTo(404);
        assertThat(browse("/problems/nothing", "en").body()).contains("There is no such address");
        assertThat(get("/contracts/motion-service/nothing.json").statusCode()).isEqualTo(404);
        assertThat(get("/contracts/application.yaml").statusCode()).isEqualTo(404);
        assertThat(get("/assets/../application.yaml").statusCode()).isEqualTo(400);
        assertThat(get("/assets/application.yaml").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/status", "/problems", "/problems/service-unavailable", "/contracts", "/openapi"})
    void leadNowhereThatDoesNotAnswer(String path) throws Exception {
        for (String language : new String[] {"th", "en"}) {
            var page = browse(path, language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
            assertThat(page.headers().firstValue("Vary")).contains("Accept, Accept-Language");
            assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick", "http://", "https://");
            for (String link : LINK.matcher(page.body())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .toList()) {
                assertThat(get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/status, application/json, application/json",
        "/status, '*/*', application/json",
        "/status, 'text/html;q=0.5, application/json', application/json",
        "/status, 'text/html, application/json;q=0.5', text/html",
        "/contracts, application/json, application/json",
        "/openapi, application/json, application/json",
        "/problems/internal, application/problem+json, application/json"
    })
    void comeInTheFormThatIsAskedFor(String path, String accepted, String given) throws Exception {
        assertThat(get(path, "Accept", accepted).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(given));
    }

    @Test
    void mergeTheDescriptionsOfTheServicesThatAnswer() throws Exception {
        MOTION.answer = FakeService.json(200, document("/api/v1/motions", "Motion"));
        KPI.answer = FakeService.json(200, document("/api/v1/cases", "Case"));
        MEETING.stop();
        CITIZEN_INPUT.answer = FakeService.json(500, "{}");

        JsonNode merged = JSON.readTree(get("/openapi.json").body());

        assertThat(merged.path("paths").propertyNames())
                .containsExactly("/api/v1/audit/gateway", "/api/v1/motions", "/api/v1/cases");
        assertThat(merged.path("components").path("schemas").propertyNames())
                .containsExactly("gateway.AuditPage", "gateway.AuditEntry", "motion.Motion", "kpi.Case");
        assertThat(merged.path("x-unavailable").valueStream().map(JsonNode::asString))
                .containsExactly("meeting-service", "citizen-input-service");
        assertThat(merged.path("servers").path(0).path("url").asString()).isEqualTo("/");
        assertThat(browse("/openapi", "en").body()).contains("Not described at the moment", "Committee meetings");
    }

    @Test
    void giveTheDescriptionOfOneService() throws Exception {
        MOTION.answer = FakeService.json(200, document("/api/v1/motions", "Motion"));
        MEETING.stop();

        assertThat(get("/openapi/motion-service.json").body()).contains("\"#/components/schemas/Motion\"");
        var away = get("/openapi/meeting-service.json");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("/problems/service-unavailable", "meeting-service");
        assertThat(get("/openapi/other-service.json").statusCode()).isEqualTo(404);
    }

    @Test
    void serveTheirOwnLookAndNothingFromOutside() throws Exception {
        assertThat(get("/assets/site.css").headers().firstValue("Content-Type")).contains("text/css");
        assertThat(get("/assets/mark.svg").headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(get("/assets/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    }

    private static String document(String path, String schema) {
        return """
                {"openapi":"3.1.0","servers":[{"url":"http://127.0.0.1:8081"}],
                 "paths":{"%s":{"get":{"operationId":"list","responses":{"200":{"description":"ok","content":
                   {"application/json":{"schema":{"$ref":"#/components/schemas/%s"}}}}}}}},
                 "components":{"schemas":{"%s":{"type":"object"}}}}
                """.formatted(path, schema, schema);
    }

    /** The status is looked at once a second at most. */
    private void freshLook() throws Exception {
        String before = JSON.readTree(get("/status").body()).path("checkedAt").asString();
        await().until(() -> !JSON.readTree(get("/status").body())
                .path("checkedAt")
                .asString()
                .equals(before));
    }
}
