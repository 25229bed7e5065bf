package th.go.bangkok.council.gateway.routes;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory;
import org.springframework.cloud.gateway.filter.factory.SpringCloudCircuitBreakerFilterFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;

/**
 * What stands between a route and its service: the circuit with its time limit outside, the repeats of safe calls
 * inside. All of it ends when the answer begins; the body then flows through untouched.
 */
final class Guards {

    private static final Set<HttpStatus> UNWELL =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    private final SpringCloudCircuitBreakerFilterFactory circuits;
    private final RetryGatewayFilterFactory retries;
    private final GatewayProperties.Retry retry;

    Guards(
            SpringCloudCircuitBreakerFilterFactory circuits,
            RetryGatewayFilterFactory retries,
            GatewayProperties.Retry retry) {
        this.circuits = circuits;
        this.retries = retries;
        this.retry = retry;
    }

    /** The filters of the route, outermost first. */
    List<GatewayFilter> of(String route) {
        return List.of(
                new OrderedGatewayFilter(Guards::passOn, 1),
                new OrderedGatewayFilter(circuits.apply(circuit -> circuit.setName(route)), 2),
                new OrderedGatewayFilter(Guards::count, 3),
                new OrderedGatewayFilter(repeats(), 4));
    }

    /**
     * The filter is not told its route: with one it would keep every request's body in memory to send it again, a 50 MB
     * import too. Only calls without a body are repeated here.
     */
    private GatewayFilter repeats() {
        var config = new RetryGatewayFilterFactory.RetryConfig()
                .setRetries(retry.times())
                .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                .setSeries()
                .setStatuses(UNWELL.toArray(HttpStatus[]::new))
                .setBackoff(retry.firstAfter(), retry.atMostAfter(), 3, false);
        return retries.apply(config);
    }

    /** Lets the circuit know of an answer that says that the service is unwell. */
    private static Mono<Void> count(ServerWebExchange exchange, GatewayFilterChain chain) {
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

    private static final class UnwellAnswer extends RuntimeException {

        UnwellAnswer(HttpStatus status) {
            super(status.toString(), null, false, false);
        }
    }
}
