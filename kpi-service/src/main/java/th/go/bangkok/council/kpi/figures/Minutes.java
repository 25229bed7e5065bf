package th.go.bangkok.council.kpi.figures;

import java.math.BigDecimal;

/** Minutes with two decimals, the precision of the plan's tables, kept as whole hundredths. */
public final class Minutes {

    private static final int DECIMALS = 2;
    private static final long MILLIS_PER_HUNDREDTH = 600;

    private Minutes() {}

    /** The time in hundredths of a minute, rounded half up. */
    public static long hundredths(long millis) {
        return average(millis, 1);
    }

    /**
     * The exact average of the total over the count, rounded half up to hundredths of a minute.
     *
     * @param totalMillis not negative
     * @param count at least 1
     */
    public static long average(long totalMillis, long count) {
        long divisor = Math.multiplyExact(2 * MILLIS_PER_HUNDREDTH, count);
        return Math.floorDiv(Math.addExact(Math.multiplyExact(2L, totalMillis), divisor / 2), divisor);
    }

    /** Hundredths as a decimal such as {@code 19.99}. */
    public static String text(long hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS).toPlainString();
    }
}
