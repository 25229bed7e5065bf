package th.go.bangkok.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.bangkok.council.testing.RealInfrastructure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealInfrastructure
class OpenApiIT {

    @LocalServerPort
    private int port;

    @Test
    void saysWhatEveryOperationDoesAndInWhichUnitsTimesAre() throws IOException {
        JsonNode description;
        try (InputStream body =
                URI.create("http://127.0.0.1:" + port + "/v3/api-docs").toURL().openStream()) {
            description = JsonMapper.shared().readTree(body);
        }

        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> assertThat(
                                        operation.getValue().path("summary").asString())
                                .as(operation.getKey() + " " + path.getKey())
                                .isNotBlank()));
        JsonNode schemas = description.at("/components/schemas");
        assertThat(schemas.at("/MissionClock/properties/netMs/description").asString())
                .contains("milliseconds");
        assertThat(schemas.at("/Schedule/properties/startsAt/description").asString())
                .contains("UTC", "Asia/Bangkok");
    }
}
