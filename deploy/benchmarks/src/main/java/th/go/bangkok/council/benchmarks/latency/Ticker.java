package th.go.bangkok.council.benchmarks.latency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One clock for everything that is measured here: microseconds since 1970. */
final class Ticker {

    private Ticker() {}

    static long now() {
        return of(Instant.now());
    }

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
