package th.go.bangkok.council.kpi.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.plan.Indicator;
import th.go.bangkok.council.kpi.plan.Text;

/**
 * The evaluation of a fiscal year. There is no grand total: the points of the indicators stand beside three separate
 * scores.
 *
 * @param fiscalYear Buddhist year
 * @param asOf the instant that it is seen from; at most the end of the year
 * @param running whether the year had not ended then
 * @param plan the plan that applies; null in a year before any plan, which has neither levels nor points
 * @param points of the three indicators; null without a plan
 * @param scores the components that are declared; null without a plan
 * @param projects progress of the projects; empty without a plan
 */
public record Scoreboard(
        int fiscalYear,
        Instant from,
        Instant to,
        Instant asOf,
        boolean running,
        @Nullable PlanLabel plan,
        List<IndicatorView> indicators,
        @Nullable Points points,
        @Nullable Scores scores,
        List<ProjectView> projects) {

    /** The same figures without saying which events are behind them. */
    public Scoreboard withoutEvents() {
        return new Scoreboard(
                fiscalYear,
                from,
                to,
                asOf,
                running,
                plan,
                indicators.stream().map(IndicatorView::withoutEvents).toList(),
                points,
                scores,
                projects);
    }

    /**
     * The plan that applies.
     *
     * @param label says so if it is an earlier year's; null otherwise
     */
    public record PlanLabel(
            int fiscalYear,
            boolean carriedOver,
            Text title,
            @Nullable Text label) {}

    /** Points reached, of how many. */
    public record Points(int points, int of) {}

    /** A level with what it gives; points belong to a year only and are null for a month. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Level(
            int level, int successPercent, @Nullable Integer points) {}

    /**
     * An indicator.
     *
     * @param kind {@code milestones} or {@code time}
     * @param level null without a plan
     * @param system whether the system is developed and in use; null for milestones
     * @param figures of an indicator that measures time
     * @param milestones of an indicator that follows milestones
     * @param feedback what citizens said at forums, and apart from it by other channels; for milestones
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorView(
            String code,
            int number,
            String kind,
            Text name,
            String owner,
            int weight,
            int targetLevel,
            Indicator.StrategyPlace strategy,
            @Nullable Level level,
            @Nullable SystemView system,
            @Nullable Figures figures,
            @Nullable List<MilestoneView> milestones,
            @Nullable FeedbackCounts feedback) {

        IndicatorView withoutEvents() {
            return new IndicatorView(
                    code,
                    number,
                    kind,
                    name,
                    owner,
                    weight,
                    targetLevel,
                    strategy,
                    level,
                    system,
                    figures,
                    milestones == null
                            ? null
                            : milestones.stream()
                                    .map(MilestoneView::withoutEvent)
                                    .toList(),
                    feedback);
        }
    }

    /**
     * The system that an indicator is about.
     *
     * @param developed whether the milestone of level 1 is reached
     * @param inUse whether it was declared in use at the end of the period
     * @param inUseSince the day from which cases count, by what is in force now
     */
    public record SystemView(
            boolean developed, boolean inUse, @Nullable Instant inUseSince) {}

    /** A milestone and the event that reached it, which is named to the staff only. */
    public record MilestoneView(
            int level,
            Text name,
            boolean reached,
            @Nullable Instant at,
            @Nullable String subject,
            @Nullable Long sequence) {

        MilestoneView withoutEvent() {
            return new MilestoneView(level, name, reached, at, null, null);
        }
    }

    /**
     * What citizens said at the forums, by how far it has come; only this counts for the indicator.
     *
     * @param outcomesReported districts that were told the outcome, by whatever channel their feedback came
     * @param outcomesPublished districts whose outcome is published
     * @param otherChannels what came otherwise
     */
    @Schema(description = "Feedback received at a forum (source 'forum'); only this counts for indicator 1")
    public record FeedbackCounts(
            @Schema(description = "items received at a forum")
            long received,

            @Schema(description = "those of them that were checked")
            long checked,

            @Schema(description = "those of them that were classified")
            long classified,

            @Schema(description = "those of them that were set aside")
            long setAside,

            @Schema(description = "those of them that were assigned to a committee")
            long assigned,

            @Schema(description = "districts that the outcome was reported to, by whatever channel their feedback came")
            long outcomesReported,

            @Schema(description = "districts whose outcome was published")
            long outcomesPublished,

            OtherChannels otherChannels) {}

    /**
     * What citizens said by other channels: handled alike, shown, and not counted for the indicator.
     *
     * @param sources number of items received by the code of their channel; sums to {@code received}
     */
    @Schema(
            description =
                    "Feedback that came by other channels than a forum: handled alike, not counted for indicator 1")
    public record OtherChannels(
            long received,
            long checked,
            long classified,
            long setAside,
            long assigned,

            @Schema(description = "items received by the code of their channel, such as 'letter'; sums to received")
            SortedMap<String, Long> sources) {}

    /** The separate scores. */
    public record Scores(InnovationView innovation, DisbursementView disbursement, OnePlatformView onePlatform) {}

    /** Component 4. */
    public record InnovationView(Text name, Points points, List<ItemView> items) {}

    /** An item that is done or not. */
    public record ItemView(
            String code,
            Text name,
            int points,
            boolean done,
            @Nullable Instant at) {}

    /** Component 5.1; nothing is reached without a share. */
    public record DisbursementView(
            Text name, @Nullable String percent, @Nullable Instant at, int level, int points) {}

    /** Component 5.2. */
    public record OnePlatformView(Text name, Points points, List<StepView> steps) {}

    /** A step of One Platform; a late one counts and is shown late. */
    public record StepView(
            String code,
            Text name,
            int points,
            YearMonth due,
            boolean done,
            @Nullable Instant at,
            boolean late) {}

    /** A project and its progress in percent. */
    public record ProjectView(String code, Text name, int progressPercent, List<ProjectStepView> steps) {}

    /** A step of a project, with the months planned for it. */
    public record ProjectStepView(
            String code,
            Text name,
            int weight,
            @Nullable YearMonth fromMonth,
            @Nullable YearMonth toMonth,
            boolean done,
            @Nullable Instant at,
            boolean late) {}

    /** A row of a breakdown; levels are given for months only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Nullable YearMonth month,
            @Nullable String code,
            @Nullable Level level,
            @Nullable Figures figures,
            @Nullable FeedbackCounts feedback) {}

    /** A breakdown of an indicator. */
    public record Breakdown(
            int fiscalYear, String indicator, @Nullable PlanLabel plan, List<Row> rows) {}

    /** Time of a step of the cases counted in the year; paused time by reason. */
    public record StepTime(
            String code,
            Text name,
            String kind,
            long cases,
            long totalMs,
            @Nullable String averageMinutes,
            Map<String, ReasonTime> byReason) {}

    /** Paused time for one reason: how many cases had it, and how long together. */
    public record ReasonTime(long cases, long totalMs, String averageMinutes) {}

    /** Times of the steps of an indicator's cases. */
    public record Steps(int fiscalYear, String indicator, long cases, List<StepTime> steps) {}
}
