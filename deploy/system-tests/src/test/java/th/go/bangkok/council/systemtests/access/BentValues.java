package th.go.bangkok.council.systemtests.access;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values for what a description of an interface asks for: mostly such as it allows, now and then others. */
final class BentValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "ก",
            "น้ำท่วมขังซอยสุขุมวิท 71",
            "\uFEFFก",
            "ก\u200Bข",
            "ก\u202Eข",
            "\u0000",
            "🚀",
            "ก" + "\u0E49".repeat(200),
            "a".repeat(5_000),
            "../../etc/passwd",
            "%00",
            "${jndi:ldap://127.0.0.1/a}",
            "{\"$gt\":\"\"}",
            "$where",
            "a.b.$c",
            "<script>alert(1)</script>",
            "' OR '1'='1",
            "-1",
            "NaN",
            "null",
            "2022-02-30T10:00:00Z",
            "9999-12-31T23:59:59.999999999+18:00");

    private static final List<String> JSON_TEXTS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "123456789012345678901234567890",
            "0.1",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"$ne\":null}",
            "\"\"");

    private static final List<String> TIMES = List.of(
            "2022-03-01T02:00:00.000Z",
            "2565-03-01T02:00:00Z",
            "2022-03-01T09:00:00+07:00",
            "1970-01-01T00:00:00Z",
            "2099-12-31T23:59:59.999Z",
            "-0001-01-01T00:00:00Z");
    private static final List<String> DAYS = List.of("2022-03-01", "2024-02-29", "2565-01-01", "0000-01-01");
    private static final List<String> CODES = List.of(
            "1001", "health", "motion-tracking", "sample", "waiting-for-office", "entered-in-error", "wrong-time");
    private static final List<Long> NUMBERS = List.of(
            0L, 1L, -1L, 2L, 200L, 201L, 2565L, 2022L, (long) Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

    private final Random random;
    private final JsonNode description;
    private final JsonMapper mapper = new JsonMapper();

    BentValues(Random random, JsonNode description) {
        this.random = random;
        this.description = description;
    }

    /** One in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text() {
        return one(TEXTS);
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (depth > DEEPEST || oneIn(12)) {
            return oneIn(2) ? mapper.readTree(one(JSON_TEXTS)) : JSON.stringNode(text());
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (!schema.path(choice).isEmpty()) {
                return of(
                        schema.path(choice)
                                .path(random.nextInt(schema.path(choice).size())),
                        depth + 1);
            }
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(one(NUMBERS));
            case "number" -> JSON.numberNode(oneIn(3) ? 33.3 : one(NUMBERS).doubleValue());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(string(schema));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.path(random.nextInt(type.size())).asString();
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(field -> {
            if (!oneIn(5)) {
                object.set(field.getKey(), of(field.getValue(), depth + 1));
            }
        });
        if (oneIn(15)) {
            object.put(text(), 1);
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int length = oneIn(20) ? 300 : random.nextInt(3);
        for (int i = 0; i < length; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String string(JsonNode schema) {
        JsonNode example = schema.path("example");
        if (example.isString() && oneIn(2)) {
            return example.asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> uuid();
            case "date-time" -> one(TIMES);
            case "date" -> one(DAYS);
            default -> oneIn(2) ? one(CODES) : text();
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        for (String reference = reference(found); reference != null; reference = reference(found)) {
            found = description.at(reference.substring(1));
        }
        return found;
    }

    private static @Nullable String reference(JsonNode schema) {
        return schema.path("$ref").isString() ? schema.path("$ref").asString() : null;
    }
}
