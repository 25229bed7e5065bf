package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.State;
import th.go.bangkok.council.kpi.figures.CaseClass;
import th.go.bangkok.council.kpi.store.SubjectFields;

/**
 * Tells how stored cases stand in the figures, and finds those that stand in a given way, by the same rules as the
 * scoreboard.
 *
 * @param inUse since when the system of each indicator is in use, by what is in force now; no entry if it is not
 * @param firstPlanned the first year with a plan; nothing is set apart in years before it
 */
record CaseStandings(Map<String, Instant> inUse, int firstPlanned) {

    CaseStandings {
        inUse = Map.copyOf(inUse);
    }

    /** How the case stands now, seen from the given year if it has not ended. */
    CaseStanding of(Document stored, int currentYear) {
        Instant day = inUse.get(stored.getString(SubjectFields.INDICATOR));
        Date started = stored.getDate(SubjectFields.STARTED);
        boolean before = day != null && started != null && started.toInstant().isBefore(day);
        String type = stored.getString(SubjectFields.CLASS);
        if (type.equals(State.OPEN.code())) {
            return !stored.getBoolean(SubjectFields.COUNTS)
                    ? CaseStanding.OPEN_NOT_COUNTED
                    : before && isPlanned(currentYear) ? CaseStanding.OPEN_BEFORE_SYSTEM : CaseStanding.OPEN;
        }
        return switch (CaseClass.of(type)) {
            case COUNTED ->
                before && isPlanned(stored.getInteger(SubjectFields.FISCAL_YEAR))
                        ? CaseStanding.BEFORE_SYSTEM
                        : CaseStanding.COUNTED;
            case NOT_COUNTED -> CaseStanding.NOT_COUNTED;
            case VOIDED -> CaseStanding.VOIDED;
            case CANCELLED -> CaseStanding.CANCELLED;
            case DISPUTED -> CaseStanding.DISPUTED;
            case INCOMPLETE -> CaseStanding.INCOMPLETE;
        };
    }

    /** Ended cases of the indicator that stand so, whichever year they belong to. */
    Bson ended(String indicator, CaseStanding standing) {
        String type = standing == CaseStanding.BEFORE_SYSTEM ? CaseClass.COUNTED.code() : standing.code();
        List<Bson> filters = new ArrayList<>(
                List.of(Filters.eq(SubjectFields.INDICATOR, indicator), Filters.eq(SubjectFields.CLASS, type)));
        Instant day = inUse.get(indicator);
        if (standing == CaseStanding.BEFORE_SYSTEM) {
            filters.add(Filters.gte(SubjectFields.FISCAL_YEAR, firstPlanned));
            filters.add(startedBefore(day));
        } else if (standing == CaseStanding.COUNTED && day != null) {
            filters.add(Filters.or(
                    Filters.lt(SubjectFields.FISCAL_YEAR, firstPlanned),
                    Filters.gte(SubjectFields.STARTED, Date.from(day))));
        }
        return Filters.and(filters);
    }

    /** Cases of the indicator that had started and not ended at the instant, which the year is seen from. */
    Bson open(String indicator, CaseStanding standing, Instant asOf, int fiscalYear) {
        Date instant = Date.from(asOf);
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(SubjectFields.INDICATOR, indicator),
                Filters.eq(SubjectFields.COUNTS, standing != CaseStanding.OPEN_NOT_COUNTED),
                Filters.lt(SubjectFields.STARTED, instant),
                Filters.or(
                        Filters.eq(SubjectFields.STATE, State.OPEN.code()),
                        Filters.and(
                                Filters.eq(SubjectFields.STATE, State.CLOSED.code()),
                                Filters.gte(SubjectFields.ENDED, instant)))));
        Instant day = isPlanned(fiscalYear) ? inUse.get(indicator) : null;
        if (standing == CaseStanding.OPEN_BEFORE_SYSTEM) {
            filters.add(startedBefore(day));
        } else if (standing == CaseStanding.OPEN && day != null) {
            filters.add(Filters.gte(SubjectFields.STARTED, Date.from(day)));
        }
        return Filters.and(filters);
    }

    private boolean isPlanned(int fiscalYear) {
        return fiscalYear >= firstPlanned;
    }

    /** Without a day nothing is before it. */
    private static Bson startedBefore(@Nullable Instant day) {
        return day == null ? Filters.nor(Filters.empty()) : Filters.lt(SubjectFields.STARTED, Date.from(day));
    }
}
