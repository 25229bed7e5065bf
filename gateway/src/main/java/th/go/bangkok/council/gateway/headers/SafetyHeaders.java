package th.go.bangkok.council.gateway.headers;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.signin.SignInProperties;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/**
 * Puts the headers that tell a browser about safety on every answer: pages, assets, refusals, and what the services say.
 * Set when an answer is about to go, so that nobody on the way can forget or replace them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SafetyHeaders implements WebFilter {

    /** Pages of other sites have no business here, whatever a service says. */
    private static final List<String> CLOSED = List.of(
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, HttpHeaders.SERVER);

    private final Map<String, String> always;

    SafetyHeaders(PublicAddress address, SignInProperties signIn) {
        var headers = new HashMap<>(Map.of(
                "Content-Security-Policy", policy(signIn.issuer()),
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Permissions-Policy",
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin"));
        if (address.https()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        this.always = Map.copyOf(headers);
    }

    /**
     * No script and no style but our own files. Signing out sends a form, and its answer leads on to the provider, which a
     * browser counts as part of the form's action.
     */
    private static String policy(URI issuer) {
        return "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    HttpHeaders headers = exchange.getResponse().getHeaders();
                    always.forEach(headers::set);
                    CLOSED.forEach(headers::remove);
                }));
        return chain.filter(exchange);
    }
}
