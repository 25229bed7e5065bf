package th.go.bangkok.council.kpi.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.bangkok.council.kpi.subjects.Subject;

/** All declarations, asked for what is in force at an instant. */
public final class Standing {

    private static final int FIRST_LEVEL = 1;

    private final List<DeclaredFact> facts;

    /** The given declarations. */
    private Standing(Collection<DeclaredFact> facts) {
        this.facts = List.copyOf(facts);
    }

    /** The declarations that the subjects are. */
    public static Standing of(Collection<Subject> declarations) {
        return new Standing(declarations.stream()
                .map(DeclaredFact::of)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Whether the level-1 milestone of an indicator that measures time is reached. */
    public boolean developed(String indicator, Instant at) {
        return inForce("MilestoneDeclared", at)
                .anyMatch(fact ->
                        says(fact, "indicator", indicator) && fact.data().number("level") == FIRST_LEVEL);
    }

    /** The day since when the system of the indicator is in use, by what is in force at the instant; of several the latest. */
    public Optional<Instant> inUse(String indicator, Instant at) {
        return inForce("InUseDeclared", at)
                .filter(fact -> says(fact, "indicator", indicator))
                .map(DeclaredFact::at)
                .max(Comparator.naturalOrder());
    }

    /** The latest share of the budget disbursed. */
    public Optional<Disbursed> disbursed(int fiscalYear, Instant at) {
        return inForce("DisbursementRecorded", at)
                .filter(fact -> ofYear(fact, fiscalYear))
                .max(Comparator.comparing(DeclaredFact::at))
                .map(fact -> new Disbursed(fact.data().decimal("percent"), fact.at()));
    }

    /** When each checklist item was done. */
    public Map<String, Instant> checklist(int fiscalYear, Instant at) {
        return done(
                "ChecklistItemCompleted", fiscalYear, at, fact -> fact.data().text("item"));
    }

    /** When each step of One Platform was done. */
    public Map<String, Instant> onePlatform(int fiscalYear, Instant at) {
        return done(
                "OnePlatformStepCompleted", fiscalYear, at, fact -> fact.data().text("step"));
    }

    /** When each of the project's steps was done. */
    public Map<String, Instant> projectSteps(int fiscalYear, String project, Instant at) {
        return inForce("ProjectStepCompleted", at)
                .filter(fact -> ofYear(fact, fiscalYear) && says(fact, "project", project))
                .collect(Collectors.toMap(fact -> fact.data().text("step"), DeclaredFact::at, Standing::earlier));
    }

    /** The months planned for each of the project's steps. */
    public Map<String, Months> plannedSteps(int fiscalYear, String project, Instant at) {
        return inForce("ProjectStepPlanned", at)
                .filter(fact -> ofYear(fact, fiscalYear) && says(fact, "project", project))
                .filter(fact -> isOfThisCentury(fact, "fromMonth") && isOfThisCentury(fact, "toMonth"))
                .sorted(Comparator.comparing(DeclaredFact::at))
                .collect(Collectors.toMap(
                        fact -> fact.data().text("step"),
                        fact -> new Months(
                                YearMonth.parse(fact.data().text("fromMonth")),
                                YearMonth.parse(fact.data().text("toMonth"))),
                        (before, after) -> after));
    }

    /** Whether the milestone event is taken back. */
    public boolean takenBack(String subject, long sequence, Instant at) {
        return inForce("MilestoneWithdrawn", at)
                .anyMatch(fact -> says(fact, "milestoneSubject", subject)
                        && fact.data().largeNumber("milestoneSequence") == sequence);
    }

    private Map<String, Instant> done(String name, int fiscalYear, Instant at, Function<DeclaredFact, String> code) {
        return inForce(name, at)
                .filter(fact -> ofYear(fact, fiscalYear))
                .collect(Collectors.toMap(code, DeclaredFact::at, Standing::earlier));
    }

    private Stream<DeclaredFact> inForce(String name, Instant at) {
        return facts.stream().filter(fact -> fact.name().equals(name) && fact.inForceAt(at));
    }

    private static boolean says(DeclaredFact fact, String name, String value) {
        return value.equals(fact.data().textOrNull(name));
    }

    private static boolean ofYear(DeclaredFact fact, int fiscalYear) {
        return fact.data().number("fiscalYear") == fiscalYear;
    }

    /** Others were taken in once; no period can be made of them. */
    private static boolean isOfThisCentury(DeclaredFact fact, String month) {
        int year = YearMonth.parse(fact.data().text(month)).getYear();
        return year >= 2000 && year <= 2100;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A share of the budget, in percent, and when it was that. */
    public record Disbursed(BigDecimal percent, Instant at) {}

    /** From the first to the last month, both included. */
    public record Months(YearMonth from, YearMonth to) {}
}
