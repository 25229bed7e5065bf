package th.go.bangkok.council.kpi.scoreboard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a case stands in the figures: each word is a number on the scoreboard, except {@link #OPEN_NOT_COUNTED}, which no
 * figure shows.
 */
public enum CaseStanding {
    /** In the average: {@code cases}. */
    COUNTED,
    /** Would count, but started before the system was in use: {@code beforeSystem.cases}. */
    BEFORE_SYSTEM,
    /** Closed, but of a kind that is served alike and not counted: {@code notCounted}. */
    NOT_COUNTED,
    VOIDED,
    CANCELLED,
    DISPUTED,
    INCOMPLETE,
    /** Not ended, and will count: {@code open.cases}. */
    OPEN,
    /** Not ended, would count, and started before the system was in use: {@code open.beforeSystem}. */
    OPEN_BEFORE_SYSTEM,
    /** Not ended, and of a kind that does not count. */
    OPEN_NOT_COUNTED;

    /** The name in the API: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpen() {
        return this == OPEN || this == OPEN_BEFORE_SYSTEM || this == OPEN_NOT_COUNTED;
    }
}
