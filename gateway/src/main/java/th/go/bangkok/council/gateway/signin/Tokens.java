package th.go.bangkok.council.gateway.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * A person's tokens, as the session keeps them. They never reach the browser.
 *
 * @param access what the services are shown
 * @param accessEnd when that is worth nothing any more
 * @param refresh what a new one is got with; null if the provider gives none
 */
record Tokens(String access, Instant accessEnd, @Nullable String refresh) implements Serializable {

    /** The session attribute. */
    static final String ATTRIBUTE = "tokens";

    private static final Duration USUAL = Duration.ofMinutes(5);

    static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Instant now) {
        return new Tokens(
                access.getTokenValue(), now.plus(lasts(access)), refresh == null ? null : refresh.getTokenValue());
    }

    /** The provider says for how long a token is good, not until when: it counts from the moment that we have got it. */
    private static Duration lasts(OAuth2AccessToken access) {
        return access.getIssuedAt() == null || access.getExpiresAt() == null
                ? USUAL
                : Duration.between(access.getIssuedAt(), access.getExpiresAt());
    }

    boolean goodAt(Instant moment) {
        return moment.isBefore(accessEnd);
    }
}
