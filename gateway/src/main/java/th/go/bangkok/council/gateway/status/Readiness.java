package th.go.bangkok.council.gateway.status;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.status.ServiceStatus.Circuit;
import th.go.bangkok.council.gateway.status.ServiceStatus.State;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import tools.jackson.databind.JsonNode;

/** Asks a service whether it is ready. */
@Component
class Readiness {

    private final WebClient client;
    private final CircuitBreakerRegistry circuits;
    private final Duration limit;

    Readiness(WebClient services, CircuitBreakerRegistry circuits, GatewayProperties properties) {
        this.client = services;
        this.circuits = circuits;
        this.limit = properties.limits().readiness();
    }

    /** The service's answer; one that does not come, or makes no sense, counts as down. */
    Mono<ServiceStatus> of(Upstream upstream) {
        return client.get()
                .uri(upstream.at("/actuator/health/readiness"))
                .exchangeToMono(response -> said(upstream, response))
                .timeout(limit)
                .onErrorReturn(status(upstream, State.DOWN, List.of()))
                .elapsed()
                .map(timed -> timed.getT2().answeredIn(timed.getT1()));
    }

    private Mono<ServiceStatus> said(Upstream upstream, ClientResponse response) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.releaseBody().thenReturn(status(upstream, State.READY, List.of()));
        }
        if (response.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return response.bodyToMono(JsonNode.class)
                    .map(Readiness::missing)
                    .onErrorReturn(List.of())
                    .defaultIfEmpty(List.of())
                    .map(missing -> status(upstream, State.NOT_READY, missing));
        }
        return response.releaseBody().thenReturn(status(upstream, State.NOT_READY, List.of()));
    }

    /** The parts of the service's own health that are not up. */
    private static List<String> missing(JsonNode health) {
        return health.path("components").properties().stream()
                .filter(part -> !part.getValue().path("status").asString("UP").equals("UP"))
                .map(part -> part.getKey())
                .toList();
    }

    private ServiceStatus status(Upstream upstream, State state, List<String> missing) {
        List<Circuit> states = upstream.routes().stream()
                .map(route -> new Circuit(
                        route,
                        circuits.find(route)
                                .map(CircuitBreaker::getState)
                                .orElse(CircuitBreaker.State.CLOSED)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')))
                .toList();
        return new ServiceStatus(upstream.name(), state, missing, 0, states);
    }
}
