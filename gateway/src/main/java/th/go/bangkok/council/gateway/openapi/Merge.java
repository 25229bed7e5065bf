package th.go.bangkok.council.gateway.openapi;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document out of several. Component names and operation ids get the service's name in front, always and
 * not only where they clash, so that a name means the same whichever services are up.
 */
final class Merge {

    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final ArrayNode tags = JsonNodeFactory.instance.arrayNode();

    Merge(String title, String description) {
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", title)
                .put("description", description)
                .put("version", "1");
        merged.putArray("servers").addObject().put("url", "/");
    }

    /** Takes in the document of one service. */
    Merge add(String service, ObjectNode document) {
        String prefix = service.replaceFirst("-service$", "") + ".";
        rewrite(document, prefix);
        document.path("paths").properties().forEach(path -> {
            operations(path.getValue(), prefix);
            paths.set(path.getKey(), path.getValue());
        });
        document.path("components").properties().forEach(kind -> {
            ObjectNode all = components.withObjectProperty(kind.getKey());
            kind.getValue()
                    .properties()
                    .forEach(component -> all.set(prefix + component.getKey(), component.getValue()));
        });
        document.path("tags").forEach(tags::add);
        return this;
    }

    /** The one document; the services that did not answer are named in {@code x-unavailable}. */
    ObjectNode result(List<String> unavailable) {
        merged.set("tags", tags);
        merged.set("paths", paths);
        merged.set("components", components);
        ArrayNode missing = merged.putArray("x-unavailable");
        unavailable.forEach(missing::add);
        return merged;
    }

    private static void operations(JsonNode path, String prefix) {
        path.properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> operation.getValue())
                .filter(operation -> operation.has("operationId"))
                .forEach(operation -> ((ObjectNode) operation)
                        .put(
                                "operationId",
                                prefix + operation.path("operationId").asString()));
    }

    /** Makes every reference to a component name the prefixed one. */
    private static void rewrite(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.path("$ref");
            if (reference.isString() && reference.asString().startsWith(COMPONENTS)) {
                object.put("$ref", prefixed(reference.asString(), prefix));
            }
            JsonNode mapping = object.path("discriminator").path("mapping");
            if (mapping instanceof ObjectNode targets) {
                targets.properties().stream()
                        .toList()
                        .forEach(target -> targets.put(
                                target.getKey(), prefixed(target.getValue().asString(), prefix)));
            }
        }
        node.forEach(child -> rewrite(child, prefix));
    }

    private static String prefixed(String reference, String prefix) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + prefix + reference.substring(name);
    }
}
