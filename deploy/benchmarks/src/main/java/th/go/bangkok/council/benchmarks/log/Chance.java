package th.go.bangkok.council.benchmarks.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded chance: the same seed always makes the same log. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A time around the median, to the millisecond; half lie below it, one in twenty above three times of it. */
    Duration around(Duration median) {
        return Duration.ofMillis((long) (median.toMillis() * Math.exp(random.nextGaussian() * 0.65)));
    }

    /** A waiting time whose mean is given: short ones are frequent, long ones rare. */
    double waiting(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** An instant of the period. */
    Instant within(Instant from, Instant to) {
        return from.plusMillis(
                (long) (random.nextDouble() * Duration.between(from, to).toMillis()));
    }

    /** A time-ordered id as a service would have given it at the instant. */
    UUID id(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
