package th.go.bangkok.council.gateway.signin;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/**
 * Has people sign in at the public address only: the provider sends them back there, and a cookie of another host (such as
 * localhost for 127.0.0.1) would not be there then.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class OneAddress implements WebFilter {

    private final PublicAddress address;

    OneAddress(PublicAddress address) {
        this.address = address;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        URI asked = exchange.getRequest().getURI();
        URI here = address.publicUrl();
        boolean elsewhere = asked.getRawPath().equals(SignInRequests.PATH)
                && !here.getHost().equalsIgnoreCase(asked.getHost());
        if (!elsewhere) {
            return chain.filter(exchange);
        }
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(address.at(SignInRequests.PATH + query));
        return exchange.getResponse().setComplete();
    }
}
