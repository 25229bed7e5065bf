package th.go.bangkok.council.gateway.persons;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.signin.ShownToken;

/** Lets administrators in, by what the token says that the services would be shown. */
@Component
final class Administrators {

    private static final String ROLE = "administrator";

    /**
     * Who is in.
     *
     * @param token what the services are shown
     */
    record Administrator(String subject, String token) {}

    private final ShownToken shown;
    private final ReactiveJwtDecoder tokens;

    Administrators(ShownToken shown, ReactiveJwtDecoder tokens) {
        this.shown = shown;
        this.tokens = tokens;
    }

    /** Fails with a {@link Refused} for everybody else. */
    Mono<Administrator> admit(ServerWebExchange exchange) {
        return shown.of(exchange)
                .switchIfEmpty(Mono.error(Refused::signInNeeded))
                .flatMap(tokens::decode)
                .filter(Administrators::isOne)
                .map(token -> new Administrator(Objects.requireNonNull(token.getSubject()), token.getTokenValue()))
                .switchIfEmpty(Mono.error(Refused::notAllowed));
    }

    private static boolean isOne(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of())
                .contains(ROLE);
    }
}
