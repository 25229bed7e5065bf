package th.go.bangkok.council.kpi.subjects;

import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.figures.Contribution;
import th.go.bangkok.council.kpi.plan.TimeIndicator;

/**
 * A subject read as a case.
 *
 * @param indicator whose case it is
 * @param contribution what it gives to the figures; null while it is open
 */
public record CaseReading(
        TimeIndicator indicator, Case matter, @Nullable Contribution contribution) {}
