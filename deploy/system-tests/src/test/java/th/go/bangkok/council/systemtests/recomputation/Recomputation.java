package th.go.bangkok.council.systemtests.recomputation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.systemtests.recomputation.Clock.State;

/** The scoreboard, worked out from the accepted events. */
public final class Recomputation {

    /** The place of cases about a motion without a district. */
    public static final String WHOLE_CITY = "";

    private final List<CaseView> cases;
    private final Declared declared;
    private final Milestones milestones;
    private final Instant now;
    private final List<Fact> facts;

    /**
     * @param facts all accepted events of all topics, in any order
     * @param now decides what is in force today and what the running year's end is
     */
    public Recomputation(List<Fact> facts, Instant now) {
        this.declared = new Declared(facts);
        this.milestones = new Milestones(facts, declared);
        this.now = now;
        this.facts = facts;
        this.cases = casesOf(facts);
    }

    /** A year or a month of an indicator, as it is shown. No level without a plan, points for the year only. */
    public record Score(
            Figure figure,
            @Nullable Integer level,
            long open,
            @Nullable BigDecimal averageWithOpen,
            long beforeTheSystem,
            long voided,
            long cancelled,
            long disputed,
            long incomplete,
            long notCounted,
            long followsUp,
            long enteredLater) {}

    public Score year(Indicator indicator, int fiscalYear) {
        return score(indicator, fiscalYear, caze -> caze.fiscalYear() == fiscalYear, Calendar.end(fiscalYear));
    }

