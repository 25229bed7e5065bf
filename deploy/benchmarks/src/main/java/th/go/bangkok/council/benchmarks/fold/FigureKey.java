package th.go.bangkok.council.benchmarks.fold;

import java.time.YearMonth;

/** Which part of which figure: the part of one partition of the log. */
public record FigureKey(String indicator, YearMonth month, String dimension, String value, String partition) {

    private static final int BUDDHIST_ERA = 543;
    private static final int OCTOBER = 10;

    /** The id of its document. */
    public String id() {
        return String.join("|", indicator, month.toString(), dimension, value, partition);
    }

    static int fiscalYear(YearMonth month) {
        return month.getYear() + BUDDHIST_ERA + (month.getMonthValue() >= OCTOBER ? 1 : 0);
    }

    public int fiscalYear() {
        return fiscalYear(month);
    }
}
