package th.go.bangkok.council.systemtests.running;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.systemtests.recomputation.Figure;
import th.go.bangkok.council.systemtests.recomputation.Indicator;
import tools.jackson.databind.JsonNode;

/** Reads figures from the scoreboard of the running system. */
public final class Scoreboards {

    private final Api api;

    public Scoreboards(Api api) {
        this.api = api;
    }

    public JsonNode year(int fiscalYear) {
        return api.read("/api/v1/scoreboards/" + fiscalYear);
    }

    /** One indicator of a year's scoreboard. */
    public JsonNode indicator(int fiscalYear, String code) {
        return year(fiscalYear)
                .path("indicators")
                .valueStream()
                .filter(indicator -> indicator.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public Figure figure(int fiscalYear, Indicator indicator) {
        return figure(indicator(fiscalYear, indicator.code()).path("figures"));
    }

    /** The figure in a scoreboard's or a breakdown's row. */
    public static Figure figure(JsonNode figures) {
        return new Figure(
                figures.path("cases").asLong(),
                figures.path("totalMs").asLong(),
                decimal(figures.path("averageMinutes")),
                decimal(figures.path("medianMinutes")),
                decimal(figures.path("p90Minutes")),
                decimal(figures.path("withinPercent")));
    }

    public static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : new BigDecimal(node.asString());
    }
}
