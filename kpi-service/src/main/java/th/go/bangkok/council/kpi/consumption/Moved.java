package th.go.bangkok.council.kpi.consumption;

/**
 * Something on a year's scoreboard that is not as it was.
 *
 * @param fiscalYear Buddhist year; {@link #EVERY_YEAR} if it concerns all of them
 * @param topic code of the indicator, or {@code components} for the rest of the evaluation
 */
public record Moved(int fiscalYear, String topic) {

    /** Stands for all years. */
    public static final int EVERY_YEAR = 0;

    /** What is no indicator's. */
    public static final String COMPONENTS = "components";
}
