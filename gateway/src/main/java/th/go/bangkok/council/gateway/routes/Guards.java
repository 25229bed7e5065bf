package th.go.bangkok.council.gateway.routes;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.SpringCloudCircuitBreakerFilterFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What stands between a route and its service: the circuit with its time limit outside, the repeats of safe calls
 * inside. All of it ends when the answer begins; the body then flows through untouched.
 */
final class Guards {

    private static final Set<HttpStatus> UNWELL =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    private final SpringCloudCircuitBreakerFilterFactory circuits;
    private final Repeats repeats;

    Guards(SpringCloudCircuitBreakerFilterFactory circuits, Repeats repeats) {
        this.circuits = circuits;
        this.repeats = repeats;
    }

    /** The filters of the route, outermost first. */
    List<GatewayFilter> of(String route) {
        return List.of(
                new OrderedGatewayFilter(Guards::passOn, 1),
                new OrderedGatewayFilter(circuits.apply(circuit -> circuit.setName(route)), 2),
                new OrderedGatewayFilter(repeats::filter, 3),
                new OrderedGatewayFilter(Guards::notice, 4));
    }

    /** Takes an answer that says that the service is unwell for a failure: it is repeated, and the circuit counts it. */
    private static Mono<Void> notice(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> {
            HttpStatusCode status = exchange.getResponse().getStatusCode();
            return status instanceof HttpStatus known && UNWELL.contains(known)
                    ? Mono.error(new UnwellAnswer(known))
                    : Mono.empty();
        }));
    }

    /** The caller still gets that answer, with the service's own words. */
    private static Mono<Void> passOn(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorComplete(UnwellAnswer.class);
    }

    static final class UnwellAnswer extends RuntimeException {

        UnwellAnswer(HttpStatus status) {
            super(status.toString(), null, false, false);
        }
    }
}
