package th.go.bangkok.council.kpi.levels;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.kpi.scoreboard.Figures;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard;

/**
 * The data of the event {@code IndicatorLevelChanged}: the level of an indicator in a year as it is now.
 *
 * @param planYear the year of the plan that applies
 * @param previousLevel the level before; null the first time
 * @param averageMinutes of indicators that measure time, if there is a case
 */
@Published(name = "IndicatorLevelChanged")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LevelChanged(
        String indicator,
        int fiscalYear,
        int planYear,
        boolean carriedOver,
        @Nullable Integer previousLevel,
        int level,
        int successPercent,
        int points,
        @Nullable String averageMinutes,
        long cases,
        long totalMs) {

    static LevelChanged of(
            Scoreboard board,
            Scoreboard.PlanLabel plan,
            Scoreboard.IndicatorView indicator,
            Scoreboard.Level level,
            @Nullable Integer previousLevel) {
        Figures figures = indicator.figures();
        Integer points = level.points();
        return new LevelChanged(
                indicator.code(),
                board.fiscalYear(),
                plan.fiscalYear(),
                plan.carriedOver(),
                previousLevel,
                level.level(),
                level.successPercent(),
                points == null ? 0 : points,
                figures == null ? null : figures.averageMinutes(),
                figures == null ? 0 : figures.cases(),
                figures == null ? 0 : figures.totalMs());
    }
}
