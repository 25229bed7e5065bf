package th.go.bangkok.council.kpi.figures;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The times of some cases: their exact total and how many took how long.
 *
 * @param totalMillis exact total in milliseconds
 * @param histogram number of cases by their time, rounded half up to hundredths of a minute; no entry is 0
 */
public record Times(long totalMillis, SortedMap<Long, Long> histogram) {

    /** No times. */
    public static final Times NONE = new Times(0, new TreeMap<>());

    public Times {
        TreeMap<Long, Long> entries = new TreeMap<>(histogram);
        entries.values().removeIf(count -> count == 0);
        histogram = Collections.unmodifiableSortedMap(entries);
    }

    /** The time of one case, in milliseconds. */
    public static Times of(long millis) {
        return new Times(millis, new TreeMap<>(Map.of(Minutes.hundredths(millis), 1L)));
    }

    /** Both together. */
    public Times plus(Times other) {
        return combine(other, 1);
    }

    /** This without the other. */
    public Times minus(Times other) {
        return combine(other, -1);
    }

    /** Number of cases. */
    public long count() {
        return histogram.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The smallest time, in hundredths of a minute, that at least the given share of the cases does not exceed (nearest
     * rank).
     *
     * @param tenths the share in tenths: 5 for the median, 9 for the 90th percentile
     * @throws IllegalStateException if there is no case
     */
    public long nearestRank(int tenths) {
        long rank = Math.max(1, Math.ceilDiv(count() * tenths, 10));
        long seen = 0;
        for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("No case, no rank");
    }

    /** Number of cases whose rounded time is below the bound, in hundredths of a minute. */
    public long below(long hundredths) {
        return histogram.headMap(hundredths).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Times combine(Times other, int sign) {
        TreeMap<Long, Long> entries = new TreeMap<>(histogram);
        other.histogram.forEach((time, count) -> entries.merge(time, sign * count, Long::sum));
        return new Times(totalMillis + sign * other.totalMillis, entries);
    }
}
