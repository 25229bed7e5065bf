package th.go.bangkok.council.gateway.routes;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.signin.ShownToken;

/**
 * Finds the token that a service is shown: the one that the caller has brought, after it was checked, or that of the
 * caller's session. Without either the service sees nobody.
 */
@Component
final class TokenRelay implements GlobalFilter, Ordered {

    /** The exchange's attribute with the token; only this class sets it. */
    static final String TOKEN = TokenRelay.class.getName() + ".token";

    private final ShownToken shown;

    TokenRelay(ShownToken shown) {
        this.shown = shown;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return shown.of(exchange)
                .doOnNext(token -> exchange.getAttributes().put(TOKEN, token))
                .then(chain.filter(exchange));
    }

    /** Before anything is counted against the service. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
