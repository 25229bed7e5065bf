package th.go.bangkok.council.kpi.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.go.bangkok.council.kpi.log.Reason;

/** What operations see of the consumption: the time a batch takes, events by what became of them, conflicts. */
final class IntakeMetrics {

    private static final Logger log = LoggerFactory.getLogger(IntakeMetrics.class);
    private static final String EVENTS = "council.kpi.events";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final Timer batch;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batch = Timer.builder("council.kpi.batch")
                .description("From a poll's records to the end of its last transaction")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        conflicts(0);
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    void ended(Timer.Sample sample) {
        sample.stop(batch);
    }

    void taken(Poll poll, Applied applied) {
        count("applied", applied.fresh());
        count("repeated", applied.repeated());
        poll.passedOver().forEach(this::count);
        poll.bad().forEach(letter -> deadLetter(letter.reason()));
        applied.conflicts().forEach(letter -> {
            deadLetter(letter.reason());
            if (letter.reason() == Reason.CONFLICT) {
                conflicts(1);
                log.error(
                        "ALARM: the event at {} contradicts an earlier one of its subject; was a store restored behind the log?",
                        letter.id());
            }
        });
    }

    private void conflicts(int count) {
        registry.counter("council.kpi.conflicts").increment(count);
    }

    private void deadLetter(Reason reason) {
        registry.counter("council.kpi.dead.letters", "reason", reason.code()).increment();
        count("dead-letter", 1);
    }

    private void count(String outcome, int count) {
        if (count > 0) {
            registry.counter(EVENTS, OUTCOME, outcome).increment(count);
        }
    }
}
