package th.go.bangkok.council.sampleyears;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations that are skewed as an office's are, few long among many short, and whose mean is nearly the one asked for. */
final class Durations {

    private Durations() {}

    /** {@code count} durations to the millisecond; every three of them average {@code meanMinutes} exactly. */
    static List<Duration> around(double meanMinutes, int count, Dice dice) {
        List<Duration> durations = new ArrayList<>();
        long mean = Math.round(meanMinutes * 60_000);
        while (durations.size() < count) {
            long quick = (long) (mean * (0.45 + 0.3 * dice.fraction()));
            long usual = (long) (mean * (0.75 + 0.25 * dice.fraction()));
            durations.add(Duration.ofMillis(quick));
            durations.add(Duration.ofMillis(3 * mean - quick - usual));
            durations.add(Duration.ofMillis(usual));
        }
        return List.copyOf(durations.subList(0, count));
    }
}
