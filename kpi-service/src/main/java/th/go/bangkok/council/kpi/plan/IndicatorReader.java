package th.go.bangkok.council.kpi.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.What;

/** Reads the indicators of a plan file. */
final class IndicatorReader {

    private static final int HIGHEST_LEVEL = 5;
    private static final int WHOLE = 100;
    private static final String[] COMMON = {
        "code", "number", "kind", "name", "owner", "weight", "targetLevel", "levels", "strategy"
    };

    private IndicatorReader() {}

    static Indicator indicator(PlanNode node) {
        return switch (node.get("kind").text()) {
            case "milestones" -> milestones(node);
            case "time" -> time(node);
            default -> throw node.get("kind").error("must be milestones or time");
        };
    }

    private static MilestoneIndicator milestones(PlanNode node) {
        node.allow(with("milestones"));
        PlanNode milestones = node.get("milestones");
        List<MilestoneIndicator.Milestone> read = milestones.list(IndicatorReader::milestone);
        PlanReader.rising(milestones, read, MilestoneIndicator.Milestone::level, "level");
        if (read.size() != HIGHEST_LEVEL) {
            throw milestones.error("must hold one milestone for each of the " + HIGHEST_LEVEL + " levels");
        }
        return new MilestoneIndicator(profile(node), levels(node, false), read);
    }

    private static MilestoneIndicator.Milestone milestone(PlanNode node) {
        node.allow("level", "event", "with", "times", "name");
        Map<String, List<String>> with = new LinkedHashMap<>();
        node.get("with").entries().forEach((field, values) -> with.put(field, values.list(PlanNode::text)));
        return new MilestoneIndicator.Milestone(
                node.get("level").integer(1, HIGHEST_LEVEL),
                node.get("name").allow("th", "en").bilingual(),
                node.get("event").text(),
                Map.copyOf(with),
                node.get("times").integer(1, WHOLE));
    }

    private static TimeIndicator time(PlanNode node) {
        node.allow(with("measure", "due", "subject", "clock", "counted", "breakdown", "steps"));
        Map<String, Set<String>> counted = new LinkedHashMap<>();
        node.get("counted")
                .entries()
                .forEach((name, codes) -> counted.put(name, Set.copyOf(codes.list(PlanNode::text))));
        PlanNode steps = node.get("steps");
        return new TimeIndicator(
                profile(node),
                levels(node, true),
                node.get("measure").oneOf(Measure.class),
                due(node.get("due")),
                new TimeIndicator.ClockEvents(node.get("subject").code(), clock(node.get("clock"))),
                counted,
                node.get("breakdown").oneOf(TimeIndicator.Breakdown.class),
                PlanReader.distinct(steps, steps.list(IndicatorReader::step), TimeIndicator.Step::code));
    }

    private static TimeIndicator.Due due(PlanNode node) {
        node.allow("leadMinutes", "boundMinutes");
        int bound = node.get("boundMinutes").integer(1, 1440);
        return new TimeIndicator.Due(node.get("leadMinutes").integer(1, bound), bound);
    }

    private static Map<String, What> clock(PlanNode node) {
        Map<String, What> events = new LinkedHashMap<>();
        node.entries().forEach((name, event) -> {
            if (events.put(event.text(), what(name, event)) != null) {
                throw event.error("names the event " + event.text() + " a second time");
            }
        });
        for (What needed : List.of(What.STARTED, What.STOPPED)) {
            if (!events.containsValue(needed)) {
                throw node.error("needs the key '" + needed.name().toLowerCase(Locale.ROOT) + "'");
            }
        }
        return Map.copyOf(events);
    }

    private static What what(String name, PlanNode event) {
        for (What what : What.values()) {
            if (what != What.NOTED && what.name().toLowerCase(Locale.ROOT).equals(name)) {
                return what;
            }
        }
        throw event.error("is nothing that a clock knows");
    }

