package th.go.bangkok.council.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergeTests {

    @Test
    void keepsTheSameNameOfTwoServicesApart() {
        ObjectNode merged = merged();

        assertThat(merged.path("components").path("schemas").propertyNames())
                .containsExactly("motion.Item", "motion.A", "citizen-input.Item", "citizen-input.A");
        assertThat(merged.at("/components/schemas/motion.A/type").asString()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/citizen-input.A/type").asString())
                .isEqualTo("integer");
        assertThat(merged.at("/paths/~1m/get/operationId").asString()).isEqualTo("motion.list");
    }

    @Test
    void leavesNoReferenceThatLeadsNowhere() {
        ObjectNode merged = merged();

        assertThat(merged.findValuesAsString("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .isFalse());
        assertThat(merged.at("/components/schemas/motion.Item/discriminator/mapping/a")
                        .asString())
                .isEqualTo("#/components/schemas/motion.A");
        assertThat(merged.findValuesAsString("$ref")).contains("https://example.org/x.json");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(new Merge("t", "d")
                        .result(List.of("kpi-service"))
                        .path("x-unavailable")
                        .path(0)
                        .asString())
                .isEqualTo("kpi-service");
    }

    private static ObjectNode merged() {
        return new Merge("t", "d")
                .add("motion-service", document("m", "string"))
                .add("citizen-input-service", document("c", "integer"))
                .result(List.of());
    }

    private static ObjectNode document(String path, String type) {
        return (ObjectNode) JsonMapper.shared().readTree("""
            {"paths":{"/%s":{"get":{"operationId":"list","responses":{"200":{"content":{"application/json":{"schema":
              {"type":"array","items":{"$ref":"#/components/schemas/Item"}}}}}}}}},
             "tags":[{"name":"%s"}],
             "components":{"schemas":{
               "Item":{"discriminator":{"propertyName":"kind","mapping":{"a":"#/components/schemas/A"}},
                       "properties":{"link":{"$ref":"https://example.org/x.json"},"a":{"$ref":"#/components/schemas/A"}}},
               "A":{"type":"%s"}}}}
            """.formatted(path, path, type));
    }
}
