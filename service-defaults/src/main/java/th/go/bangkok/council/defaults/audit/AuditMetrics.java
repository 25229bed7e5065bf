package th.go.bangkok.council.defaults.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What operations see of the trail: how many entries, by outcome, and how many could not be made. */
final class AuditMetrics {

    private final Map<Outcome, Counter> added = new EnumMap<>(Outcome.class);
    private final Counter failures;

    AuditMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            added.put(
                    outcome,
                    Counter.builder("council.audit.entries")
                            .description("Entries added to the audit trail")
                            .tag("outcome", outcome.code())
                            .register(registry));
        }
        this.failures = Counter.builder("council.audit.failures")
                .description("Entries that the audit trail did not take")
                .register(registry);
    }

    void added(Outcome outcome) {
        Objects.requireNonNull(added.get(outcome)).increment();
    }

    void failed() {
        failures.increment();
    }
}
