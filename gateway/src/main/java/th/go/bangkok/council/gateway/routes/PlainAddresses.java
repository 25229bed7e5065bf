package th.go.bangkok.council.gateway.routes;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses addresses that the gateway and a service could read differently: {@code ..} and {@code .} segments, empty
 * segments, path parameters, and encoded separators, dots, percent signs and control characters. Otherwise
 * {@code /api/v1/motions/../../../actuator} would be a motion here and the actuator there. Refuses as well what is longer
 * than a service takes, in words rather than with a bare status.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PlainAddresses implements WebFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|\\\\|;|/\\.{1,2}(/|$)|%(2e|2f|5c|3b|25|3f|23|0[0-9a-f]|1[0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 4_096;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        URI address = exchange.getRequest().getURI();
        if (address.toString().length() > LONGEST) {
            return Mono.error(new ResponseStatusException(HttpStatus.URI_TOO_LONG));
        }
        return AMBIGUOUS.matcher(address.getRawPath()).find()
                ? Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST))
                : chain.filter(exchange);
    }
}
