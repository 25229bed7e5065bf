package th.go.bangkok.council.kpi.plan;

import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a plan file and checks it; every complaint is a {@link PlanException} that names the file and the line. */
public final class PlanReader {

    private static final int HIGHEST_LEVEL = 5;
    private static final int WHOLE = 100;

    private final String file;

    /** A reader for the file of the given name, which is used in complaints only. */
    public PlanReader(String file) {
        this.file = file;
    }

    /** The plan that the content describes. */
    public Plan read(Reader content) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(content);
            if (root == null) {
                throw new PlanException(file + ", line 1: the plan is empty");
            }
            return plan(new PlanNode(file, "", root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new PlanException(file + ", line " + line + ": is not YAML: " + e.getProblem());
        }
    }

    private static Plan plan(PlanNode root) {
        root.allow(
                "fiscalYear",
                "title",
                "smallestSample",
                "indicators",
                "innovation",
                "disbursement",
                "onePlatform",
                "projects");
        PlanNode indicators = root.get("indicators");
        PlanNode projects = root.get("projects");
        return new Plan(
                root.get("fiscalYear").integer(2500, 2700),
                root.get("title").allow("th", "en").bilingual(),
                root.get("smallestSample").integer(1, 1000),
                distinct(indicators, indicators.list(IndicatorReader::indicator), Indicator::code),
                innovation(root.get("innovation")),
                disbursement(root.get("disbursement")),
                onePlatform(root.get("onePlatform")),
                distinct(projects, projects.list(PlanReader::project), Project::code));
    }

    private static Innovation innovation(PlanNode node) {
        node.allow("name", "items");
        PlanNode items = node.get("items");
        List<Innovation.Item> read = items.list(item -> {
            item.allow("code", "points", "th", "en");
            return new Innovation.Item(
                    item.get("code").code(), item.get("points").integer(1, WHOLE), item.bilingual());
        });
        wholeOf(items, read, Innovation.Item::points, "points");
        return new Innovation(node.get("name").bilingual(), distinct(items, read, Innovation.Item::code));
    }

    private static Disbursement disbursement(PlanNode node) {
        node.allow("name", "levels");
        PlanNode levels = node.get("levels");
        List<Disbursement.Step> read = levels.list(level -> {
            level.allow("level", "fromPercent", "points");
            return new Disbursement.Step(
                    level.get("level").integer(1, HIGHEST_LEVEL),
                    level.get("fromPercent").hundredths(),
                    level.get("points").integer(1, WHOLE));
        });
        rising(levels, read, Disbursement.Step::level, "level");
        rising(levels, read, Disbursement.Step::fromHundredths, "fromPercent");
        return new Disbursement(node.get("name").bilingual(), read);
    }

    private static OnePlatform onePlatform(PlanNode node) {
        node.allow("name", "steps");
        PlanNode steps = node.get("steps");
        List<OnePlatform.Step> read = steps.list(step -> {
            step.allow("code", "points", "dueMonth", "th", "en");
            return new OnePlatform.Step(
                    step.get("code").code(),
                    step.get("points").integer(1, WHOLE),
                    step.get("dueMonth").integer(1, 12),
                    step.bilingual());
        });
        wholeOf(steps, read, OnePlatform.Step::points, "points");
        return new OnePlatform(node.get("name").bilingual(), distinct(steps, read, OnePlatform.Step::code));
    }

    private static Project project(PlanNode node) {
        node.allow("code", "name", "steps");
        PlanNode steps = node.get("steps");
        List<Project.Step> read = steps.list(step -> {
            step.allow("code", "weight", "th", "en");
            return new Project.Step(step.get("code").code(), step.get("weight").integer(1, WHOLE), step.bilingual());
        });
        wholeOf(steps, read, Project.Step::weight, "weights");
        return new Project(
                node.get("code").code(), node.get("name").bilingual(), distinct(steps, read, Project.Step::code));
    }

    static <T> List<T> distinct(PlanNode node, List<T> items, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(code.apply(item))) {
                throw node.error("holds the code '" + code.apply(item) + "' twice");
            }
        }
        return items;
    }

    static <T> void rising(PlanNode node, List<T> items, ToIntFunction<T> value, String name) {
        for (int i = 1; i < items.size(); i++) {
            if (value.applyAsInt(items.get(i)) <= value.applyAsInt(items.get(i - 1))) {
                throw node.error("must have a rising " + name + " from row to row");
            }
        }
    }

    private static <T> void wholeOf(PlanNode node, List<T> items, ToIntFunction<T> part, String name) {
        int sum = items.stream().mapToInt(part).sum();
        if (sum != WHOLE) {
            throw node.error("has " + name + " that sum to " + sum + " and not to " + WHOLE);
        }
    }
}
