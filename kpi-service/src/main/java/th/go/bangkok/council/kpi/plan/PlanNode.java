package th.go.bangkok.council.kpi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a plan file that knows its line, so that every complaint names it. */
final class PlanNode {

    private static final int HUNDREDTHS_PLACES = 2;

    private final String file;
    private final String path;
    private final Node node;

    PlanNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** The value under the key, which must be there. */
    PlanNode get(String key) {
        PlanNode value = find(key);
        if (value == null) {
            throw error("needs the key '" + key + "'");
        }
        return value;
    }

    @Nullable PlanNode find(String key) {
        return entries().get(key);
    }

    boolean has(String key) {
        return find(key) != null;
    }

    /** Refuses any key but the given ones. */
    PlanNode allow(String... keys) {
        Set<String> allowed = Set.of(keys);
        entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.error("is not known here; known are "
                        + allowed.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        return this;
    }

    Map<String, PlanNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("must be a set of keys and values");
        }
        Map<String, PlanNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new PlanNode(file, path, tuple.getKeyNode()).text();
            PlanNode value = new PlanNode(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
            if (entries.put(key, value) != null) {
                throw value.error("is given twice");
            }
        }
        return entries;
    }

    <T> List<T> list(Function<PlanNode, T> reader) {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("must be a list");
        }
        List<T> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(reader.apply(new PlanNode(file, path + "[" + items.size() + "]", item)));
        }
        return List.copyOf(items);
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw error("must be a text");
        }
        return scalar.getValue();
    }

    /** A code: lower case, digits and hyphens. */
    String code() {
        String value = text();
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw error("must be a code of lower-case letters, digits and hyphens, not '" + value + "'");
        }
        return value;
    }

    int integer(int least, int most) {
        try {
            int value = Integer.parseInt(text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of range
        }
        throw error("must be a whole number from " + least + " to " + most + ", not '" + text() + "'");
    }

    /** A number with exactly two decimals, as hundredths. */
    int hundredths() {
        try {
            BigDecimal value = new BigDecimal(text());
            if (value.scale() == HUNDREDTHS_PLACES && value.signum() >= 0) {
                return value.unscaledValue().intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // refused below
        }
        throw error("must be a number with two decimals such as 20.00, not '" + text() + "'");
    }

    boolean yes() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("must be true or false, not '" + text() + "'");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(java.util.Locale.ROOT).equals(text())) {
                return value;
            }
        }
        throw error("must be one of "
                + java.util.Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", not '" + text() + "'");
    }

    Text bilingual() {
        return new Text(get("th").text(), get("en").text());
    }

    PlanException error(String complaint) {
        int line = node.getStartMark().getLine() + 1;
        return new PlanException(
                file + ", line " + line + ": " + (path.isEmpty() ? "the plan" : path) + " " + complaint);
    }
}
