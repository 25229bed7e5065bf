package th.go.bangkok.council.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaEvolutionTests {

    private static final String RELEASED = """
            {"type":"object","required":["kind","clock"],"properties":{
              "kind":{"type":"string","pattern":"^[a-z]+$","maxLength":20},
              "number":{"type":"integer","minimum":1},
              "level":{"type":"integer","enum":[1,2,3]},
              "clock":{"type":"object","required":["from"],"properties":{
                "from":{"type":"string","format":"date-time"},
                "to":{"type":["string","null"]}}},
              "districts":{"type":"array","items":{"type":"string"}}}}""";

    @Test
    void anUnchangedSchemaKeepsItsPromises() {
        assertThat(SchemaEvolution.breaks(RELEASED, RELEASED)).isEmpty();
    }

    @Test
    void anOptionalFieldMayCome() {
        String present =
                RELEASED.replace("\"number\":", "\"urgency\":{\"type\":\"string\",\"maxLength\":5},\"number\":");

        assertThat(SchemaEvolution.breaks(RELEASED, present)).isEmpty();
    }

    @Test
    void aRuleMayBeLoosenedAndWordsMayChange() {
        String present = RELEASED.replace("\"maxLength\":20", "\"maxLength\":30,\"description\":\"what it is\"")
                .replace("[1,2,3]", "[1,2,3,4]");

        assertThat(SchemaEvolution.breaks(RELEASED, present)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"number\":{\"type\":\"integer\",\"minimum\":1},| | /number: the field was removed",
                "\"to\":{\"type\":[\"string\",\"null\"]}| \"until\":{\"type\":\"string\"}| /clock/to: the field was removed",
                "[\"kind\",\"clock\"]| [\"kind\",\"clock\",\"number\"]| /number: old events may lack",
                "[\"from\"]| [\"from\",\"to\"]| /clock/to: old events may lack",
                "[\"kind\",\"clock\"]| [\"kind\"]| /clock: readers rely on",
                "[\"string\",\"null\"]| \"string\"| /clock/to: the type was",
                "\"type\":\"integer\",\"minimum\"| \"type\":\"string\",\"minimum\"| /number: the type was",
                "\"items\":{\"type\":\"string\"}| \"items\":{\"type\":\"integer\"}| /districts[]: the type was",
                "\"minimum\":1| \"minimum\":2| /number: minimum was 1 and is 2",
                "\"maxLength\":20| \"maxLength\":10| /kind: maxLength was 20 and is 10",
                "\"maxLength\":20| \"maxLength\":20,\"minLength\":1| /kind: minLength was not there",
                "^[a-z]+$| ^[a-y]+$| /kind: pattern was",
                "[1,2,3]| [1,2]| /level: enum was [1,2,3] and is [1,2]",
                "\"required\":[\"kind\",\"clock\"]| \"additionalProperties\":false,\"required\":[\"kind\",\"clock\"]| /: additionalProperties was"
            })
    void whatReadersOrOldEventsRelyOnMustStay(String part, String replacement, String broken) {
        String present = RELEASED.replace(part, replacement == null ? "" : replacement);

        assertThat(present).isNotEqualTo(RELEASED);
        assertThat(SchemaEvolution.breaks(RELEASED, present))
                .singleElement()
                .asString()
                .startsWith(broken);
    }

    @Test
    void missesASchemaThatIsGoneAndAnExampleThatIsRefused(@TempDir Path contracts) throws IOException {
        Path release = Files.createDirectories(contracts.resolve("released/0.1.0"));
        Files.writeString(release.resolve("Gone.v1.schema.json"), RELEASED);
        Files.writeString(release.resolve("Kept.v1.schema.json"), RELEASED);
        Files.writeString(contracts.resolve("Kept.v1.schema.json"), RELEASED);
        Path examples = Files.createDirectories(release.resolve("examples/Kept.v1"));
        Files.writeString(examples.resolve("accepted-good.json"), """
                {"kind":"x","clock":{"from":"2022-03-01T02:00:00.000Z"}}""");
        Files.writeString(examples.resolve("accepted-bad.json"), "{\"kind\":\"x\"}");

        assertThat(SchemaEvolution.breaks(contracts))
                .hasSize(2)
                .anyMatch(found -> found.contains("Gone.v1") && found.contains("is gone"))
                .anyMatch(found -> found.contains("accepted-bad.json is refused now"));
    }
}
