package th.go.bangkok.council.signin.access;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.signin.people.Accounts;

/** Checks a password, unless the name has to wait: then not even the right one is looked at. */
@Component
final class Passwords implements AuthenticationProvider {

    private final DaoAuthenticationProvider accounts;
    private final WrongPasswords wrongPasswords;

    Passwords(Accounts accounts, PasswordEncoder passwords, WrongPasswords wrongPasswords) {
        this.accounts = new DaoAuthenticationProvider(accounts::of);
        this.accounts.setPasswordEncoder(passwords);
        this.wrongPasswords = wrongPasswords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        Duration wait = wrongPasswords.wait(name);
        if (wait.isPositive()) {
            throw new HasToWait(wait);
        }
        try {
            Authentication person = accounts.authenticate(attempt);
            wrongPasswords.right(name);
            return person;
        } catch (BadCredentialsException e) {
            wrongPasswords.wrong(name);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Too many wrong passwords. */
    static final class HasToWait extends LockedException {

        private final long seconds;

        HasToWait(Duration wait) {
            super("Too many wrong passwords");
            this.seconds = Math.max(1, wait.toSeconds());
        }

        long seconds() {
            return seconds;
        }
    }
}
