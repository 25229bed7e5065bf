package th.go.bangkok.council.kpi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.go.bangkok.council.kpi.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseVectorTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<JsonNode> cases() {
        return Vectors.lines("cases.jsonl").stream().map(JSON::readTree);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheClockOfEveryExample(JsonNode row) {
        assertThat(outcome(facts(row)))
                .as(row.get("name").asString())
                .isEqualTo(List.of(row.get("state").asString(), millis(row, "gross_ms"), millis(row, "net_ms")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameClockBackwardsAndTwice(JsonNode row) {
        List<Fact> twice = new ArrayList<>(facts(row).reversed());
        twice.addAll(facts(row));
        assertThat(outcome(twice)).isEqualTo(outcome(facts(row)));
    }

    static List<Fact> facts(JsonNode row) {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode event : row.get("events")) {
            What what = What.valueOf(event.get("what").asString().toUpperCase(Locale.ROOT));
            facts.add(new Fact(
                    event.get("sequence").asLong(),
                    what.name(),
                    what,
                    Instant.parse(event.get("time").asString()),
                    false,
                    event.has("pauseId") ? event.get("pauseId").asString() : null,
                    null,
                    event.has("clock") ? clock(event.get("clock")) : null,
                    null));
        }
        return facts;
    }

    private static CorrectedClock clock(JsonNode clock) {
        List<CorrectedClock.Pause> pauses = new ArrayList<>();
        for (JsonNode pause : clock.get("pauses")) {
            pauses.add(new CorrectedClock.Pause(
                    Instant.parse(pause.get("from").asString()),
                    Instant.parse(pause.get("to").asString()),
                    null));
        }
        return new CorrectedClock(
                Instant.parse(clock.get("started").asString()),
                Instant.parse(clock.get("stopped").asString()),
                pauses);
    }

    private static List<Object> outcome(List<Fact> facts) {
        CaseClock clock = new Case(facts).clock();
        return List.of(clock.state().code(), orNone(clock.grossMillis()), orNone(clock.netMillis()));
    }

    private static Object millis(JsonNode row, String name) {
        return row.get(name).isNull() ? "none" : row.get(name).asLong();
    }

    private static Object orNone(@Nullable Long value) {
        return value == null ? "none" : value;
    }
}
