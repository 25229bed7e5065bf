package th.go.bangkok.council.kpi.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.What;

/**
 * An indicator whose level follows from the average time of its cases.
 *
 * @param measure the time that counts
 * @param clock what the events of a case do to its clock
 * @param counted which cases count: allowed codes by attribute
 * @param breakdown the dimension, besides the month, that its figures are broken down by
 * @param steps the parts of a case that a process chart shows
 */
public record TimeIndicator(
        Profile profile,
        List<LevelScore> levels,
        Measure measure,
        Due due,
        ClockEvents clock,
        Map<String, Set<String>> counted,
        Breakdown breakdown,
        List<Step> steps)
        implements Indicator {

    public TimeIndicator {
        levels = List.copyOf(levels);
        counted = Map.copyOf(counted);
        steps = List.copyOf(steps);
    }

    /** The bound of the highest level, which is the target a single case is held against. */
    public LevelScore.Bound target() {
        LevelScore.Bound bound = levels.getLast().bound();
        if (bound == null) {
            throw new IllegalStateException("The highest level of a measured time has a bound");
        }
        return bound;
    }

    /** When the people concerned are warned, in minutes of the measured time. */
    public record Due(int leadMinutes, int boundMinutes) {}

    /**
     * The events of the clock.
     *
     * @param subject first part of the subjects that are cases, such as {@code tracking-requests}
     * @param events what each event does, by its name
     */
    public record ClockEvents(String subject, Map<String, What> events) {

        /** What the named event does; events of the case that are not listed are noted. */
        public What what(String event) {
            return events.getOrDefault(event, What.NOTED);
        }
    }

    /** The dimension of the second breakdown. */
    public enum Breakdown {
        DISTRICT,
        COMMITTEE
    }

    /**
     * A part of a case.
     *
     * @param from the event at its beginning, for {@link StepKind#BETWEEN}
     * @param to the event at its end, for {@link StepKind#BETWEEN}
     */
    public record Step(
            String code,
            StepKind kind,
            Text name,
            @Nullable Mark from,
            @Nullable Mark to) {}

    /** The first or the last event of a name. */
    public record Mark(String event, Which which) {}

    /** Which of several events of a name. */
    public enum Which {
        FIRST,
        LAST
    }

    /** How a step is measured. */
    public enum StepKind {
        /** Net time. */
        WORKING,
        /** Paused time, by the reason of the pause. */
        PAUSED,
        /** Wall-clock time between two events. */
        BETWEEN
    }
}
