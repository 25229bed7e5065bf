package th.go.bangkok.council.kpi.scoreboard;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.cases.Dimensions;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.plan.Indicator;
import th.go.bangkok.council.kpi.plan.LevelScore;
import th.go.bangkok.council.kpi.plan.MilestoneIndicator;
import th.go.bangkok.council.kpi.plan.Plan;
import th.go.bangkok.council.kpi.plan.Text;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.FeedbackCounts;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.IndicatorView;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.Level;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard.Row;
import th.go.bangkok.council.kpi.scoring.MilestoneScoring;
import th.go.bangkok.council.kpi.scoring.TimeScoring;
import th.go.bangkok.council.kpi.standing.Milestones;
import th.go.bangkok.council.kpi.standing.Standing;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.kpi.time.Bangkok;
import th.go.bangkok.council.kpi.time.FiscalYear;
import th.go.bangkok.council.kpi.time.Period;

/** Reads one year from one view of the store. */
final class YearReading {

    private static final String FEEDBACK = "feedback";
    private static final String OUTCOMES = "outcomes";
    private static final String ROUNDS = "rounds";
    private static final String DECLARATIONS = "declarations";

    private final View view;
    private final Plan plan;
    private final Scope scope;
    private final Standing standing;

    YearReading(View view, Plan plan, Scope scope) {
        this.view = view;
        this.plan = plan;
        this.scope = scope;
        this.standing = Standing.of(view.ofKind(DECLARATIONS));
    }

    /**
     * What is asked for.
     *
     * @param planned whether a plan applies; without one there are no levels, and all counted cases are in the average
     */
    record Scope(
            FiscalYear year,
            boolean carriedOver,
            boolean planned,
            Instant now,
            @Nullable Instant asOf) {

        /** Now, or the instant asked for. */
        Instant lookedAtFrom() {
            Instant then = asOf;
            return then == null ? now : then;
        }

        Term term(Period period) {
            return Term.of(period, now, asOf);
        }
    }

    Plan plan() {
        return plan;
    }

    Scope scope() {
        return scope;
    }

    Scoreboard scoreboard() {
        Period period = scope.year().period();
        Term term = scope.term(period);
        List<IndicatorView> indicators = plan.indicators().stream()
                .map(indicator -> indicator(indicator, period, true))
                .toList();
        Components components = new Components(plan, scope.year(), standing, term.at());
        return new Scoreboard(
                scope.year().year(),
                period.from(),
                period.to(),
                term.asOf(),
                term.asOf().isBefore(period.to()),
                label(),
                indicators,
                scope.planned() ? points(indicators) : null,
                scope.planned() ? components.scores() : null,
                scope.planned() ? components.projects() : List.of());
    }

    IndicatorView indicator(Indicator indicator, Period period, boolean withPoints) {
        Term term = scope.term(period);
        return switch (indicator) {
            case TimeIndicator timed -> {
                Split split = splits(timed, FigureKey.Dimension.TOTAL, term).values().stream()
                        .reduce(Split.NONE, Split::plus);
                yield view(
                        indicator,
                        level(timed, split, term, withPoints),
                        system(timed, term),
                        figures(timed, split, open(timed, term), term),
                        null,
                        null);
            }
            case MilestoneIndicator stepped -> {
                Milestones milestones = milestones(stepped);
                yield view(
                        indicator,
                        level(stepped, milestones, term, withPoints),
                        null,
                        null,
                        milestones(milestones, term),
                        tally(term).all());
            }
        };
    }

    Scoreboard.Breakdown months(Indicator indicator) {
        List<Row> rows = new ArrayList<>();
        Map<YearMonth, FeedbackCounts> feedback = indicator instanceof MilestoneIndicator
                ? tally(scope.term(scope.year().period())).byMonth()
                : Map.of();
        for (YearMonth month : scope.year().months()) {
            Term term = scope.term(Bangkok.period(month));
            if (term.started()) {
                IndicatorView seen =
                        indicator instanceof TimeIndicator ? indicator(indicator, Bangkok.period(month), false) : null;
                Level level = indicator instanceof MilestoneIndicator stepped
                        ? level(stepped, milestones(stepped), term, false)
                        : seen == null ? null : seen.level();
                rows.add(new Row(month, null, level, seen == null ? null : seen.figures(), feedback.get(month)));
            }
        }
        return new Scoreboard.Breakdown(scope.year().year(), indicator.code(), label(), rows);
    }

