package th.go.bangkok.council.signin.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.signin.people.People;
import th.go.bangkok.council.signin.people.Person;

/** What a token says: who it is and in which roles; for another system, what it may do ({@code scope}). */
@Component
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** For whom access tokens are meant: the council's services. */
    static final String AUDIENCE = "council-api";

    private final People people;

    Claims(People people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            claims.claim("scope", String.join(" ", context.getAuthorizedScopes()));
            return;
        }
        Authentication principal = context.getPrincipal();
        if (principal != null) {
            people.bySubject(principal.getName()).ifPresent(person -> describe(person, context));
        }
    }

    private static void describe(Person person, JwtEncodingContext context) {
        var claims = context.getClaims();
        claims.claim("name", person.name());
        claims.claim("preferred_username", person.username());
        claims.claim("roles", person.roles());
        Optional.ofNullable(person.district()).ifPresent(district -> claims.claim("district", district));
        Optional.ofNullable(person.office()).ifPresent(office -> claims.claim("office", office));
    }
}
