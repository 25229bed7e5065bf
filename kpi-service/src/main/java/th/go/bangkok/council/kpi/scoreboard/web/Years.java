package th.go.bangkok.council.kpi.scoreboard.web;

import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;

/** Reads the year in an address: a Buddhist year, or {@code current}. */
final class Years {

    private static final String CURRENT = "current";

    private Years() {}

    static int year(String text, Scoreboards scoreboards) {
        if (text.equals(CURRENT)) {
            return scoreboards.currentYear();
        }
        if (!text.matches("[0-9]{4}")) {
            throw Refusal.notFound(text);
        }
        return Integer.parseInt(text);
    }
}
