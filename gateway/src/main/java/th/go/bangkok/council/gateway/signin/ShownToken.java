package th.go.bangkok.council.gateway.signin;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.sessions.Caller;

/** The token that a service is shown: the one that the caller has brought, after it was checked, or that of the session. */
@Component
public final class ShownToken {

    private final Caller caller;
    private final Renewal renewal;

    ShownToken(Caller caller, Renewal renewal) {
        this.caller = caller;
        this.renewal = renewal;
    }

    /** Empty where the caller has neither. */
    public Mono<String> of(ServerWebExchange exchange) {
        return Caller.person().flatMap(who -> token(who, exchange));
    }

    private Mono<String> token(Authentication who, ServerWebExchange exchange) {
        return who instanceof JwtAuthenticationToken brought
                ? Mono.just(brought.getToken().getTokenValue())
                : caller.session(exchange).flatMap(renewal::accessToken);
    }
}
