package th.go.bangkok.council.systemtests.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Requests for every operation that the interface's description knows, most of them wrong in one way or another. */
final class BentRequests {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
    private static final List<String> ENTITY_TAGS =
            List.of("\"1\"", "\"2\"", "*", "1", "W/\"1\"", "\"\"", "\"1\", \"2\"");
    private static final List<String> LANGUAGES = List.of("th", "en", "*", "x-klingon", "th;q=9", "-");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/x-ndjson",
            "text/plain",
            "application/json;charset=tis-620",
            "application/xml",
            "*/*");

    /** One request. */
    record Bent(String method, String path, String contentType, String body, Map<String, String> headers) {

        @Override
        public String toString() {
            return method + " " + path + " " + headers + " " + contentType + " "
                    + body.substring(0, Math.min(500, body.length()));
        }
    }

    /** An operation of the description. */
    record Operation(String method, String path, JsonNode described) {}

    private final JsonNode description;
    private final BentValues values;
    private final Exhibits exhibits;

    BentRequests(Random random, JsonNode description, Exhibits exhibits) {
        this.description = description;
        this.values = new BentValues(random, description);
        this.exhibits = exhibits;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.getValue().has(method)) {
                        operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(method)));
                    }
                }));
        return operations;
    }

    Bent of(Operation operation) {
        String method = values.oneIn(30) ? values.one(METHODS).toUpperCase(Locale.ROOT) : operation.method();
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Language", values.one(LANGUAGES));
        if (!values.oneIn(3)) {
            headers.put("If-Match", values.one(ENTITY_TAGS));
        }
        if (values.oneIn(3)) {
            headers.put("Idempotency-Key", values.oneIn(4) ? "x".repeat(300) : values.uuid());
        }
        return new Bent(
                method,
                path(operation) + query(operation),
                contentType(operation),
                method.equals("GET") ? "" : body(operation),
                headers);
    }

    private String path(Operation operation) {
        String path = values.oneIn(4) ? operation.path() : exhibits.somewhere(operation.path());
        while (path.contains("{")) {
            String value = values.oneIn(2) ? values.uuid() : encoded(values.text());
            path = path.substring(0, path.indexOf('{')) + value + path.substring(path.indexOf('}') + 1);
        }
        return path;
    }

    private String query(Operation operation) {
        List<String> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.described().path("parameters")) {
            if (parameter.path("in").asString().equals("query") && values.oneIn(2)) {
                JsonNode value = values.of(parameter.path("schema"));
                parameters.add(parameter.path("name").asString() + "="
                        + encoded(value.isValueNode() ? value.asString("") : value.toString()));
            }
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private String contentType(Operation operation) {
        return values.oneIn(20)
                ? values.one(CONTENT_TYPES)
                : operation.path().contains("/imports/") ? "application/x-ndjson" : "application/json";
    }

    private String body(Operation operation) {
        JsonNode content = operation.described().path("requestBody").path("content");
        JsonNode schema = content.isEmpty()
                ? content
                : content.properties().iterator().next().getValue().path("schema");
        String body = values.of(schema).toString();
        if (operation.path().contains("/imports/")) {
            return body + "\n" + values.of(schema) + "\n";
        }
        return values.oneIn(25) ? body.substring(0, body.length() / 2) : body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
