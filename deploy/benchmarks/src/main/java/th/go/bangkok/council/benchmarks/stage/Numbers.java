package th.go.bangkok.council.benchmarks.stage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What is said of repeated measurements. */
public final class Numbers {

    private Numbers() {}

    /** The middle one; of an even number the mean of the two in the middle. */
    public static double median(Collection<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest value that at least the given share of all does not exceed (nearest rank). */
    public static double percentile(long[] values, double percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }

    /** Of two series that were measured in turns: the ratios of each pair. */
    public static List<Double> ratios(List<Double> ours, List<Double> peers) {
        return java.util.stream.IntStream.range(0, Math.min(ours.size(), peers.size()))
                .mapToObj(i -> ours.get(i) / peers.get(i))
                .toList();
    }
}
