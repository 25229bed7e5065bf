package th.go.bangkok.council.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class MadeUpLogTests {

    private static final int SIZE = 20_000;
    private static final List<Event> EVENTS = MadeUpLog.of(SIZE, 7).events();

    @Test
    void hasTheSizeThatWasAskedFor() {
        assertThat(EVENTS).hasSize(SIZE);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(MadeUpLog.of(2_000, 7).events())
                .isEqualTo(MadeUpLog.of(2_000, 7).events());
        assertThat(MadeUpLog.of(2_000, 7).events())
                .isNotEqualTo(MadeUpLog.of(2_000, 8).events());
    }

    @Test
    void repeatsOneRecordInTwenty() {
        assertThat(SIZE - new HashSet<>(EVENTS).size()).isBetween(SIZE * 4 / 100, SIZE * 5 / 100);
    }

    @Test
    void putsManyCasesOutOfOrder() {
        Map<String, Integer> highest = new HashMap<>();
        int late = 0;
        for (var event : new java.util.LinkedHashSet<>(EVENTS)) {
            late += highest.merge(event.subject(), event.sequence(), Math::max) > event.sequence() ? 1 : 0;
        }
        assertThat(late).isBetween(SIZE * 2 / 100, SIZE * 5 / 100);
    }

    @Test
    void damagesOneRecordInAThousand() {
        Set<String> names = EVENTS.stream().map(Event::type).collect(Collectors.toSet());
        assertThat(names).anyMatch(type -> type.endsWith(".v9"));
        assertThat(EVENTS.stream()
                        .filter(event -> event.key() == null
                                || event.data() == null
                                || event.type().endsWith(".v9")
                                || event.time().isAfter(event.recorded())
                                || !Objects.requireNonNull(event.data()).endsWith("}"))
                        .count())
                .isEqualTo(SIZE / 1000 * 5 / 7 + 1);
    }

    @Test
    void numbersTheEventsOfASubjectWithoutGaps() {
        Map<String, Set<Integer>> sequences = EVENTS.stream()
                .collect(
                        Collectors.groupingBy(Event::subject, Collectors.mapping(Event::sequence, Collectors.toSet())));
        assertThat(sequences.values()).allSatisfy(numbers -> assertThat(numbers).contains(1));
        assertThat(sequences.values().stream()
                        .filter(numbers ->
                                numbers.stream().mapToInt(n -> n).max().orElse(0) != numbers.size())
                        .count())
                .isLessThan(SIZE / 1000);
    }

    @Test
    void writesCloudEventsInBinaryMode() {
        ProducerRecord<String, byte[]> first =
                MadeUpLog.of(100, 7).records("few.").iterator().next();
        assertThat(first.topic()).startsWith("few.council.");
        assertThat(first.headers().toArray())
                .extracting(header -> header.key())
                .contains("ce_specversion", "ce_id", "ce_type", "ce_subject", "ce_time", "ce_sequence");
    }
}
