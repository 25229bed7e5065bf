package th.go.bangkok.council.kpi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.testing.Contracts;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** This service takes and refuses the same data as the schemas of those who publish them, at the edges as well. */
class ContractExtremesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<Path> CONTRACTS = List.of(
            Path.of("../motion-service/contracts"),
            Path.of("../meeting-service/contracts"),
            Path.of("../citizen-input-service/contracts"),
            Path.of("contracts"));

    /** Refused here although a schema may allow it: figures have to do with this century only. */
    private static final Set<String> OF_ANOTHER_TIME = Set.of(
            "\"0000-01\"",
            "\"1999-12\"",
            "\"2101-01\"",
            "\"9999-12\"",
            "\"0001-01-01T00:00:00.000Z\"",
            "\"1999-12-31T23:59:59.999Z\"",
            "\"2100-01-01T00:00:00.000Z\"",
            "\"9999-12-31T23:59:59.999Z\"");

    private static final List<String> EXTREMES = Stream.concat(
                    OF_ANOTHER_TIME.stream(),
                    Stream.of(
                            "null",
                            "true",
                            "\"\"",
                            "\" \"",
                            "\"a\"",
                            "\"a-1\"",
                            "\"A\"",
                            "\"a--b\"",
                            "\"-a\"",
                            "\"a-\"",
                            "\"a b\"",
                            "\"a\\n\"",
                            "\"ก\"",
                            "\"" + "a".repeat(60) + "\"",
                            "\"" + "a".repeat(61) + "\"",
                            "\"1001\"",
                            "\"10011\"",
                            "\"๑๐๐๑\"",
                            "-1",
                            "0",
                            "1",
                            "5",
                            "6",
                            "100",
                            "101",
                            "2499",
                            "2500",
                            "2542",
                            "2543",
                            "2643",
                            "2644",
                            "2700",
                            "2701",
                            "2147483648",
                            "9223372036854775808",
                            "-9223372036854775809",
                            "0.5",
                            "-0.5",
                            "100.5",
                            "2565.0",
                            "\"2565\"",
                            "\"0190a2b4-7c11-7abc-8def-0123456789ab\"",
                            "\"0190A2B4-7C11-7ABC-8DEF-0123456789AB\"",
                            "\"0190a2b47c117abc8def0123456789ab\"",
                            "\"0190a2b4-7c11-7abc-8def-0123456789ag\"",
                            "\"2000-01\"",
                            "\"2100-12\"",
                            "\"2022-00\"",
                            "\"2022-13\"",
                            "\"2022-1\"",
                            "\"+999999999-12\"",
                            "\"-999999999-01\"",
                            "\"2022-03-01\"",
                            "\"2022-02-30\"",
                            "\"+999999999-12-31\"",
                            "\"2022-03-01T02:00:00.000Z\"",
                            "\"2022-03-01T02:00:00Z\"",
                            "\"2022-03-01T02:00:00.000+07:00\"",
                            "\"2022-03-01T02:00Z\"",
                            "\"2022-03-01T02:00:00.000\"",
                            "\"2022-03-01T25:00:00.000Z\"",
                            "\"2022-02-30T02:00:00.000Z\"",
                            "\"+999999999-12-31T23:59:59Z\"",
                            "\"-999999999-01-01T00:00:00Z\"",
                            "[]",
                            "[\"a\"]",
                            "[\"a\",\"a\"]",
                            "[\"1001\"]",
                            "[\"1001\",\"1001\"]",
                            "[null]",
                            "[{}]",
                            "{}"))
            .toList();

    private final EventReader reader = new EventReader();

    static Stream<String> names() {
        return EventTypes.names().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesAndRefusesWhatTheContractDoes(String name) throws IOException {
        String type = name + ".v" + EventTypes.VERSION;
        Path folder = CONTRACTS.stream()
                .filter(path -> Contracts.in(path).knows(type))
                .findFirst()
                .orElseThrow();
        Contracts contracts = Contracts.in(folder);
        JsonNode schema = JSON.readTree(Files.readString(folder.resolve(type + ".schema.json")));
        List<String> places = new ArrayList<>();
        places(schema, "", places);
        for (ObjectNode example : examples(folder.resolve("examples").resolve(type))) {
            for (String place : places) {
                JsonPointer pointer = JsonPointer.compile(place);
                if (example.at(pointer.head()).isContainer()) {
                    compare(contracts, type, place, null, without(example, pointer));
                    for (String extreme : EXTREMES) {
                        compare(contracts, type, place, extreme, with(example, pointer, JSON.readTree(extreme)));
                    }
                }
            }
        }
    }

    private void compare(
            Contracts contracts,
            String type,
            String place,
            @org.jspecify.annotations.Nullable String extreme,
            JsonNode data) {
        List<String> complaints = contracts.validate(type, data.toString());
        EventTypes.Type known = EventTypes.named(type.substring(0, type.indexOf('.')));
        assertThat(known).isNotNull();
        boolean taken = known != null
                && known.shape().complaint(reader.data(data.toString())).isEmpty();
        boolean ofAnotherTime = extreme != null && OF_ANOTHER_TIME.contains(extreme);
        if (taken || !ofAnotherTime) {
            assertThat(taken)
                    .as("%s with %s at %s; the contract says %s", type, extreme, place, complaints)
                    .isEqualTo(complaints.isEmpty());
        }
    }

    /** Every field that the schema describes, in objects and in the first item of lists, too. */
    private static void places(JsonNode schema, String above, List<String> places) {
        schema.path("properties").properties().forEach(property -> {
            String place = above + "/" + property.getKey();
            places.add(place);
            places(property.getValue(), place, places);
            places(property.getValue().path("items"), place + "/0", places);
        });
    }

    private static List<ObjectNode> examples(Path folder) throws IOException {
        List<ObjectNode> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (String.valueOf(file.getFileName()).startsWith("accepted-")
                        && JSON.readTree(Files.readString(file)) instanceof ObjectNode example) {
                    examples.add(example);
                }
            }
        }
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private static JsonNode without(ObjectNode example, JsonPointer place) {
        JsonNode changed = example.deepCopy();
        if (changed.at(place.head()) instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        }
        return changed;
    }

    private static JsonNode with(ObjectNode example, JsonPointer place, JsonNode value) {
        JsonNode changed = example.deepCopy();
        switch (changed.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException(place.toString());
        }
        return changed;
    }
}
