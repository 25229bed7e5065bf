package th.go.bangkok.council.kpi.plan;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plans known to the service. A year without a plan of its own uses the latest earlier one, carried over; a year
 * before any plan has none.
 */
public final class Plans {

    private final NavigableMap<Integer, Plan> byYear = new TreeMap<>();

    /**
     * The given plans; at least one. What a case is and when it counts must be the same in all of them, because the
     * stored figures follow it: a change of those needs a replay.
     */
    public Plans(Collection<Plan> plans) {
        if (plans.isEmpty()) {
            throw new PlanException("There is no plan; the service needs at least one, such as plans/fy2565.yaml");
        }
        for (Plan plan : plans) {
            if (byYear.put(plan.fiscalYear(), plan) != null) {
                throw new PlanException("There are two plans for the fiscal year " + plan.fiscalYear());
            }
        }
        for (Plan plan : plans) {
            if (!definitions(plan).equals(definitions(newest()))) {
                throw new PlanException(
                        "The plans of " + plan.fiscalYear() + " and "
                                + newest().fiscalYear()
                                + " define cases, or which of them count, differently; figures of both cannot be kept together");
            }
        }
    }

    /** The plan that applies to the year, if there is one. */
    public Optional<Applied> forYear(int fiscalYear) {
        return Optional.ofNullable(byYear.floorEntry(fiscalYear))
                .map(entry -> new Applied(entry.getValue(), entry.getKey() != fiscalYear));
    }

    /** The newest plan, whose definition of a case holds for all years. */
    public Plan newest() {
        return byYear.lastEntry().getValue();
    }

    /** The earliest plan, whose measures are used for the years before it, without levels. */
    public Plan earliest() {
        return byYear.firstEntry().getValue();
    }

    private static Map<String, Object> definitions(Plan plan) {
        return plan.timeIndicators()
                .collect(Collectors.toMap(
                        Indicator::code,
                        indicator -> java.util.List.of(indicator.clock(), indicator.counted(), indicator.breakdown())));
    }

    /**
     * A plan as it applies to a year.
     *
     * @param carriedOver whether it is an earlier year's
     */
    public record Applied(Plan plan, boolean carriedOver) {}
}
