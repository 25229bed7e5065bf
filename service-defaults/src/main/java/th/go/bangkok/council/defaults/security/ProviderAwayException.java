package th.go.bangkok.council.defaults.security;

import org.springframework.security.core.AuthenticationException;

/** The keys of the sign-in provider are needed and cannot be had: the token may be good, nobody can tell. */
final class ProviderAwayException extends AuthenticationException {

    private static final long serialVersionUID = 1;

    ProviderAwayException(Throwable cause) {
        super("the sign-in provider does not answer", cause);
    }
}
