package th.go.bangkok.council.systemtests.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.systemtests.recomputation.Sieve.Contracts;

class SieveTests {

    private static final Contracts CONTRACTS = new Contracts() {
        @Override
        public boolean knowsName(String name) {
            return name.equals("MotionRequested");
        }

        @Override
        public boolean knows(String nameAndVersion) {
            return nameAndVersion.equals("MotionRequested.v1");
        }

        @Override
        public boolean accepts(String nameAndVersion, String json) {
            return json.contains("askedBy");
        }

        @Override
        public String topic(String nameAndVersion) {
            return "council.motions";
        }

        @Override
        public List<String> complaints(String topic, Map<String, String> headers) {
            return headers.containsKey("ce_source") ? List.of() : List.of("ce_source is missing");
        }
    };

    private final List<RawRecord> log = new ArrayList<>();

    @Test
    void keepsTheFirstOfTwoEventsAtOnePlaceAndRejectsTheOther() {
        put("k", event("1", "id-1"), "{\"askedBy\":\"councillor\"}");
        put("k", event("1", "id-1"), "{\"askedBy\": \"councillor\"}");
        put("k", event("1", "id-2"), "{\"askedBy\":\"other\"}");
        put("k", event("2", "id-1"), "{\"askedBy\":\"councillor\"}");
        Sieve sieve = Sieve.of(log, CONTRACTS);
        assertThat(sieve.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.text("askedBy")).isEqualTo("councillor"));
        assertThat(sieve.repeats()).isEqualTo(1);
        assertThat(sieve.rejected())
                .extracting(Sieve.Rejected::why)
                .containsExactly("same place, other content", "same place, other content");
    }

    @Test
    void saysWhatIsWrongWithABadRecord() {
        put(null, event("1", "a"), "{\"askedBy\":1}");
        put("k", event("1", "b"), null);
        put("k", event("1", "c"), "{");
        put("k", event("1", "d"), "{}");
        put("k", with(event("1", "e"), "ce_type", "th.go.bangkok.council.MotionRequested.v2"), "{\"askedBy\":1}");
        put("k", with(event("1", "f"), "ce_time", "1999-12-31T23:59:59.999Z"), "{\"askedBy\":1}");
        put("k", with(event("1", "g"), "ce_time", "2022-03-01T02:05:00.001Z"), "{\"askedBy\":1}");
        put("k", Map.of(), "{\"askedBy\":1}");
        put("k", with(event("1", "h"), "ce_recordedtime", "+999999999-12-31T23:59:59Z"), "{\"askedBy\":1}");
        put("k", event("1", "i"), "\uFEFF{\"askedBy\":1}");
        put("k", event("1", "j"), "{\"askedBy\":\"" + "x".repeat(65_536) + "\"}");
        Map<String, String> anonymous = new HashMap<>(event("1", "k"));
        anonymous.remove("ce_source");
        put("k", anonymous, "{\"askedBy\":1}");
        log.add(new RawRecord("council.meetings", 0, 1, "k", event("1", "l"), "{\"askedBy\":1}"));
        Sieve sieve = Sieve.of(log, CONTRACTS);
        assertThat(sieve.facts()).isEmpty();
        assertThat(sieve.rejected())
                .extracting(Sieve.Rejected::why)
                .containsExactly(
                        "null key",
                        "tombstone",
                        "unparsable",
                        "schema",
                        "unknown major version",
                        "time",
                        "time",
                        "no type",
                        "time",
                        "byte order mark",
                        "too large",
                        "headers: ce_source is missing",
                        "foreign topic");
    }

    @Test
    void skipsUnknownTypes() {
        put("k", with(event("1", "a"), "ce_type", "th.go.bangkok.council.SomethingNew.v1"), "{}");
        put("k", with(event("2", "b"), "ce_type", "com.example.Other"), "{}");
        assertThat(Sieve.of(log, CONTRACTS).unknown()).hasSize(2);
        assertThat(Sieve.of(log, CONTRACTS).rejected()).isEmpty();
    }

    private void put(@Nullable String key, Map<String, String> headers, @Nullable String json) {
        log.add(new RawRecord("council.motions", 0, log.size(), key, headers, json));
    }

    private static Map<String, String> event(String sequence, String id) {
        return Map.of(
                "ce_type", "th.go.bangkok.council.MotionRequested.v1",
                "ce_source", "/motion-service",
                "ce_subject", "tracking-requests/1",
                "ce_sequence", sequence,
                "ce_id", id,
                "ce_time", "2022-03-01T02:00:00.000Z",
                "ce_recordedtime", "2022-03-01T02:00:00.000Z");
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }
}
