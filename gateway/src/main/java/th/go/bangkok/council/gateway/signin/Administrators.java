package th.go.bangkok.council.gateway.signin;

import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.audit.SearchGuard;
import th.go.bangkok.council.gateway.errors.Refused;

/**
 * Lets administrators in, by what the token says that the services would be shown: a role that was taken away ends with
 * the token, not with the session.
 */
@Component
public final class Administrators implements SearchGuard {

    private static final String ROLE = "administrator";

    /**
     * Who is in.
     *
     * @param token what the services are shown
     */
    public record Administrator(String subject, String token) {}

    private final ShownToken shown;
    private final ReactiveJwtDecoder tokens;

    Administrators(ShownToken shown, ReactiveJwtDecoder tokens) {
        this.shown = shown;
        this.tokens = tokens;
    }

    /** Fails with a {@link Refused} for everybody else. */
    public Mono<Administrator> admit(ServerWebExchange exchange) {
        return shown.of(exchange)
                .switchIfEmpty(Mono.error(Refused::signInNeeded))
                .flatMap(tokens::decode)
                .filter(Administrators::isOne)
                .map(token -> new Administrator(Objects.requireNonNull(token.getSubject()), token.getTokenValue()))
                .switchIfEmpty(Mono.error(Refused::notAllowed));
    }

    @Override
    public Mono<Void> letIn(ServerWebExchange exchange) {
        return admit(exchange).then();
    }

    private static boolean isOne(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of())
                .contains(ROLE);
    }
}
