package th.go.bangkok.council.gateway.sessions;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/** By what a caller can be known: a session that somebody has signed in to, or a token of its own. */
@Component
public final class Caller {

    private final PublicAddress address;

    Caller(PublicAddress address) {
        this.address = address;
    }

    /** Whether the call carries a token of its own; a browser never adds one by itself. */
    public static boolean hasToken(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Whether the call carries the cookie of a session, be it over or not. */
    public boolean hasCookie(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(address.sessionCookie());
    }

    /** The session, if somebody has signed in to it. */
    public Mono<WebSession> session(ServerWebExchange exchange) {
        return hasCookie(exchange) ? exchange.getSession().filter(Caller::signedIn) : Mono.empty();
    }

    /** Who it is, by either means; empty for nobody. */
    public static Mono<Authentication> person() {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()));
    }

    public static boolean signedIn(WebSession session) {
        return Optional.ofNullable(session.<SecurityContext>getAttribute(
                        WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME))
                .isPresent();
    }
}
