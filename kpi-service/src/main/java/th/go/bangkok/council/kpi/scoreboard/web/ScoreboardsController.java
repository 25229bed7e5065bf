package th.go.bangkok.council.kpi.scoreboard.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;

/** The scoreboard of a year and its breakdowns. The year is a Buddhist one, or {@code current}. */
@RestController
@Tag(name = "Scoreboards", description = "The indicators (ตัวชี้วัด) of a fiscal year: figures, levels and points")
@RequestMapping("/api/v1")
class ScoreboardsController {

    private final Scoreboards scoreboards;
    private final Plans plans;

    ScoreboardsController(Scoreboards scoreboards, Plans plans) {
        this.scoreboards = scoreboards;
        this.plans = plans;
    }

    @PermitAll
    @GetMapping("/scoreboards/{fiscalYear}")
    Scoreboard year(
            @PathVariable String fiscalYear, @RequestParam(required = false) @Nullable Instant asOf, Actor reader) {
        Scoreboard scoreboard = scoreboards.year(Years.year(fiscalYear, scoreboards), asOf);
        return Roles.readsAsStaff(reader) ? scoreboard : scoreboard.withoutEvents();
    }

    @PermitAll
    @GetMapping("/scoreboards/{fiscalYear}/months")
    Scoreboard.Breakdown months(
            @PathVariable String fiscalYear,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return scoreboards.months(Years.year(fiscalYear, scoreboards), indicator, asOf);
    }

    @PermitAll
    @GetMapping("/scoreboards/{fiscalYear}/committees")
    Scoreboard.Breakdown committees(
            @PathVariable String fiscalYear,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return scoreboards.breakdown(
                Years.year(fiscalYear, scoreboards), indicator, TimeIndicator.Breakdown.COMMITTEE, asOf);
    }

    @PermitAll
    @GetMapping("/scoreboards/{fiscalYear}/districts")
    Scoreboard.Breakdown districts(
            @PathVariable String fiscalYear,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return scoreboards.breakdown(
                Years.year(fiscalYear, scoreboards), indicator, TimeIndicator.Breakdown.DISTRICT, asOf);
    }

    @PermitAll
    @GetMapping("/scoreboards/{fiscalYear}/steps")
    Scoreboard.Steps steps(@PathVariable String fiscalYear, @RequestParam String indicator) {
        return scoreboards.steps(Years.year(fiscalYear, scoreboards), indicator);
    }

    @PermitAll
    @GetMapping("/plans/{fiscalYear}")
    Plans.Applied plan(@PathVariable String fiscalYear) {
        return plans.forYear(Years.year(fiscalYear, scoreboards)).orElseThrow(() -> Refusal.notFound(fiscalYear));
    }
}
