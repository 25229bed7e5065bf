package th.go.bangkok.council.gateway.audit;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.sessions.Caller;

/** Enters what the gateway itself refuses: who is not known or may not, too much, too large, sign-ins that failed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class RefusalFilter implements WebFilter {

    private static final Set<Integer> WORTH_AN_ENTRY = Set.of(401, 403, 413, 429);

    private final AuditTrail trail;
    private final Caller caller;

    RefusalFilter(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        Refused.class,
                        refused -> (isWorthAnEntry(refused) ? enter(exchange, refused) : Mono.<Void>empty())
                                .then(Mono.error(refused)));
    }

    private Mono<Void> enter(ServerWebExchange exchange, Refused refused) {
        return caller.known(exchange)
                .onErrorComplete()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(person -> trail.refused(exchange, person.orElse(null), refused));
    }

    private static boolean isWorthAnEntry(Refused refused) {
        return WORTH_AN_ENTRY.contains(refused.getStatusCode().value())
                || refused.slug().equals(Refused.SIGN_IN_FAILED);
    }
}
