package th.go.bangkok.council.systemtests.recomputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What people declared. A declaration holds from its time until it is withdrawn. */
final class Declared {

    private static final Map<String, Integer> CHECKLIST = Map.of(
            "finding-ideas",
            10,
            "choosing-ideas",
            10,
            "screening",
            30,
            "product",
            20,
            "outcome",
            10,
            "used-in-year",
            10,
            "follow-up",
            10);

    private static final List<Map.Entry<String, Integer>> ONE_PLATFORM = List.of(
            Map.entry("proposed", 25),
            Map.entry("presented", 10),
            Map.entry("built", 20),
            Map.entry("imported", 20),
            Map.entry("innovation", 25));

    private final List<Fact> facts;

    Declared(List<Fact> facts) {
        this.facts = facts.stream()
                .filter(fact -> fact.subject().startsWith("declarations/"))
                .toList();
    }

    /** In use is a day of Bangkok: it holds from the day's beginning. Everything else holds from when it happened. */
    private static Instant since(Fact fact) {
        return fact.name().equals("InUseDeclared")
                ? fact.time()
                        .atZone(Calendar.BANGKOK)
                        .toLocalDate()
                        .atStartOfDay(Calendar.BANGKOK)
                        .toInstant()
                : fact.time();
    }

    Stream<Fact> inForce(String name, Instant at) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .filter(fact -> !since(fact).isAfter(at))
                .filter(fact -> facts.stream()
                        .noneMatch(other -> other.name().equals("DeclarationWithdrawn")
                                && other.subject().equals(fact.subject())
                                && !other.time().isAfter(at)));
    }

    boolean developed(Indicator indicator, Instant at) {
        return inForce("MilestoneDeclared", at).anyMatch(isAbout(indicator).and(fact -> fact.number("level") == 1));
    }

    /** The day since when it is in use, if it is; the latest of several. */
    Optional<Instant> inUseSince(Indicator indicator, Instant at) {
        return inForce("InUseDeclared", at)
                .filter(isAbout(indicator))
                .map(Declared::since)
                .max(Comparator.naturalOrder());
    }

    int checklistPoints(int fiscalYear, Instant at) {
        return inForce("ChecklistItemCompleted", at)
                .filter(fact -> fact.number("fiscalYear") == fiscalYear)
                .map(fact -> fact.text("item"))
                .distinct()
                .mapToInt(item -> CHECKLIST.getOrDefault(item, 0))
                .sum();
    }

    /** The steps done without a gap, in their order. */
    int onePlatformPoints(int fiscalYear, Instant at) {
        int points = 0;
        for (Map.Entry<String, Integer> step : ONE_PLATFORM) {
            boolean done = inForce("OnePlatformStepCompleted", at)
                    .filter(fact -> fact.number("fiscalYear") == fiscalYear)
                    .anyMatch(fact -> fact.text("step").equals(step.getKey()));
            if (!done) {
                return points;
            }
            points += step.getValue();
        }
        return points;
    }

    /** The latest percentage recorded, to two decimals. */
    Optional<BigDecimal> disbursed(int fiscalYear, Instant at) {
        return inForce("DisbursementRecorded", at)
                .filter(fact -> fact.number("fiscalYear") == fiscalYear)
                .max(Comparator.comparing(Fact::time))
                .map(fact -> fact.data().path("percent").decimalValue().setScale(2, RoundingMode.HALF_UP));
    }

    static int disbursementPoints(BigDecimal percent) {
        List<String> steps = List.of("90", "92.5", "95", "97.5", "100");
        long reached = steps.stream()
                .filter(step -> percent.compareTo(new BigDecimal(step)) >= 0)
                .count();
        return reached == 0 ? 0 : 50 + 10 * (int) reached;
    }

    private static Predicate<Fact> isAbout(Indicator indicator) {
        return fact -> fact.text("indicator").equals(indicator.code());
    }
}
