package th.go.bangkok.council.gateway.limits;

import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.sessions.Caller;

/**
 * Counts calls: by session, by the subject of a good token, and those of everybody else by address. Assets are free. It is
 * part of the chain that finds out who the caller is, before it and after it.
 */
@Component
public final class CallLimit {

    private final Allowances allowances;
    private final Caller caller;

    CallLimit(Allowances allowances, Caller caller) {
        this.allowances = allowances;
        this.caller = caller;
    }

    /** Counts a call whose token is worth nothing for its address. */
    public Mono<Void> countAddress(ServerWebExchange exchange) {
        return allowances.take(allowances.ofAddress(exchange), exchange);
    }

    /** Counts the call of a program that has shown a good token; whoever it is, is known from now on. */
    public Mono<Void> filterKnown(ServerWebExchange exchange, WebFilterChain chain) {
        return Caller.person()
                .doOnNext(person -> Caller.remember(exchange, person))
                .filter(JwtAuthenticationToken.class::isInstance)
                .flatMap(program -> allowances.take(allowances.ofKnown("subject " + program.getName()), exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** Counts every other call. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean free = path.startsWith("/assets/") || path.startsWith("/actuator/");
        if (free || Caller.hasToken(exchange)) {
            return chain.filter(exchange);
        }
        return caller.session(exchange)
                .map(session -> allowances.ofKnown("session " + session.getId()))
                .switchIfEmpty(Mono.fromSupplier(() -> allowances.ofAddress(exchange)))
                .flatMap(allowance -> allowances.take(allowance, exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
