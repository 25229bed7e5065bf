package th.go.bangkok.council.systemtests.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that no command may take, made from a right one by spoiling it in one place. */
final class WrongBodies {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> ABSURD_INSTANTS = List.of(
            "yesterday",
            "",
            "2022-02-30T10:00:00Z",
            "2022-03-01",
            "2022-03-01T10:00:00",
            "2565-03-01T10:00:00Z",
            "1999-12-31T23:59:59.999Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999Z",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "2022-03-01T25:00:00Z",
            "1e999");

    private static final Map<String, String> HIDDEN_TEXT = Map.of(
            "byte order mark", "ก\uFEFFข",
            "zero-width space", "ก\u200Bข",
            "zero-width non-joiner", "ก\u200Cข",
            "direction override", "ก\u202Eข",
            "nothing but a byte order mark", "\uFEFF",
            "NUL", "ก\u0000ข",
            "escape", "ก\u001Bข",
            "a tower of tone marks", "ก" + "\u0E49".repeat(5_000),
            "blank", " \u00A0\t ",
            "one megabyte", "ก".repeat(349_000));

    private final Map<String, String> bodies = new LinkedHashMap<>();
    private final String right;

    private WrongBodies(String right) {
        this.right = right;
    }

    /**
     * By what is wrong with them.
     *
     * @param right a body with no field that could be left out
     * @param freeText those fields that take any words
     */
    static Map<String, String> of(String right, String... freeText) {
        WrongBodies wrong = new WrongBodies(right);
        wrong.whole();
        wrong.read()
                .properties()
                .forEach(field -> wrong.field(
                        field.getKey(), field.getValue(), List.of(freeText).contains(field.getKey())));
        return wrong.bodies;
    }

    /** The right body with free text in which something is hidden. */
    static Map<String, String> hiding(String right, String textField) {
        WrongBodies wrong = new WrongBodies(right);
        HIDDEN_TEXT.forEach((what, text) -> wrong.spoil(textField + ": " + what, body -> body.put(textField, text)));
        wrong.bodies.put(textField + ": half a surrogate pair", wrong.withRaw(textField, "\"\\ud83d\""));
        return wrong.bodies;
    }

    /** The right body with a time that cannot be. */
    static Map<String, String> atAbsurdTimes(String right) {
        WrongBodies wrong = new WrongBodies(right);
        ABSURD_INSTANTS.forEach(time -> wrong.spoil(
                "occurredAt " + time, body -> body.put("occurredAt", time).put("occurredAtReason", "phone")));
        wrong.spoil("occurredAt without a reason", body -> body.put("occurredAt", "2022-03-01T02:00:00.000Z"));
        wrong.spoil(
                "a reason that is none",
                body -> body.put("occurredAt", "2022-03-01T02:00:00.000Z").put("occurredAtReason", "because"));
        return wrong.bodies;
    }

    private void whole() {
        bodies.put("nothing", "");
        bodies.put("null", "null");
        bodies.put("a list", "[" + right + "]");
        bodies.put("a text", "\"body\"");
        bodies.put("a number", "1e999999999");
        bodies.put("half of it", right.substring(0, right.length() / 2));
        bodies.put("more after it", right + right);
        bodies.put("not JSON", "<xml/>");
        bodies.put("ten thousand brackets", "[".repeat(10_000));
        bodies.put("ten thousand objects", "{\"a\":".repeat(10_000));
        spoil("an unknown field", body -> body.put("colour", "blue"));
        spoil("a field of the answer", body -> body.put("version", 7));
        bodies.put("a field with a hidden character in its name", right.replaceFirst("\"", "\"\u200B"));
        String members = right.substring(1, right.lastIndexOf('}'));
        bodies.put("every field twice", "{" + members + "," + members + "}");
    }

    private void field(String name, JsonNode value, boolean takesAnyWords) {
        spoil(name + ": null", body -> body.putNull(name));
        spoil(name + ": left out", body -> body.remove(name));
        spoil(name + ": an object", body -> body.putObject(name).put("a", 1));
        spoil(name + ": a list of lists", body -> body.putArray(name).addArray());
        spoil(name + ": a truth value", body -> body.put(name, true));
        bodies.put(name + ": a huge number", withRaw(name, "123456789012345678901234567890.5e300"));
        if (!value.isNumber()) {
            spoil(name + ": a number", body -> body.put(name, 12));
        }
        if (value.isString() && !takesAnyWords) {
            spoil(name + ": another code", body -> body.put(name, "no-such-thing-\uD83D\uDE80"));
        }
    }

    private void spoil(String what, Consumer<ObjectNode> change) {
        ObjectNode body = read();
        change.accept(body);
        bodies.put(what, body.toString());
    }

    private String withRaw(String field, String json) {
        ObjectNode body = read();
        body.put(field, "PLACE");
        return body.toString().replace("\"PLACE\"", json);
    }

    private ObjectNode read() {
        return (ObjectNode) JSON.readTree(right);
    }
}
