package th.go.bangkok.council.kpi.plan;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The evaluation plan of one fiscal year.
 *
 * @param fiscalYear Buddhist year
 * @param smallestSample below this number of cases, median, 90th percentile and share within target are not shown
 */
public record Plan(
        int fiscalYear,
        Text title,
        int smallestSample,
        List<Indicator> indicators,
        Innovation innovation,
        Disbursement disbursement,
        OnePlatform onePlatform,
        List<Project> projects) {

    public Plan {
        indicators = List.copyOf(indicators);
        projects = List.copyOf(projects);
    }

    /** The indicator with the given code. */
    public Indicator indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No indicator " + code));
    }

    /** The indicators that measure time. */
    public Stream<TimeIndicator> timeIndicators() {
        return indicators.stream().filter(TimeIndicator.class::isInstance).map(TimeIndicator.class::cast);
    }

    /** The indicators that follow milestones. */
    public Stream<MilestoneIndicator> milestoneIndicators() {
        return indicators.stream().filter(MilestoneIndicator.class::isInstance).map(MilestoneIndicator.class::cast);
    }
}