    private static TimeIndicator.Step step(PlanNode node) {
        node.allow("code", "kind", "name", "from", "to");
        TimeIndicator.StepKind kind = node.get("kind").oneOf(TimeIndicator.StepKind.class);
        boolean between = kind == TimeIndicator.StepKind.BETWEEN;
        return new TimeIndicator.Step(
                node.get("code").code(),
                kind,
                node.get("name").allow("th", "en").bilingual(),
                between ? mark(node.get("from")) : null,
                between ? mark(node.get("to")) : null);
    }

    private static TimeIndicator.Mark mark(PlanNode node) {
        for (TimeIndicator.Which which : TimeIndicator.Which.values()) {
            String key = which.name().toLowerCase(Locale.ROOT);
            if (node.has(key)) {
                return new TimeIndicator.Mark(node.allow(key).get(key).text(), which);
            }
        }
        throw node.error("needs the key 'first' or 'last'");
    }

    private static List<LevelScore> levels(PlanNode node, boolean timed) {
        PlanNode levels = node.get("levels");
        List<LevelScore> read = levels.list(level -> level(level, timed));
        PlanReader.rising(levels, read, LevelScore::level, "level");
        PlanReader.rising(levels, read, LevelScore::points, "number of points");
        if (read.size() != HIGHEST_LEVEL) {
            throw levels.error("must hold the levels 1 to " + HIGHEST_LEVEL);
        }
        if (read.getLast().points() != node.get("weight").integer(1, WHOLE)) {
            throw levels.error("must give the indicator's weight as points of the highest level");
        }
        for (int i = 2; timed && i < read.size(); i++) {
            LevelScore.Bound lower = read.get(i - 1).bound();
            LevelScore.Bound higher = read.get(i).bound();
            if (lower != null && higher != null && higher.hundredths() >= lower.hundredths()) {
                throw levels.error("must have a falling bound from row to row");
            }
        }
        return read;
    }

    private static LevelScore level(PlanNode node, boolean timed) {
        node.allow("level", "successPercent", "points", "milestone", "upToMinutes", "underMinutes");
        int level = node.get("level").integer(1, HIGHEST_LEVEL);
        LevelScore.Bound bound = bound(node);
        boolean needsBound = timed && level > 1;
        if (needsBound != (bound != null)) {
            throw node.error(needsBound ? "needs upToMinutes or underMinutes" : "has a bound where none applies");
        }
        if (node.has("milestone") && !node.get("milestone").yes()) {
            throw node.get("milestone").error("can only be true");
        }
        return new LevelScore(
                level,
                node.get("successPercent").integer(1, WHOLE),
                node.get("points").integer(1, WHOLE),
                bound);
    }

    private static LevelScore.@Nullable Bound bound(PlanNode node) {
        if (node.has("upToMinutes") && node.has("underMinutes")) {
            throw node.error("has both upToMinutes and underMinutes");
        }
        if (node.has("upToMinutes")) {
            return new LevelScore.Bound(node.get("upToMinutes").hundredths(), true);
        }
        return node.has("underMinutes")
                ? new LevelScore.Bound(node.get("underMinutes").hundredths(), false)
                : null;
    }

    private static Indicator.Profile profile(PlanNode node) {
        return new Indicator.Profile(
                node.get("code").code(),
                node.get("number").integer(1, WHOLE),
                node.get("name").allow("th", "en").bilingual(),
                node.get("owner").text(),
                node.get("weight").integer(1, WHOLE),
                node.get("targetLevel").integer(1, HIGHEST_LEVEL),
                strategy(node.get("strategy")));
    }

    private static Indicator.StrategyPlace strategy(PlanNode node) {
        node.allow("area", "dimension", "goal", "targets");
        return new Indicator.StrategyPlace(
                place(node.get("area")),
                place(node.get("dimension")),
                place(node.get("goal")),
                node.get("targets").list(PlanNode::text));
    }

    private static Indicator.Place place(PlanNode node) {
        node.allow("number", "th", "en");
        return new Indicator.Place(node.get("number").text(), node.bilingual());
    }

    private static String[] with(String... keys) {
        String[] all = java.util.Arrays.copyOf(COMMON, COMMON.length + keys.length);
        System.arraycopy(keys, 0, all, COMMON.length, keys.length);
        return all;
    }
}
