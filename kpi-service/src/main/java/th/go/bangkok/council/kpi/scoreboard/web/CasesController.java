package th.go.bangkok.council.kpi.scoreboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.kpi.scoreboard.CaseBook;
import th.go.bangkok.council.kpi.scoreboard.CaseStanding;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;

/** The cases behind a figure and the events behind a case. */
@RestController
@Tag(name = "Cases", description = "The cases behind a figure and the events behind a case")
@RequestMapping("/api/v1/cases")
class CasesController {

    /** Cases are of this century. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private final CaseBook cases;
    private final Scoreboards scoreboards;

    CasesController(CaseBook cases, Scoreboards scoreboards) {
        this.cases = cases;
        this.scoreboards = scoreboards;
    }

    @StaffReads
    @GetMapping
    @Operation(
            summary = "The cases behind a figure, the latest ids first",
            description =
                    "With indicator, fiscalYear or month, committee or district, and standing, as many cases are listed as the "
                            + "scoreboard shows. Open cases are those open at the end of the year or month, or now while it lasts.")
    CaseBook.Page find(
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String fiscalYear,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false)
                    @Parameter(description = "a state, or the class that is stored; it does not know the day of use")
                    @Nullable String state,
            @RequestParam(required = false) @Parameter(description = "how the case stands in the figures") @Nullable CaseStanding standing,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > Paging.LARGEST_LIMIT) {
            throw Refusal.invalid("limit-out-of-range", Paging.LARGEST_LIMIT);
        }
        if (indicator != null && !cases.knowsIndicator(indicator)) {
            throw malformed("indicator");
        }
        if (month != null && (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR)) {
            throw malformed("month");
        }
        CaseBook.Wanted wanted = new CaseBook.Wanted(
                indicator,
                fiscalYear == null ? null : Years.year(fiscalYear, scoreboards),
                month,
                committee,
                district,
                state,
                standing);
        return cases.find(wanted, limit, after);
    }

    private static Refusal malformed(String parameter) {
        return Refusal.of(Refusal.Kind.MALFORMED, "malformed-parameter", parameter);
    }

    @StaffReads
    @GetMapping("/{id}")
    CaseBook.CaseView get(@PathVariable String id) {
        return cases.get(id);
    }

    @StaffReads
    @GetMapping("/{id}/events")
    CaseBook.History events(@PathVariable String id) {
        return cases.history(id);
    }
}
