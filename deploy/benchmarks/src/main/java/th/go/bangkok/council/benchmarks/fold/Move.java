package th.go.bangkok.council.benchmarks.fold;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** By how much a figure moves: numbers by the path of their field in the figure's document. Zeros are left out. */
public final class Move {

    private static final long MILLIS_PER_HUNDREDTH = 600;

    private final Map<String, Long> increments = new HashMap<>();

    void add(Standing standing, int sign) {
        add("classes." + standing.type(), sign);
        if (!standing.type().equals("counted")) {
            return;
        }
        add("enteredLater", standing.enteredLater() ? sign : 0);
        add("followUps", standing.matter().followsUp() ? sign : 0);
        time("gross", standing.gross(), sign);
        time("net", standing.net(), sign);
    }

    /** Fields and by how much they grow; empty if nothing moves. */
    public Map<String, Long> increments() {
        return increments;
    }

    private void time(String measure, long millis, int sign) {
        add(measure + ".totalMs", sign * millis);
        add(measure + ".histogram." + hundredths(millis), sign);
    }

    private void add(String path, long by) {
        if (by != 0) {
            increments.merge(path, by, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    private static long hundredths(long millis) {
        return Math.floorDiv(2 * millis + MILLIS_PER_HUNDREDTH, 2 * MILLIS_PER_HUNDREDTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Move move && increments.equals(move.increments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(increments);
    }
}
