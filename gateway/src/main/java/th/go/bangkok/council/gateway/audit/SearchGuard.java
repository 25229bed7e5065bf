package th.go.bangkok.council.gateway.audit;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Decides who may search the trail. */
public interface SearchGuard {

    /** Fails for everybody who may not. */
    Mono<Void> letIn(ServerWebExchange exchange);
}
