package th.go.bangkok.council.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares event schemas with those of a release. The log is kept for ever and readers are updated when it suits them,
 * so within a major version what old readers rely on and what old events hold must stay: only optional fields may come.
 */
public final class SchemaEvolution {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMA = ".schema.json";
    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    /** Keywords of which any change but taking them away can refuse an old event. */
    private static final Set<String> FIXED = Set.of(
            "pattern",
            "format",
            "const",
            "multipleOf",
            "uniqueItems",
            "additionalProperties",
            "propertyNames",
            "patternProperties",
            "dependentRequired",
            "contains",
            "not",
            "allOf",
            "anyOf",
            "oneOf",
            "if",
            "then",
            "else",
            "$ref");

    private SchemaEvolution() {}

    /**
     * What breaks a promise in a service's contracts: the schemas against every folder below {@code released}, and the
     * examples that were frozen with a release ({@code released/<version>/examples/<type>/accepted-*.json}) against the
     * schemas. Empty if all promises hold.
     */
    public static List<String> breaks(Path contracts) throws IOException {
        List<String> breaks = new ArrayList<>();
        for (Path release : files(contracts.resolve("released"))) {
            String version = name(release);
            for (Path file : files(release)) {
                if (name(file).endsWith(SCHEMA)) {
                    breaks.addAll(against(file, contracts.resolve(name(file))).stream()
                            .map(found -> version + " " + name(file) + " " + found)
                            .toList());
                }
            }
            breaks.addAll(brokenExamples(contracts, release.resolve("examples")));
        }
        return breaks;
    }

    /** What breaks a promise of the released schema; empty if the present one keeps them all. */
    public static List<String> breaks(String released, String present) {
        List<String> breaks = new ArrayList<>();
        compare("", JSON.readTree(released), JSON.readTree(present), breaks);
        return breaks;
    }

    private static List<String> against(Path released, Path present) throws IOException {
        return Files.exists(present)
                ? breaks(Files.readString(released), Files.readString(present))
                : List.of("is gone");
    }

    private static List<String> brokenExamples(Path contracts, Path examples) throws IOException {
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        List<String> broken = new ArrayList<>();
        for (Path type : files(examples)) {
            for (Path example : files(type)) {
                List<String> errors = Contracts.in(contracts).validate(name(type), Files.readString(example));
                if (!errors.isEmpty()) {
                    broken.add(example + " is refused now: " + errors);
                }
            }
        }
        return broken;
    }

    private static void compare(String path, JsonNode released, JsonNode present, List<String> breaks) {
        if (!types(released).equals(types(present))) {
            breaks.add(at(path) + "the type was " + types(released) + " and is " + types(present));
        }
        compareRequired(path, released, present, breaks);
        compareConstraints(path, released, present, breaks);
        for (Map.Entry<String, JsonNode> field : released.path("properties").properties()) {
            JsonNode now = present.path("properties").path(field.getKey());
            String fieldPath = path + "/" + field.getKey();
            if (now.isMissingNode()) {
                breaks.add(at(fieldPath) + "the field was removed");
            } else {
                compare(fieldPath, field.getValue(), now, breaks);
            }
        }
        if (released.has("items") || present.has("items")) {
            compare(path + "[]", released.path("items"), present.path("items"), breaks);
        }
    }

    private static void compareRequired(String path, JsonNode released, JsonNode present, List<String> breaks) {
        Set<String> before = texts(released.path("required"));
        Set<String> now = texts(present.path("required"));
        now.stream()
                .filter(field -> !before.contains(field))
                .forEach(field -> breaks.add(at(path + "/" + field) + "old events may lack what is required now"));
        before.stream()
                .filter(field -> !now.contains(field))
                .forEach(field -> breaks.add(at(path + "/" + field) + "readers rely on what is no longer required"));
    }

    private static void compareConstraints(String path, JsonNode released, JsonNode present, List<String> breaks) {
        for (Map.Entry<String, JsonNode> keyword : present.properties()) {
            String name = keyword.getKey();
            JsonNode before = released.path(name);
            JsonNode now = keyword.getValue();
            boolean narrowed = LOWER_BOUNDS.contains(name)
                    ? before.isMissingNode() || now.asDouble() > before.asDouble()
                    : UPPER_BOUNDS.contains(name)
                            ? before.isMissingNode() || now.asDouble() < before.asDouble()
                            : FIXED.contains(name) ? !now.equals(before) : name.equals("enum") && fewer(before, now);
            if (narrowed) {
                breaks.add(
                        at(path) + name + " was " + (before.isMissingNode() ? "not there" : before) + " and is " + now);
            }
        }
    }

    private static boolean fewer(JsonNode before, JsonNode now) {
        return before.isMissingNode()
                || !new HashSet<>(now.valueStream().toList())
                        .containsAll(before.valueStream().toList());
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isString() ? Set.of(type.stringValue()) : texts(type);
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String at(String path) {
        return (path.isEmpty() ? "/" : path) + ": ";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
