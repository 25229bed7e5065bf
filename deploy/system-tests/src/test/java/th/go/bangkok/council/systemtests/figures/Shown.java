package th.go.bangkok.council.systemtests.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.systemtests.recomputation.Figure;
import th.go.bangkok.council.systemtests.recomputation.Indicator;
import th.go.bangkok.council.systemtests.recomputation.Opinions;
import th.go.bangkok.council.systemtests.recomputation.Recomputation;
import th.go.bangkok.council.systemtests.recomputation.Recomputation.Score;
import th.go.bangkok.council.systemtests.running.Api;
import th.go.bangkok.council.systemtests.running.Scoreboards;
import tools.jackson.databind.JsonNode;

/** What the running system shows, in the form in which the recomputation says it. */
final class Shown {

    private static final String WHOLE_CITY = "whole-city";

    private final Api api;
    private final Scoreboards scoreboards;

    Shown(Api api) {
        this.api = api;
        this.scoreboards = new Scoreboards(api);
    }

    Score year(Indicator indicator, int fiscalYear) {
        return score(scoreboards.indicator(fiscalYear, indicator.code()));
    }

    Map<YearMonth, Score> months(Indicator indicator, int fiscalYear) {
        Map<YearMonth, Score> months = new LinkedHashMap<>();
        rows(fiscalYear, "months", indicator.code())
                .forEach(row -> months.put(YearMonth.parse(row.path("month").asString()), score(row)));
        return months;
    }

    /** Places with at least one counted case. */
    Map<String, Figure> places(Indicator indicator, int fiscalYear) {
        Map<String, Figure> places = new TreeMap<>();
        String by = indicator == Indicator.MOTION_TRACKING ? "districts" : "committees";
        rows(fiscalYear, by, indicator.code()).forEach(row -> {
            Figure figure = Scoreboards.figure(row.path("figures"));
            String code = row.path("code").asString();
            if (figure.cases() > 0) {
                places.put(code.equals(WHOLE_CITY) ? Recomputation.WHOLE_CITY : code, figure);
            }
        });
        return places;
    }

    int milestoneLevel(int fiscalYear) {
        return scoreboards
                .indicator(fiscalYear, "citizen-needs")
                .path("level")
                .path("level")
                .asInt();
    }

    Map<YearMonth, Integer> milestoneLevels(int fiscalYear) {
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        rows(fiscalYear, "months", "citizen-needs")
                .forEach(row -> months.put(
                        YearMonth.parse(row.path("month").asString()),
                        row.path("level").path("level").asInt()));
        return months;
    }

    Opinions.Both opinions(int fiscalYear) {
        return opinions(scoreboards.indicator(fiscalYear, "citizen-needs").path("feedback"));
    }

    /** Districts from which something was received. */
    Map<String, Opinions.Both> opinionsByDistrict(int fiscalYear) {
        Map<String, Opinions.Both> districts = new TreeMap<>();
        rows(fiscalYear, "districts", "citizen-needs").forEach(row -> {
            Opinions.Both both = opinions(row.path("feedback"));
            if (both.forum().received() + both.otherChannels().received() > 0) {
                districts.put(row.path("code").asString(), both);
            }
        });
        return districts;
    }

    private static Opinions.Both opinions(JsonNode shown) {
        JsonNode others = shown.path("otherChannels");
        Map<String, Long> sources = new TreeMap<>();
        others.path("sources")
                .properties()
                .forEach(
                        source -> sources.put(source.getKey(), source.getValue().asLong()));
        long received = shown.path("received").asLong();
        return new Opinions.Both(
                tally(shown, received == 0 ? Map.of() : Map.of("forum", received)), tally(others, sources));
    }

    private static Opinions.Tally tally(JsonNode shown, Map<String, Long> sources) {
        return new Opinions.Tally(
                shown.path("received").asLong(),
                shown.path("checked").asLong(),
                shown.path("classified").asLong(),
                shown.path("setAside").asLong(),
                shown.path("assigned").asLong(),
                sources);
    }

    JsonNode board(int fiscalYear) {
        return scoreboards.year(fiscalYear);
    }

    private Iterable<JsonNode> rows(int fiscalYear, String by, String indicator) {
        return api.read("/api/v1/scoreboards/%d/%s?indicator=%s".formatted(fiscalYear, by, indicator))
                .path("rows");
    }

    private static Score score(JsonNode shown) {
        JsonNode figures = shown.path("figures");
        JsonNode level = shown.path("level").path("level");
        return new Score(
                Scoreboards.figure(figures),
                level.isNumber() ? Integer.valueOf(level.asInt()) : null,
                figures.path("open").path("cases").asLong(),
                decimal(figures.path("open").path("averageMinutesWithThem")),
                figures.path("beforeSystem").path("cases").asLong(),
                figures.path("voided").asLong(),
                figures.path("cancelled").asLong(),
                figures.path("disputed").asLong(),
                figures.path("incomplete").asLong(),
                figures.path("notCounted").asLong(),
                figures.path("followsUp").path("cases").asLong(),
                figures.path("enteredLater").path("cases").asLong());
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return Scoreboards.decimal(node);
    }
}
