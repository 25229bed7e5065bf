package th.go.bangkok.council.defaults.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What operations see of the relay: how far it lags, how old the oldest waiting event is, and how often it failed. */
final class RelayMetrics {

    private final Clock clock;
    private final Timer lag;
    private final Counter errors;
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    RelayMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.lag = Timer.builder("council.relay.lag")
                .description("From storing an event to the broker having it")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.errors = Counter.builder("council.relay.publish.errors")
                .description("Attempts to publish that failed and are tried again")
                .register(registry);
        Gauge.builder("council.outbox.age", this, RelayMetrics::age)
                .description("Age of the oldest event that waits to be published")
                .baseUnit("seconds")
                .register(registry);
    }

    void published(Instant recordedTime) {
        Duration waited = Duration.between(recordedTime, clock.instant());
        lag.record(waited.isNegative() ? Duration.ZERO : waited);
    }

    void failed() {
        errors.increment();
    }

    void oldestWaiting(@Nullable Instant recordedTime) {
        oldest.set(recordedTime);
    }

    private double age() {
        Instant waiting = oldest.get();
        return waiting == null ? 0 : Duration.between(waiting, clock.instant()).toMillis() / 1000.0;
    }
}
