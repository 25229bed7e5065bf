package th.go.bangkok.council.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells the person at the terminal what happens, one line at a time; parts report side by side. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line of its own. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A line about one part. */
    public void part(String name, String text) {
        line(String.format("  %-22s %s", name, text));
    }

    /** A problem of one part, the end of its log, and what to do next. */
    public synchronized void failure(String name, String text, List<String> log, String advice) {
        part(name, "FAILED: " + text);
        if (!log.isEmpty()) {
            line("      the end of its log:");
            log.forEach(entry -> line("      | " + new LogLine(entry).readable()));
        }
        line("      " + advice);
    }

    /** A duration as people say it. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
