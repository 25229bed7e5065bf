package th.go.bangkok.council.kpi.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What can be declared, and which fields say it. */
public enum Kind {
    /** The level-1 milestone of an indicator that measures time. */
    MILESTONE("indicator", "level"),
    /** The system of an indicator is in use from the given day on. */
    IN_USE("indicator"),
    /** Share of the budget disbursed, in percent, as of the given time. */
    DISBURSEMENT("fiscalYear", "percent"),
    /** An item of the innovation checklist is done. */
    CHECKLIST_ITEM("fiscalYear", "item"),
    /** A step of One Platform is done. */
    ONE_PLATFORM_STEP("fiscalYear", "step"),
    /** The months in which a project's step is to be done. */
    PROJECT_STEP_PLANNED("fiscalYear", "project", "step", "fromMonth", "toMonth"),
    /** A project's step is done. */
    PROJECT_STEP_COMPLETED("fiscalYear", "project", "step"),
    /** One milestone event of an indicator that follows milestones is taken back. */
    MILESTONE_WITHDRAWN("indicator", "fiscalYear", "level", "milestoneSubject", "milestoneSequence", "reasonCode");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    Kind(String... fields) {
        this.fields = List.of(fields);
    }

    /** The fields that say it; all of them, and no others. */
    public List<String> fields() {
        return fields;
    }

    /** The name in the API: lower case with hyphens. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with the given code. */
    @JsonCreator
    public static Kind of(String code) {
        for (Kind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind");
    }
}
