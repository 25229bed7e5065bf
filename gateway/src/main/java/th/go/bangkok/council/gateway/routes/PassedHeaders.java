package th.go.bangkok.council.gateway.routes;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import th.go.bangkok.council.gateway.sessions.Caller;

/**
 * The request headers that reach a service: these, and no others. A list of what is let through cannot forget the next
 * header that some framework trusts (X-Forwarded-For, X-User, X-HTTP-Method-Override, ...). Who the caller is, a service
 * learns from a token alone, and that one the gateway has checked or got itself. Where the call comes from, the gateway
 * says in a header of its own; what a caller puts there is dropped like the rest.
 */
@Component
final class PassedHeaders implements HttpHeadersFilter, Ordered {

    /** Read by the services for their audit trails. */
    static final String CLIENT_ADDRESS = "Council-Client-Address";

    private static final Set<String> PASSED = caseInsensitive(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.RANGE,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.USER_AGENT,
            "Idempotency-Key",
            "Last-Event-ID");

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (PASSED.contains(name)) {
                passed.addAll(name, values);
            }
        });
        String token = exchange.getAttribute(TokenRelay.TOKEN);
        if (token != null) {
            passed.setBearerAuth(token);
        }
        String address = Caller.address(exchange);
        if (address != null) {
            passed.set(CLIENT_ADDRESS, address);
        }
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    /** First, so that what the gateway itself adds, such as the trace, stays. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static Set<String> caseInsensitive(String... names) {
        var set = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
