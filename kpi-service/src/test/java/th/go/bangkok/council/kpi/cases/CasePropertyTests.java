package th.go.bangkok.council.kpi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a case's events are, only their set matters. */
class CasePropertyTests {

    private static final Instant BASE = Instant.parse("2022-03-01T02:00:00Z");

    @Property
    void anyOrderAndRepetitionOfItsEventsGivesTheSameCase(
            @ForAll("histories") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        facts.forEach(fact -> {
            if (random.nextBoolean()) {
                shuffled.add(fact);
            }
        });
        java.util.Collections.shuffle(shuffled, random);
        Case expected = new Case(facts);
        Case actual = new Case(shuffled);
        assertThat(actual.facts()).isEqualTo(expected.facts());
        assertThat(actual.clock()).isEqualTo(expected.clock());
        assertThat(actual.belongsTo()).isEqualTo(expected.belongsTo());
    }

    @Property
    void netTimeIsNeverNegativeAndNeverAboveGross(@ForAll("histories") List<Fact> facts) {
        CaseClock clock = new Case(facts).clock();
        Long gross = clock.grossMillis();
        Long net = clock.netMillis();
        assertThat(gross == null).isEqualTo(net == null).isEqualTo(clock.state() != State.CLOSED);
        if (gross != null && net != null) {
            assertThat(net).isBetween(0L, gross);
        }
    }

    @Property
    void aCorrectionMakesWhateverWasBeforeIrrelevant(@ForAll("histories") List<Fact> facts) {
        Instant stopped = BASE.plusSeconds(600);
        List<Fact> corrected = new ArrayList<>(facts);
        corrected.removeIf(fact -> fact.what() == What.VOIDED || fact.what() == What.CANCELLED);
        corrected.add(new Fact(
                1000,
                "Corrected",
                What.CORRECTED,
                stopped,
                false,
                null,
                null,
                new CorrectedClock(BASE, stopped, List.of()),
                Dimensions.NONE));
        CaseClock clock = new Case(corrected).clock();
        assertThat(clock.state()).isEqualTo(State.CLOSED);
        assertThat(clock.grossMillis()).isEqualTo(600_000);
    }

    @Provide
    Arbitrary<List<Fact>> histories() {
        Arbitrary<What> whats = Arbitraries.of(What.class);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 30);
        Arbitrary<String> pauses = Arbitraries.of("a", "b", "c");
        Arbitrary<Fact> fact = Combinators.combine(Arbitraries.longs().between(1, 12), whats, minutes, pauses, minutes)
                .as(CasePropertyTests::fact);
        return fact.list().ofMinSize(1).ofMaxSize(12).map(CasePropertyTests::distinct);
    }

    private static Fact fact(long sequence, What what, int minute, String pause, int other) {
        Instant time = BASE.plusSeconds(60L * minute);
        CorrectedClock clock = what == What.CORRECTED
                ? new CorrectedClock(
                        BASE,
                        time,
                        List.of(new CorrectedClock.Pause(BASE.plusSeconds(other), BASE.plusSeconds(60L * other), null)))
                : null;
        return new Fact(sequence, what.name(), what, time, other == 0, pause, null, clock, null);
    }

    /** One content to a sequence: two are a conflict, which the consumer keeps out of the case. */
    private static List<Fact> distinct(List<Fact> facts) {
        List<Fact> kept = new ArrayList<>();
        facts.forEach(fact -> {
            if (kept.stream().noneMatch(other -> other.sequence() == fact.sequence())) {
                kept.add(fact);
            }
        });
        return kept;
    }
}