    public Map<YearMonth, Score> months(Indicator indicator, int fiscalYear) {
        Map<YearMonth, Score> months = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            YearMonth month = YearMonth.of(fiscalYear - 544, 10).plusMonths(i);
            months.put(month, score(indicator, fiscalYear, caze -> caze.month().equals(month), Calendar.end(month)));
        }
        return months;
    }

    /** What citizens said in the year, as it stands now or stood at its end. */
    public Opinions opinions(int fiscalYear) {
        Instant end = Calendar.end(fiscalYear);
        return new Opinions(facts, fiscalYear, end.isBefore(now) ? end : now);
    }

    /** Figures by district or committee; a case counts in every district of its motion. */
    public Map<String, Figure> places(Indicator indicator, int fiscalYear) {
        Map<String, Figure> figures = new TreeMap<>();
        List<CaseView> counted = counted(indicator, fiscalYear)
                .filter(caze -> caze.fiscalYear() == fiscalYear)
                .toList();
        Set<String> places = new TreeSet<>();
        counted.forEach(caze -> places.addAll(placesOf(caze)));
        for (String place : places) {
            figures.put(
                    place,
                    figure(
                            indicator,
                            counted.stream()
                                    .filter(caze -> placesOf(caze).contains(place))
                                    .toList()));
        }
        return figures;
    }

    /** Indicator 1's level at the end of the year, or now in the running one. */
    public int milestoneLevel(int fiscalYear) {
        return milestones.level(fiscalYear, justBefore(Calendar.end(fiscalYear)));
    }

    public int milestoneLevel(YearMonth month) {
        return milestones.level(
                Calendar.fiscalYear(Calendar.end(month).minusMillis(1)), justBefore(Calendar.end(month)));
    }

    public int checklistPoints(int fiscalYear) {
        return declared.checklistPoints(fiscalYear, justBefore(Calendar.end(fiscalYear)));
    }

    public int onePlatformPoints(int fiscalYear) {
        return declared.onePlatformPoints(fiscalYear, justBefore(Calendar.end(fiscalYear)));
    }

    public int disbursementPoints(int fiscalYear) {
        return declared.disbursed(fiscalYear, justBefore(Calendar.end(fiscalYear)))
                .map(Declared::disbursementPoints)
                .orElse(0);
    }

    /** Subjects of the cases in a state, for what is listed rather than counted. */
    public Set<String> subjects(String state) {
        Set<String> subjects = new TreeSet<>();
        cases.stream()
                .filter(caze -> caze.clock().state() == State.valueOf(state))
                .forEach(caze -> subjects.add(caze.subject()));
        return subjects;
    }

    private Score score(Indicator indicator, int fiscalYear, Predicate<CaseView> inPeriod, Instant end) {
        List<CaseView> here = cases.stream()
                .filter(caze -> caze.indicator() == indicator)
                .filter(inPeriod)
                .toList();
        List<CaseView> counted = counted(indicator, fiscalYear).filter(inPeriod).toList();
        Figure figure = figure(indicator, counted);
        Instant asOf = end.isAfter(now) ? now : end;
        List<Long> times =
                new ArrayList<>(counted.stream().map(CaseView::millis).toList());
        List<CaseView> open = openAt(indicator, fiscalYear, asOf, !end.isAfter(now));
        open.forEach(caze -> times.add(indicator.measure(caze.clock(), asOf)));
        Instant at = justBefore(end);
        return new Score(
                figure,
                Indicator.hasPlan(fiscalYear)
                        ? Indicator.level(
                                indicator,
                                declared.developed(indicator, at),
                                inUseSince(indicator)
                                        .filter(day -> !day.isAfter(at))
                                        .isPresent(),
                                figure.average())
                        : null,
                open.size(),
                times.isEmpty() ? null : Numbers.average(sum(times), times.size()),
                here.stream()
                        .filter(caze -> isClosed(caze) && caze.countable() && beforeTheSystem(caze, fiscalYear))
                        .count(),
                inState(here, State.VOIDED),
                inState(here, State.CANCELLED),
                inState(here, State.DISPUTED),
                inState(here, State.INCOMPLETE),
                here.stream()
                        .filter(caze -> isClosed(caze) && !caze.countable())
                        .count(),
                counted.stream().filter(CaseView::followsUp).count(),
                counted.stream().filter(CaseView::enteredLater).count());
    }

    private static long sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    private Stream<CaseView> counted(Indicator indicator, int fiscalYear) {
        return cases.stream()
                .filter(caze -> caze.indicator() == indicator)
                .filter(caze -> isClosed(caze) && caze.countable() && !beforeTheSystem(caze, fiscalYear));
    }

    /** Begun before the end of a past period and not ended in it; of the running period, begun and not ended. */
    private List<CaseView> openAt(Indicator indicator, int fiscalYear, Instant asOf, boolean past) {
        return cases.stream()
                .filter(caze -> caze.indicator() == indicator && caze.countable())
                .filter(caze -> isClosed(caze) || caze.clock().state() == State.OPEN)
                .filter(caze -> caze.startedBefore(asOf))
                .filter(caze -> {
                    Instant stop = caze.clock().lastStop();
                    return !isClosed(caze) || (past && stop != null && !stop.isBefore(asOf));
                })
                .filter(caze -> !beforeTheSystem(caze, fiscalYear))
                .toList();
    }

    private static boolean isClosed(CaseView caze) {
        return caze.clock().state() == State.CLOSED;
    }

    private static long inState(List<CaseView> cases, State state) {
        return cases.stream().filter(caze -> caze.clock().state() == state).count();
    }

    /** Begun before the day of use that is declared now; only where there is a plan. */
    private boolean beforeTheSystem(CaseView caze, int fiscalYear) {
        Optional<Instant> inUse = inUseSince(caze.indicator());
        return Indicator.hasPlan(fiscalYear) && inUse.isPresent() && caze.startedBefore(inUse.get());
    }

    /** One day decides of every period: that of the declaration that is not withdrawn by now. */
    private Optional<Instant> inUseSince(Indicator indicator) {
        return declared.inUseSince(indicator, now);
    }

    private Figure figure(Indicator indicator, List<CaseView> counted) {
        return Figure.of(counted.stream().map(CaseView::millis).toList(), indicator.target());
    }

    private Instant justBefore(Instant end) {
        return end.isAfter(now) ? now : end.minusMillis(1);
    }

    private static Set<String> placesOf(CaseView caze) {
        return caze.places().isEmpty() ? Set.of(WHOLE_CITY) : caze.places();
    }

    private static List<CaseView> casesOf(List<Fact> facts) {
        Map<String, List<Fact>> bySubject = new LinkedHashMap<>();
        facts.forEach(fact -> bySubject
                .computeIfAbsent(fact.subject(), any -> new ArrayList<>())
                .add(fact));
        List<CaseView> cases = new ArrayList<>();
        bySubject.forEach((subject, events) -> Arrays.stream(Indicator.values())
                .filter(indicator -> indicator.owns(subject))
                .forEach(indicator -> cases.add(CaseView.of(indicator, subject, events))));
        return List.copyOf(cases);
    }
}
