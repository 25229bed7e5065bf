package th.go.bangkok.council.kpi.figures;

import java.time.YearMonth;

/**
 * Whose figure it is: an indicator's in a month, in total or for one value of a dimension.
 *
 * @param value code of the committee or district; for the total, empty
 */
public record FigureKey(String indicator, YearMonth month, Dimension dimension, String value) {

    /** The value for cases that concern no single district. */
    public static final String WHOLE_CITY = "whole-city";

    /** The value for cases whose committee is not known. */
    public static final String UNKNOWN = "unknown";

    /** What figures are broken down by. */
    public enum Dimension {
        TOTAL,
        COMMITTEE,
        DISTRICT;

        /** The name in the store: lower case. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
