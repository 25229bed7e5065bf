package th.go.bangkok.council.kpi.plan;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plan of 2565 for tests. */
public final class SamplePlans {

    private static final Path FILE = Path.of("plans/fy2565.yaml");

    private SamplePlans() {}

    /** The plan as it ships. */
    public static Plan fy2565() {
        try (Reader content = Files.newBufferedReader(FILE, StandardCharsets.UTF_8)) {
            return new PlanReader("plans/fy2565.yaml").read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the plan with one passage replaced. */
    public static Plan changed(String from, String to) {
        return new PlanReader("plans/fy2565.yaml").read(new StringReader(changedText(from, to)));
    }

    static String changedText(String from, String to) {
        try {
            String text = Files.readString(FILE);
            if (!text.contains(from)) {
                throw new IllegalArgumentException("The plan does not say " + from);
            }
            return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An indicator of the plan that measures time. */
    public static TimeIndicator timed(String code) {
        return (TimeIndicator) fy2565().indicator(code);
    }
}
