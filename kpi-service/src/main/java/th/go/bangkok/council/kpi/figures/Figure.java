package th.go.bangkok.council.kpi.figures;

import java.util.EnumMap;
import java.util.Map;
import th.go.bangkok.council.kpi.plan.Measure;

/**
 * What is known of a set of cases: how many there are of each class, and the times of those that count. Figures add and
 * subtract, so that a set can be put together from its parts and a case can be taken out again.
 *
 * @param classes number of cases by class; no entry is 0
 * @param enteredLater counted cases that have an event entered later than it happened
 * @param followUps counted cases that complain about an earlier answer
 * @param gross gross times of the counted cases
 * @param net net times of the counted cases
 */
public record Figure(Map<CaseClass, Long> classes, long enteredLater, long followUps, Times gross, Times net) {

    /** The figure of no case. */
    public static final Figure NONE = new Figure(Map.of(), 0, 0, Times.NONE, Times.NONE);

    public Figure {
        EnumMap<CaseClass, Long> entries = new EnumMap<>(CaseClass.class);
        classes.forEach((type, count) -> {
            if (count != 0) {
                entries.put(type, count);
            }
        });
        classes = java.util.Collections.unmodifiableMap(entries);
    }

    /** The figure of one counted case. */
    public static Figure counted(long grossMillis, long netMillis, boolean enteredLater, boolean followUp) {
        return new Figure(
                Map.of(CaseClass.COUNTED, 1L),
                enteredLater ? 1 : 0,
                followUp ? 1 : 0,
                Times.of(grossMillis),
                Times.of(netMillis));
    }

    /** The figure of one case that does not count, for the given reason. */
    public static Figure uncounted(CaseClass type) {
        return new Figure(Map.of(type, 1L), 0, 0, Times.NONE, Times.NONE);
    }

    /** Number of cases of the class. */
    public long count(CaseClass type) {
        return classes.getOrDefault(type, 0L);
    }

    /** Number of counted cases. */
    public long counted() {
        return count(CaseClass.COUNTED);
    }

    /** The times of the counted cases by the given measure. */
    public Times times(Measure measure) {
        return measure == Measure.GROSS ? gross : net;
    }

    /** Both together. */
    public Figure plus(Figure other) {
        return new Figure(
                merge(other, 1),
                enteredLater + other.enteredLater,
                followUps + other.followUps,
                gross.plus(other.gross),
                net.plus(other.net));
    }

    /** This without the other. */
    public Figure minus(Figure other) {
        return new Figure(
                merge(other, -1),
                enteredLater - other.enteredLater,
                followUps - other.followUps,
                gross.minus(other.gross),
                net.minus(other.net));
    }

    /** A figure with nothing in it is no figure. */
    public boolean isNone() {
        return equals(NONE);
    }

    private Map<CaseClass, Long> merge(Figure other, int sign) {
        EnumMap<CaseClass, Long> entries = new EnumMap<>(CaseClass.class);
        entries.putAll(classes);
        other.classes.forEach((type, count) -> entries.merge(type, sign * count, Long::sum));
        return entries;
    }
}
