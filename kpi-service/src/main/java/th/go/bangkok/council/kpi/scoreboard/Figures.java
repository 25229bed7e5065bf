package th.go.bangkok.council.kpi.scoreboard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.figures.CaseClass;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.figures.Minutes;
import th.go.bangkok.council.kpi.figures.Summary;
import th.go.bangkok.council.kpi.plan.LevelScore;
import th.go.bangkok.council.kpi.plan.Measure;
import th.go.bangkok.council.kpi.plan.TimeIndicator;

/**
 * What is shown of an indicator that measures time. Minutes and percentages are decimals, rounded half up; what cannot be
 * said is null. Cases that started before the system was in use are apart, in {@code beforeSystem}.
 *
 * @param measure {@code gross} or {@code net}, the one that counts
 * @param cases number of cases in the average
 * @param totalMs exact total of the measured time, in milliseconds
 * @param averageMinutes the average that levels follow; null, and never 0, without a case
 * @param targetMinutes what a single case must stay under
 * @param withinPercent share of the cases within the target
 * @param gross the same by gross time
 * @param net the same by net time
 * @param enteredLater cases with an event that was entered after it happened
 * @param followsUp cases that complain about an earlier answer
 * @param open cases that were open at {@code asOf}
 * @param beforeSystem cases that started before the system was in use
 */
public record Figures(
        String measure,
        long cases,
        long totalMs,
        @Nullable String averageMinutes,
        @Nullable String medianMinutes,
        @Nullable String p90Minutes,
        String targetMinutes,
        @Nullable String withinPercent,
        Summary gross,
        Summary net,
        Share enteredLater,
        Share followsUp,
        Open open,
        Before beforeSystem,
        long notCounted,
        long voided,
        long cancelled,
        long disputed,
        long incomplete) {

    /** A number of the counted cases and its share in percent; null of none. */
    public record Share(long cases, @Nullable String percent) {}

    /**
     * Open cases and what the average would be with them.
     *
     * @param asOf at which they are taken to end
     * @param totalMs their measured time until then
     * @param averageMinutesWithThem of the counted and the open cases together
     * @param beforeSystem open cases that started before the system was in use and are not in these figures
     */
    public record Open(
            Instant asOf,
            long cases,
            long totalMs,
            @Nullable String averageMinutesWithThem,
            long beforeSystem) {}

    /** Cases before the system, by both measures. */
    public record Before(long cases, @Nullable String averageMinutes, Summary gross, Summary net) {}

    static Figures of(
            TimeIndicator indicator,
            int smallestSample,
            Split split,
            List<Case> open,
            Instant asOf,
            @Nullable Instant inUse) {
        Figure official = split.official();
        LevelScore.Bound target = indicator.target();
        Measure measure = indicator.measure();
        Summary gross = Summary.of(official.gross(), target, smallestSample);
        Summary net = Summary.of(official.net(), target, smallestSample);
        Summary measured = measure == Measure.GROSS ? gross : net;
        Summary grossBefore = Summary.of(split.before().gross(), target, smallestSample);
        Summary netBefore = Summary.of(split.before().net(), target, smallestSample);
        return new Figures(
                measure.name().toLowerCase(java.util.Locale.ROOT),
                measured.cases(),
                measured.totalMs(),
                measured.averageMinutes(),
                measured.medianMinutes(),
                measured.p90Minutes(),
                Minutes.text(target.hundredths()),
                measured.withinPercent(),
                gross,
                net,
                new Share(official.enteredLater(), Summary.percent(official.enteredLater(), official.counted())),
                new Share(official.followUps(), Summary.percent(official.followUps(), official.counted())),
                open(measure, measured, open, asOf, inUse),
                new Before(
                        split.before().counted(),
                        (measure == Measure.GROSS ? grossBefore : netBefore).averageMinutes(),
                        grossBefore,
                        netBefore),
                official.count(CaseClass.NOT_COUNTED),
                official.count(CaseClass.VOIDED),
                official.count(CaseClass.CANCELLED),
                official.count(CaseClass.DISPUTED),
                official.count(CaseClass.INCOMPLETE));
    }

    private static Open open(
            Measure measure, Summary measured, List<Case> open, Instant asOf, @Nullable Instant inUse) {
        List<Case> counting = open.stream()
                .filter(matter -> matter.clock().openAt(asOf) && !startedBefore(matter, inUse))
                .toList();
        long before = open.stream()
                .filter(matter -> matter.clock().openAt(asOf) && startedBefore(matter, inUse))
                .count();
        long total = counting.stream()
                .mapToLong(matter -> measure == Measure.GROSS
                        ? matter.clock().grossMillisAt(asOf)
                        : matter.clock().netMillisAt(asOf))
                .sum();
        long cases = measured.cases() + counting.size();
        return new Open(
                asOf,
                counting.size(),
                total,
                cases == 0 ? null : Minutes.text(Minutes.average(measured.totalMs() + total, cases)),
                before);
    }

    private static boolean startedBefore(Case matter, @Nullable Instant inUse) {
        Instant started = matter.clock().started();
        return inUse != null && Objects.requireNonNullElse(started, Instant.MAX).isBefore(inUse);
    }
}
