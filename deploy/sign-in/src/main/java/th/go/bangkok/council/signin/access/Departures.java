package th.go.bangkok.council.signin.access;

import java.util.Optional;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of a person whose refresh token is revoked, in every browser: otherwise "sign out everywhere" would
 * last only until somebody presses "sign in" there.
 */
@Component
final class Departures {

    private final OAuth2AuthorizationService authorizations;
    private final SessionRegistry sessions;

    Departures(OAuth2AuthorizationService authorizations, SessionRegistry sessions) {
        this.authorizations = authorizations;
        this.sessions = sessions;
    }

    void revoked(OAuth2TokenRevocationAuthenticationToken revocation) {
        Optional.ofNullable(authorizations.findByToken(revocation.getToken(), null))
                .map(OAuth2Authorization::getPrincipalName)
                .ifPresent(this::end);
    }

    private void end(String subject) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof UserDetails person
                        && person.getUsername().equals(subject))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