    Scoreboard.Breakdown breakdown(Indicator indicator, TimeIndicator.Breakdown by) {
        Term term = scope.term(scope.year().period());
        List<Row> rows =
                switch (indicator) {
                    case TimeIndicator timed -> rows(timed, by, term);
                    case MilestoneIndicator stepped -> rows(by, term);
                };
        return new Scoreboard.Breakdown(scope.year().year(), indicator.code(), label(), rows);
    }

    Scoreboard.Steps steps(TimeIndicator indicator) {
        List<Case> counted = new CountedCases(view, indicator, inUseSince(indicator))
                .of(scope.year().months());
        return new Scoreboard.Steps(
                scope.year().year(), indicator.code(), counted.size(), StepTimes.of(indicator, counted));
    }

    private List<Row> rows(TimeIndicator indicator, TimeIndicator.Breakdown by, Term term) {
        boolean districts = by == TimeIndicator.Breakdown.DISTRICT;
        Map<String, Split> splits = new TreeMap<>();
        splits(indicator, districts ? FigureKey.Dimension.DISTRICT : FigureKey.Dimension.COMMITTEE, term)
                .forEach((cell, split) -> splits.merge(cell.value(), split, Split::plus));
        Map<String, List<Case>> open = new TreeMap<>();
        for (Case matter : open(indicator, term)) {
            for (String value : values(matter.dimensions(), districts)) {
                open.computeIfAbsent(value, any -> new ArrayList<>()).add(matter);
            }
        }
        TreeSet<String> codes = new TreeSet<>(splits.keySet());
        codes.addAll(open.keySet());
        return codes.stream()
                .map(code -> new Row(
                        null,
                        code,
                        null,
                        figures(
                                indicator,
                                splits.getOrDefault(code, Split.NONE),
                                open.getOrDefault(code, List.of()),
                                term),
                        null))
                .toList();
    }

    private List<Row> rows(TimeIndicator.Breakdown by, Term term) {
        FeedbackTally tally = tally(term);
        List<Row> rows = new ArrayList<>();
        (by == TimeIndicator.Breakdown.DISTRICT ? tally.byDistrict() : tally.byCommittee())
                .forEach((code, counts) -> rows.add(new Row(null, code, null, null, counts)));
        return rows;
    }

    private static List<String> values(Dimensions dimensions, boolean districts) {
        if (districts) {
            return dimensions.districts().isEmpty()
                    ? List.of(FigureKey.WHOLE_CITY)
                    : dimensions.districts().stream().distinct().toList();
        }
        String committee = dimensions.committee();
        return List.of(committee == null ? FigureKey.UNKNOWN : committee);
    }

    private Map<SplitReader.Cell, Split> splits(TimeIndicator indicator, FigureKey.Dimension dimension, Term term) {
        List<YearMonth> months = scope.year().months().stream()
                .filter(month -> term.period().contains(Bangkok.period(month).from()))
                .toList();
        return new SplitReader(view, indicator.code(), inUseSince(indicator)).read(dimension, months, term.cut());
    }

    /**
     * The day of use, and only where a plan applies. One day decides of all periods, for level and cases alike: the one
     * in force at the instant from which all is looked at.
     */
    private @Nullable Instant inUseSince(TimeIndicator indicator) {
        return scope.planned()
                ? standing.inUse(indicator.code(), scope.lookedAtFrom()).orElse(null)
                : null;
    }

    /** Whether the day of use has come by the end of the period. */
    private boolean isInUse(TimeIndicator indicator, Term term) {
        Instant day = inUseSince(indicator);
        return day != null && !day.isAfter(term.at());
    }

