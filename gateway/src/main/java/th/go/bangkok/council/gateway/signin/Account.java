package th.go.bangkok.council.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is signed in, as {@code GET /me} says it.
 *
 * @param roles codes; empty for another system
 * @param district the district that the person stands for
 * @param office the office that the person stands for
 * @param csrf what to send along with a change; absent without a session
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Account(
        boolean signedIn,
        @Nullable String name,
        List<String> roles,
        @Nullable String district,
        @Nullable String office,
        @Nullable Csrf csrf) {

    /** A header and what to put into it. */
    record Csrf(String header, String token) {}

    static final Account NOBODY = new Account(false, null, List.of(), null, null, null);

    static Account of(Authentication authentication) {
        return switch (authentication) {
            case JwtAuthenticationToken token -> of(token.getToken(), token.getName());
            case Authentication other when other.getPrincipal() instanceof OidcUser user -> of(user, user.getName());
            default -> NOBODY;
        };
    }

    private static Account of(ClaimAccessor claims, String subject) {
        return new Account(
                true,
                Optional.ofNullable(claims.getClaimAsString("name")).orElse(subject),
                Objects.requireNonNullElse(claims.getClaimAsStringList("roles"), List.of()),
                claims.getClaimAsString("district"),
                claims.getClaimAsString("office"),
                null);
    }

    Account with(Csrf token) {
        return new Account(signedIn, name, roles, district, office, token);
    }
}
