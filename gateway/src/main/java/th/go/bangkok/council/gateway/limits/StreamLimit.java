package th.go.bangkok.council.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.upstreams.Upstreams;

/** Refuses one stream too many of the same caller. */
@Component
final class StreamLimit implements GlobalFilter, Ordered {

    private final Upstreams upstreams;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    StreamLimit(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        Allowance allowance = exchange.getAttribute(Allowance.ATTRIBUTE);
        if (allowance == null || !isStream(route)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            if (open.merge(allowance.key(), 1, Integer::sum) > allowance.streams()) {
                close(allowance);
                return Mono.error(Refused.tooManyStreams());
            }
            return chain.filter(exchange).doFinally(end -> close(allowance));
        });
    }

    private boolean isStream(Route route) {
        return upstreams
                .ofRoute(route.getId())
                .filter(upstream -> upstream.streamsRoute().equals(route.getId()))
                .isPresent();
    }

    private void close(Allowance allowance) {
        open.computeIfPresent(allowance.key(), (key, count) -> count == 1 ? null : count - 1);
    }

    /** Before the token is looked for. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }
}