    private List<Case> open(TimeIndicator indicator, Term term) {
        return view.open(indicator.code(), term.asOf()).stream()
                .map(subject -> Cases.read(indicator, subject))
                .toList();
    }

    private Figures figures(TimeIndicator indicator, Split split, List<Case> open, Term term) {
        return Figures.of(indicator, plan.smallestSample(), split, open, term.asOf(), inUseSince(indicator));
    }

    private Scoreboard.@Nullable SystemView system(TimeIndicator indicator, Term term) {
        return scope.planned()
                ? new Scoreboard.SystemView(
                        standing.developed(indicator.code(), term.at()),
                        isInUse(indicator, term),
                        inUseSince(indicator))
                : null;
    }

    private @Nullable Level level(TimeIndicator indicator, Split split, Term term, boolean withPoints) {
        return level(
                TimeScoring.score(
                        indicator,
                        standing.developed(indicator.code(), term.at()),
                        isInUse(indicator, term),
                        split.official().counted(),
                        split.official().times(indicator.measure()).totalMillis()),
                withPoints);
    }

    private @Nullable Level level(MilestoneIndicator indicator, Milestones milestones, Term term, boolean withPoints) {
        return level(
                MilestoneScoring.score(indicator, milestones.levels(scope.year().year(), term.at())), withPoints);
    }

    private @Nullable Level level(LevelScore score, boolean withPoints) {
        return scope.planned()
                ? new Level(score.level(), score.successPercent(), withPoints ? score.points() : null)
                : null;
    }

    private Milestones milestones(MilestoneIndicator indicator) {
        return new Milestones(indicator, view.ofKind(ROUNDS), standing);
    }

    private List<Scoreboard.MilestoneView> milestones(Milestones milestones, Term term) {
        return milestones.at(scope.year().year(), term.at()).stream()
                .map(reached -> new Scoreboard.MilestoneView(
                        reached.milestone().level(),
                        reached.milestone().name(),
                        reached.yes(),
                        reached.by() == null ? null : reached.by().time(),
                        reached.by() == null ? null : reached.by().subject(),
                        reached.by() == null ? null : reached.by().sequence()))
                .toList();
    }

    private FeedbackTally tally(Term term) {
        List<Subject> feedback = view.ofYear(FEEDBACK, scope.year().year());
        return new FeedbackTally(feedback, view.ofYear(OUTCOMES, scope.year().year()), term.at());
    }

    private Scoreboard.Points points(List<IndicatorView> indicators) {
        int reached = 0;
        int of = 0;
        for (IndicatorView indicator : indicators) {
            Level level = indicator.level();
            Integer points = level == null ? null : level.points();
            reached += points == null ? 0 : points;
            of += indicator.weight();
        }
        return new Scoreboard.Points(reached, of);
    }

    private Scoreboard.@Nullable PlanLabel label() {
        if (!scope.planned()) {
            return null;
        }
        Text carriedOver =
                new Text("ใช้แผนของปีงบประมาณ พ.ศ. " + plan.fiscalYear(), "carried over from " + plan.fiscalYear());
        return new Scoreboard.PlanLabel(
                plan.fiscalYear(), scope.carriedOver(), plan.title(), scope.carriedOver() ? carriedOver : null);
    }

    private static IndicatorView view(
            Indicator indicator,
            @Nullable Level level,
            Scoreboard.@Nullable SystemView system,
            @Nullable Figures figures,
            @Nullable List<Scoreboard.MilestoneView> milestones,
            @Nullable FeedbackCounts feedback) {
        Indicator.Profile profile = indicator.profile();
        return new IndicatorView(
                profile.code(),
                profile.number(),
                indicator instanceof TimeIndicator ? "time" : "milestones",
                profile.name(),
                profile.owner(),
                profile.weight(),
                profile.targetLevel(),
                profile.strategy(),
                level,
                system,
                figures,
                milestones,
                feedback);
    }
}
