package th.go.bangkok.council.citizeninput.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;

class TallyPropertyTests {

    private static final Instant START = RoundTests.day(2).time();

    @Property
    void anyOrderOfTheSameItemsGivesTheSameTally(@ForAll("items") List<Tally.Item> items, @ForAll Random random) {
        List<Tally.Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);

        assertThat(tally(shuffled)).isEqualTo(tally(items));
    }

    @Property
    void everyItemIsClassifiedSetAsideOrUnsorted(@ForAll("items") List<Tally.Item> items) {
        Tally tally = tally(items);

        assertThat(tally.classified() + tally.setAside() + tally.unsorted()).isEqualTo(items.size());
        assertThat(tally.unsorted()).isEqualTo((int) items.stream()
                .filter(item -> item.committee() == null && !item.setAside())
                .count());
        assertThat(tally.districts())
                .hasSameElementsAs(items.stream().map(Tally.Item::district).toList());
    }

    @Property
    void dossiersAreCompletedExactlyWhenSomethingWasReceivedAndAllOfItIsSorted(
            @ForAll("items") List<Tally.Item> items) {
        Tally tally = tally(items);
        Heard heard = new Heard(tally, tally);
        Moment later = Moment.of(START.plusSeconds(1_000_000));

        if (!items.isEmpty() && tally.unsorted() == 0) {
            assertThatCode(() -> RoundTests.agreed().completeDossiers(heard, later))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> RoundTests.agreed().completeDossiers(heard, later))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Provide
    Arbitrary<List<Tally.Item>> items() {
        Arbitrary<String> district = Arbitraries.of("1001", "1002", "1003");
        Arbitrary<Instant> latest = Arbitraries.longs().between(0, 999_999).map(START::plusSeconds);
        Arbitrary<Tally.Item> sorted = Combinators.combine(district, Arbitraries.of("health", "traffic", ""), latest)
                .as((code, committee, at) -> committee.isEmpty()
                        ? new Tally.Item(code, null, true, at)
                        : new Tally.Item(code, committee, false, at));
        Arbitrary<Tally.Item> unsorted =
                Combinators.combine(district, latest).as((code, at) -> new Tally.Item(code, null, false, at));
        return Arbitraries.oneOf(
                sorted.list().ofMaxSize(20),
                Arbitraries.oneOf(sorted, unsorted).list().ofMaxSize(20));
    }

    private static Tally tally(List<Tally.Item> items) {
        Tally tally = Tally.NONE;
        for (Tally.Item item : items) {
            tally = tally.with(item);
        }
        return tally;
    }
}
