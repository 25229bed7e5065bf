package th.go.bangkok.council.kpi.plan;

import org.jspecify.annotations.Nullable;

/**
 * One row of an indicator's table of levels.
 *
 * @param level 1 to 5
 * @param successPercent the level as success in percent
 * @param points points of the year
 * @param bound what the average must keep to, or null where the row asks for a milestone
 */
public record LevelScore(
        int level, int successPercent, int points, @Nullable Bound bound) {

    /** Level 0: nothing reached. */
    public static final LevelScore NONE = new LevelScore(0, 0, 0, null);

    /**
     * A bound on an average in hundredths of a minute.
     *
     * @param inclusive whether an average of exactly the bound keeps to it
     */
    public record Bound(int hundredths, boolean inclusive) {

        /** Whether the average keeps to the bound. */
        public boolean holds(long averageHundredths) {
            return inclusive ? averageHundredths <= hundredths : averageHundredths < hundredths;
        }
    }
}
