package th.go.bangkok.council.kpi.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration says. Which fields are there depends on the kind; see {@link Kind#fields()}.
 *
 * @param indicator code of an indicator
 * @param fiscalYear Buddhist year
 * @param level of the indicator
 * @param percent share of the budget, 0 to 100
 * @param item code of a checklist item
 * @param project code of a project
 * @param step code of a step of One Platform or of the project
 * @param fromMonth such as {@code 2022-01}
 * @param toMonth such as {@code 2022-03}
 * @param milestoneSubject subject of the milestone event, such as {@code rounds/<id>}
 * @param milestoneSequence its sequence
 * @param reasonCode why a milestone is withdrawn
 */
public record Statement(
        Kind kind,
        @Nullable String indicator,
        @Nullable Integer fiscalYear,
        @Nullable Integer level,
        @Nullable Double percent,
        @Nullable String item,
        @Nullable String project,
        @Nullable String step,
        @Nullable String fromMonth,
        @Nullable String toMonth,
        @Nullable String milestoneSubject,
        @Nullable Long milestoneSequence,
        @Nullable String reasonCode) {

    /** Fields that the kind asks for and that are missing, and fields that it does not know. */
    public List<String> unfit() {
        List<String> unfit = new ArrayList<>();
        fields().forEach((name, value) -> {
            if ((value != null) != kind.fields().contains(name)) {
                unfit.add(name);
            }
        });
        return unfit;
    }

    Object event() {
        return switch (kind) {
            case MILESTONE -> new Events.MilestoneDeclared(text(indicator), number(level));
            case IN_USE -> new Events.InUseDeclared(text(indicator));
            case DISBURSEMENT ->
                new Events.DisbursementRecorded(number(fiscalYear), Objects.requireNonNullElse(percent, 0.0));
            case CHECKLIST_ITEM -> new Events.ChecklistItemCompleted(number(fiscalYear), text(item));
            case ONE_PLATFORM_STEP -> new Events.OnePlatformStepCompleted(number(fiscalYear), text(step));
            case PROJECT_STEP_PLANNED ->
                new Events.ProjectStepPlanned(
                        number(fiscalYear), text(project), text(step), text(fromMonth), text(toMonth));
            case PROJECT_STEP_COMPLETED ->
                new Events.ProjectStepCompleted(number(fiscalYear), text(project), text(step));
            case MILESTONE_WITHDRAWN ->
                new Events.MilestoneWithdrawn(
                        text(indicator),
                        number(fiscalYear),
                        number(level),
                        text(milestoneSubject),
                        Objects.requireNonNullElse(milestoneSequence, 0L),
                        text(reasonCode));
        };
    }

    /** What may be declared only once at a time. */
    String key(String day) {
        return switch (kind) {
            case MILESTONE -> join(indicator, level);
            case IN_USE -> join(indicator);
            case DISBURSEMENT -> join(fiscalYear, day);
            case CHECKLIST_ITEM -> join(fiscalYear, item);
            case ONE_PLATFORM_STEP -> join(fiscalYear, step);
            case PROJECT_STEP_PLANNED, PROJECT_STEP_COMPLETED -> join(fiscalYear, project, step);
            case MILESTONE_WITHDRAWN -> join(milestoneSubject, milestoneSequence);
        };
    }

    private String join(@Nullable Object... parts) {
        StringBuilder key = new StringBuilder(kind.code());
        for (Object part : parts) {
            key.append('|').append(part);
        }
        return key.toString();
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("indicator", indicator);
        fields.put("fiscalYear", fiscalYear);
        fields.put("level", level);
        fields.put("percent", percent);
        fields.put("item", item);
        fields.put("project", project);
        fields.put("step", step);
        fields.put("fromMonth", fromMonth);
        fields.put("toMonth", toMonth);
        fields.put("milestoneSubject", milestoneSubject);
        fields.put("milestoneSequence", milestoneSequence);
        fields.put("reasonCode", reasonCode);
        return fields;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
