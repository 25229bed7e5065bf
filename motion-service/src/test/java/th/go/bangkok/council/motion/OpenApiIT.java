package th.go.bangkok.council.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class OpenApiIT {

    @LocalServerPort
    private int port;

    @Test
    void describesTheInterfaceAsItIs() {
        JsonNode description = new Api(port).get("/v3/api-docs").body();

        assertThat(description.get("paths").propertyNames())
                .contains(
                        "/api/v1/motions",
                        "/api/v1/motions/{id}/decide",
                        "/api/v1/tracking-requests/{id}/deliver",
                        "/api/v1/tracking-requests/{id}/report",
                        "/api/v1/councillors/lookup",
                        "/api/v1/imports/tracking-requests");
        JsonNode schemas = description.at("/components/schemas");
        assertThat(schemas.at("/Motion/properties/kind/enum").toString()).contains("draft-ordinance");
        assertThat(schemas.toString()).doesNotContain("Bson", "\"Commands\"");
        assertThat(schemas.at("/Clock/properties/grossMs/description").asString())
                .contains("milliseconds");
    }

    @Test
    void answersTheProbesAndShowsTheRelaysMetrics() {
        Api api = new Api(port);

        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.get("/actuator/prometheus").text()).contains("council_relay_lag", "council_outbox_age");
    }
}
