package th.go.bangkok.council.gateway.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.cloud.gateway.support.TimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;

/**
 * Repeats safe calls that a service has not answered, or only to say that it is unwell. They have no body that would have
 * to be kept. The framework's filter does the same, at a price that every call pays that goes well.
 */
final class Repeats {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int LONGER_EACH_TIME = 3;

    private final GatewayProperties.Retry retry;

    Repeats(GatewayProperties.Retry retry) {
        this.retry = retry;
    }

    Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return SAFE.contains(exchange.getRequest().getMethod())
                ? attempt(exchange, chain, 0, retry.firstAfter())
                : chain.filter(exchange);
    }

    private Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain, int repeats, Duration pause) {
        Mono<Void> call = chain.filter(exchange);
        return repeats == retry.times()
                ? call
                : call.onErrorResume(
                        Repeats::mayPass,
                        failure -> Mono.delay(pause).then(Mono.defer(() -> {
                            ServerWebExchangeUtils.reset(exchange);
                            return attempt(exchange, chain, repeats + 1, longer(pause));
                        })));
    }

    private Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(LONGER_EACH_TIME);
        return next.compareTo(retry.atMostAfter()) < 0 ? next : retry.atMostAfter();
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof Guards.UnwellAnswer || isOfTheWay(failure) || isOfTheWay(failure.getCause());
    }

    private static boolean isOfTheWay(@Nullable Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException;
    }
}
