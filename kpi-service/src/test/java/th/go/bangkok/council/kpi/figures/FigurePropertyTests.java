package th.go.bangkok.council.kpi.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.cases.CorrectedClock;
import th.go.bangkok.council.kpi.cases.Dimensions;
import th.go.bangkok.council.kpi.cases.Fact;
import th.go.bangkok.council.kpi.cases.What;
import th.go.bangkok.council.kpi.plan.SamplePlans;
import th.go.bangkok.council.kpi.plan.TimeIndicator;

/** Figures that move by new contribution minus old are the figures computed from scratch. */
class FigurePropertyTests {

    private static final TimeIndicator TRACKING = SamplePlans.timed("motion-tracking");
    private static final Instant BASE = Instant.parse("2022-02-28T16:00:00Z");

    @Property(tries = 300)
    void movedFiguresEqualRecomputedOnes(@ForAll("steps") List<Step> steps) {
        Map<Integer, List<Fact>> cases = new TreeMap<>();
        Map<FigureKey, Figure> moved = new HashMap<>();
        for (Step step : steps) {
            List<Fact> facts = cases.computeIfAbsent(step.matter(), key -> new ArrayList<>());
            Contribution before = facts.isEmpty() ? null : Contribution.of(TRACKING, new Case(facts));
            facts.add(step.fact(facts.size() + 1L));
            Movements.between(before, Contribution.of(TRACKING, new Case(facts)))
                    .forEach((key, figure) -> moved.merge(key, figure, Figure::plus));
        }
        moved.values().removeIf(Figure::isNone);
        assertThat(moved).isEqualTo(recomputed(cases));
    }

    @Property
    void addingAndTakingAwayLeavesNothing(@ForAll("figures") Figure one, @ForAll("figures") Figure other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(one).isNone()).isTrue();
    }

    private static Map<FigureKey, Figure> recomputed(Map<Integer, List<Fact>> cases) {
        Map<FigureKey, Figure> figures = new HashMap<>();
        cases.values()
                .forEach(facts -> Movements.between(null, Contribution.of(TRACKING, new Case(facts)))
                        .forEach((key, figure) -> figures.merge(key, figure, Figure::plus)));
        return figures;
    }

    @Provide
    Arbitrary<Figure> figures() {
        Arbitrary<Figure> counted = Combinators.combine(
                        Arbitraries.longs().between(0, 5_000_000),
                        Arbitraries.longs().between(0, 5_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Figure::counted);
        return Arbitraries.oneOf(counted, Arbitraries.of(CaseClass.class).map(Figure::uncounted))
                .list()
                .ofMaxSize(6)
                .map(parts -> parts.stream().reduce(Figure.NONE, Figure::plus));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(What.STARTED, What.STOPPED, What.CORRECTED, What.CORRECTED, What.VOIDED),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.of("adopted", "rejected"),
                        Arbitraries.of(List.<String>of(), List.of("1001"), List.of("1001", "1002")))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    record Step(int matter, What what, int minute, String status, List<String> districts) {

        Fact fact(long sequence) {
            Instant time = BASE.plusSeconds(60L * minute);
            @Nullable CorrectedClock clock = what == What.CORRECTED ? new CorrectedClock(BASE, time, List.of()) : null;
            return new Fact(
                    sequence,
                    what.name(),
                    what,
                    time,
                    minute % 2 == 0,
                    null,
                    null,
                    clock,
                    new Dimensions(Map.of("askedBy", "councillor", "motionStatus", status), districts, null, false));
        }
    }
}
