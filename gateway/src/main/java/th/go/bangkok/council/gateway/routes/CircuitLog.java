package th.go.bangkok.council.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes one line when a circuit opens or closes, instead of one for each call that fails. */
@Component
final class CircuitLog {

    private static final Logger log = LoggerFactory.getLogger(CircuitLog.class);

    CircuitLog(CircuitBreakerRegistry circuits) {
        circuits.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry()
                        .getEventPublisher()
                        .onStateTransition(change -> log.warn(
                                "Circuit {}: {} to {}",
                                change.getCircuitBreakerName(),
                                change.getStateTransition().getFromState(),
                                change.getStateTransition().getToState())));
    }
}
