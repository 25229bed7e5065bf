package th.go.bangkok.council.gateway.routes;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.sessions.Caller;
import th.go.bangkok.council.gateway.signin.Renewal;

/**
 * Finds the token that a service is shown: the one that the caller has brought, after it was checked, or that of the
 * caller's session. Without either the service sees nobody.
 */
@Component
final class TokenRelay implements GlobalFilter, Ordered {

    /** The exchange's attribute with the token; only this class sets it. */
    static final String TOKEN = TokenRelay.class.getName() + ".token";

    private final Caller caller;
    private final Renewal renewal;

    TokenRelay(Caller caller, Renewal renewal) {
        this.caller = caller;
        this.renewal = renewal;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Caller.person()
                .flatMap(who -> token(who, exchange))
                .doOnNext(token -> exchange.getAttributes().put(TOKEN, token))
                .then(chain.filter(exchange));
    }

    private Mono<String> token(Authentication who, ServerWebExchange exchange) {
        return who instanceof JwtAuthenticationToken brought
                ? Mono.just(brought.getToken().getTokenValue())
                : caller.session(exchange).flatMap(renewal::accessToken);
    }

    /** Before anything is counted against the service. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
