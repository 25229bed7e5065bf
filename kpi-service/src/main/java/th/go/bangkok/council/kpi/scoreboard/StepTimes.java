package th.go.bangkok.council.kpi.scoreboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.cases.Fact;
import th.go.bangkok.council.kpi.cases.Interval;
import th.go.bangkok.council.kpi.figures.Minutes;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.ReasonTime;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.StepTime;

/** Times of the steps that a process chart shows, over closed cases. */
final class StepTimes {

    private static final String NO_REASON = "none";

    private StepTimes() {}

    static List<StepTime> of(TimeIndicator indicator, List<Case> cases) {
        return indicator.steps().stream().map(step -> time(step, cases)).toList();
    }

    private static StepTime time(TimeIndicator.Step step, List<Case> cases) {
        List<Long> times = new ArrayList<>();
        Map<String, List<Long>> reasons = new TreeMap<>();
        for (Case matter : cases) {
            switch (step.kind()) {
                case WORKING -> Optional.ofNullable(matter.clock().netMillis()).ifPresent(times::add);
                case BETWEEN -> between(step, matter).ifPresent(times::add);
                case PAUSED -> {
                    Map<String, Long> paused = paused(matter);
                    paused.forEach((reason, millis) -> reasons.computeIfAbsent(reason, any -> new ArrayList<>())
                            .add(millis));
                    if (!paused.isEmpty()) {
                        times.add(gross(matter) - net(matter));
                    }
                }
            }
        }
        Map<String, ReasonTime> byReason = new TreeMap<>();
        reasons.forEach((reason, each) -> byReason.put(
                reason, new ReasonTime(each.size(), sum(each), Minutes.text(Minutes.average(sum(each), each.size())))));
        return new StepTime(
                step.code(),
                step.name(),
                step.kind().name().toLowerCase(Locale.ROOT),
                times.size(),
                sum(times),
                times.isEmpty() ? null : Minutes.text(Minutes.average(sum(times), times.size())),
                byReason);
    }

    /** Paused time by reason; pauses that overlap count for each of their reasons. */
    private static Map<String, Long> paused(Case matter) {
        Map<String, Long> paused = new HashMap<>();
        for (Interval pause : matter.clock().pauses()) {
            Instant end = pause.to();
            String reason = pause.reasonCode();
            if (end != null) {
                paused.merge(
                        reason == null ? NO_REASON : reason,
                        Duration.between(pause.from(), end).toMillis(),
                        Long::sum);
            }
        }
        return paused;
    }

    private static OptionalLong between(TimeIndicator.Step step, Case matter) {
        Instant from = at(step.from(), matter);
        Instant to = at(step.to(), matter);
        return from == null || to == null || to.isBefore(from)
                ? OptionalLong.empty()
                : OptionalLong.of(Duration.between(from, to).toMillis());
    }

    private static @Nullable Instant at(TimeIndicator.@Nullable Mark mark, Case matter) {
        if (mark == null) {
            return null;
        }
        List<Instant> times = matter.facts().stream()
                .filter(fact -> fact.name().equals(mark.event()))
                .map(Fact::time)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return null;
        }
        return mark.which() == TimeIndicator.Which.FIRST ? times.getFirst() : times.getLast();
    }

    private static long gross(Case matter) {
        Long gross = matter.clock().grossMillis();
        return gross == null ? 0 : gross;
    }

    private static long net(Case matter) {
        Long net = matter.clock().netMillis();
        return net == null ? 0 : net;
    }

    private static long sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }
}
