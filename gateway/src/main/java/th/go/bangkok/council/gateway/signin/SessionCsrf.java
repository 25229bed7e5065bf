package th.go.bangkok.council.gateway.signin;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The token that our own pages send along with a change and a foreign page cannot know. It is made at the sign-in and
 * lives as long as the session; the framework's own class would change the session's id when it first hands a token out,
 * and calls that are under way would lose theirs.
 */
@Component
final class SessionCsrf implements ServerCsrfTokenRepository {

    static final String HEADER = "X-CSRF-Token";

    private static final String FIELD = "_csrf";
    private static final String ATTRIBUTE = "csrf";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Gives a session that has just been signed in to a token of its own. */
    static void renew(WebSession session) {
        session.getAttributes().put(ATTRIBUTE, random());
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(session.<String>getAttribute(ATTRIBUTE)))
                .map(token -> new DefaultCsrfToken(HEADER, FIELD, token));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> new DefaultCsrfToken(HEADER, FIELD, random()));
    }

    /** Only a sign-in makes a token that counts. */
    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.empty();
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
