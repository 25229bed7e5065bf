package th.go.bangkok.council.kpi.subjects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.cases.CorrectedClock;
import th.go.bangkok.council.kpi.cases.Dimensions;
import th.go.bangkok.council.kpi.cases.Fact;
import th.go.bangkok.council.kpi.cases.What;
import th.go.bangkok.council.kpi.figures.Contribution;
import th.go.bangkok.council.kpi.log.Data;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.plan.Indicator;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.TimeIndicator;

/** Reads subjects as cases of the indicators that measure time. */
public final class Cases {

    private final Map<String, TimeIndicator> bySubject = new HashMap<>();
    private final Set<String> milestoneIndicators;

    /** Cases as the plan defines them. */
    public Cases(Plan plan) {
        plan.timeIndicators()
                .forEach(indicator -> bySubject.put(indicator.clock().subject(), indicator));
        milestoneIndicators = plan.milestoneIndicators().map(Indicator::code).collect(Collectors.toUnmodifiableSet());
    }

    /** First parts of the subjects that are cases. */
    public Set<String> kinds() {
        return Set.copyOf(bySubject.keySet());
    }

    /** Codes of the indicators that follow milestones; they move with what is neither a case nor a declaration. */
    public Set<String> milestoneIndicators() {
        return milestoneIndicators;
    }

    /** The indicator whose case the subject is; none for a subject that is no case. */
    public Optional<TimeIndicator> indicator(Subject subject) {
        return Optional.ofNullable(bySubject.get(subject.kind()));
    }

    /** The subject read as a case; null if it is none or holds no event yet. */
    public @Nullable CaseReading read(Subject subject) {
        TimeIndicator indicator = bySubject.get(subject.kind());
        if (indicator == null || subject.events().isEmpty()) {
            return null;
        }
        Case matter = read(indicator, subject);
        return new CaseReading(indicator, matter, Contribution.of(indicator, matter));
    }

    /** What the subject gives to the figures, or null if it is no case or still open. */
    public @Nullable Contribution contribution(Subject subject) {
        CaseReading reading = read(subject);
        return reading == null ? null : reading.contribution();
    }

    /** The subject read as a case of the indicator. */
    public static Case read(TimeIndicator indicator, Subject subject) {
        return new Case(
                subject.events().stream().map(event -> fact(indicator, event)).toList());
    }

    private static Fact fact(TimeIndicator indicator, Event event) {
        Data data = event.said();
        What what = indicator.clock().what(event.name());
        return new Fact(
                event.sequence(),
                event.name(),
                what,
                event.time(),
                event.enteredLater() != null,
                data.textOrNull("pauseId"),
                data.textOrNull("reasonCode"),
                what == What.CORRECTED ? clock(data.object("clock")) : null,
                dimensions(indicator, data));
    }

    private static CorrectedClock clock(Data clock) {
        List<CorrectedClock.Pause> pauses = clock.objects("pauses").stream()
                .map(pause -> new CorrectedClock.Pause(
                        pause.instant("from"), pause.instantOrNull("to"), pause.textOrNull("reasonCode")))
                .toList();
        return new CorrectedClock(clock.instant("started"), clock.instantOrNull("stopped"), pauses);
    }

    /** An event says what its case is about if it holds every attribute that decides whether the case counts. */
    private static @Nullable Dimensions dimensions(TimeIndicator indicator, Data data) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : indicator.counted().keySet()) {
            String value = data.textOrNull(name);
            if (value == null) {
                return null;
            }
            attributes.put(name, value);
        }
        return new Dimensions(attributes, data.texts("districts"), data.textOrNull("committee"), data.has("followsUp"));
    }
}
