package th.go.bangkok.council.kpi.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.cases.Dimensions;
import th.go.bangkok.council.kpi.cases.State;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.time.Bangkok;

/**
 * What one case gives to the figures: the same figure to the total and to each value of its dimension.
 *
 * @param month the month in which it ended
 * @param values codes of its committee or of its districts
 */
public record Contribution(
        String indicator, YearMonth month, FigureKey.Dimension dimension, List<String> values, Figure figure) {

    /** What the case gives, or null while it is open. */
    public static @Nullable Contribution of(TimeIndicator indicator, Case matter) {
        if (matter.state() == State.OPEN) {
            return null;
        }
        boolean districts = indicator.breakdown() == TimeIndicator.Breakdown.DISTRICT;
        return new Contribution(
                indicator.code(),
                Bangkok.month(matter.belongsTo()),
                districts ? FigureKey.Dimension.DISTRICT : FigureKey.Dimension.COMMITTEE,
                districts ? districts(matter.dimensions()) : committee(matter.dimensions()),
                figure(indicator, matter));
    }

    /** Whether a case of this kind counts for the indicator, once it is closed. */
    public static boolean counts(TimeIndicator indicator, Dimensions dimensions) {
        for (Map.Entry<String, Set<String>> rule : indicator.counted().entrySet()) {
            String code = dimensions.attributes().get(rule.getKey());
            if (code == null || !rule.getValue().contains(code)) {
                return false;
            }
        }
        return true;
    }

    /** The keys of the figures that it goes into. */
    public List<FigureKey> keys() {
        List<FigureKey> keys = new ArrayList<>();
        keys.add(new FigureKey(indicator, month, FigureKey.Dimension.TOTAL, ""));
        values.forEach(value -> keys.add(new FigureKey(indicator, month, dimension, value)));
        return keys;
    }

    private static Figure figure(TimeIndicator indicator, Case matter) {
        Long gross = matter.clock().grossMillis();
        Long net = matter.clock().netMillis();
        if (gross == null || net == null) {
            return Figure.uncounted(
                    switch (matter.state()) {
                        case VOIDED -> CaseClass.VOIDED;
                        case CANCELLED -> CaseClass.CANCELLED;
                        case DISPUTED -> CaseClass.DISPUTED;
                        case INCOMPLETE, OPEN, CLOSED -> CaseClass.INCOMPLETE;
                    });
        }
        return counts(indicator, matter.dimensions())
                ? Figure.counted(
                        gross, net, matter.enteredLater(), matter.dimensions().followsUp())
                : Figure.uncounted(CaseClass.NOT_COUNTED);
    }

    private static List<String> districts(Dimensions dimensions) {
        return dimensions.districts().isEmpty()
                ? List.of(FigureKey.WHOLE_CITY)
                : dimensions.districts().stream().distinct().toList();
    }

    private static List<String> committee(Dimensions dimensions) {
        String committee = dimensions.committee();
        return List.of(committee == null ? FigureKey.UNKNOWN : committee);
    }
}
