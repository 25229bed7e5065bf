package th.go.bangkok.council.gateway.sessions;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/** By what a caller can be known: a session that somebody has signed in to, or a token of its own. */
@Component
public final class Caller {

    private static final String PERSON = Caller.class.getName() + ".person";

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
        return context(session).isPresent();
    }

    /** Keeps who it is for those who stand outside of the chain that has found it out. */
    public static void remember(ServerWebExchange exchange, Authentication person) {
        exchange.getAttributes().put(PERSON, person);
    }

    /** Who it is, also outside of the chain that has found it out, and where the chain was left before. */
    public Mono<Authentication> known(ServerWebExchange exchange) {
        return exchange.getAttribute(PERSON) instanceof Authentication person
                ? Mono.just(person)
                : session(exchange)
                        .flatMap(session -> Mono.justOrEmpty(context(session).map(SecurityContext::getAuthentication)));
    }

    /** The codes of somebody's roles, in the order of their token; none for another system. */
    public static List<String> roles(Authentication person) {
        ClaimAccessor claims =
                switch (person) {
                    case JwtAuthenticationToken token -> token.getToken();
                    case Authentication other when other.getPrincipal() instanceof OidcUser user -> user;
                    default -> Map::of;
                };
        return Objects.requireNonNullElse(claims.getClaimAsStringList("roles"), List.of());
    }

    /** The address that a call comes from. What a header says about it is not asked. */
    public static @Nullable String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return null;
        }
        String address = remote.getAddress().getHostAddress();
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    private static Optional<SecurityContext> context(WebSession session) {
        return Optional.ofNullable(session.getAttribute(
                WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME));
    }
}
