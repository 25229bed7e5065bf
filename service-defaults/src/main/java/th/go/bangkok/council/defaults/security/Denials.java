package th.go.bangkok.council.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import th.go.bangkok.council.defaults.problem.ProblemWriter;

/** Answers a token that is not taken: 401, or 503 while nobody can tell whether it is good. */
final class Denials implements AuthenticationEntryPoint {

    static final String SIGN_IN_NEEDED = "sign-in-needed";

    /** What a caller without a token is told, RFC 6750. */
    static final String SIGN_IN = "Bearer";

    static final String OTHER_ROLE = "Bearer error=\"insufficient_scope\"";

    private static final String NOT_TAKEN = "Bearer error=\"invalid_token\"";
    private static final Logger log = LoggerFactory.getLogger(Denials.class);

    private final ProblemWriter problems;

    Denials(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof ProviderAwayException) {
            log.warn("A token could not be checked: {}", String.valueOf(refused.getCause()));
            problems.write(request, response, "unavailable", HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            log.debug("A token was not taken: {}", refused.toString());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, NOT_TAKEN);
            problems.write(request, response, SIGN_IN_NEEDED, HttpStatus.UNAUTHORIZED.value());
        }
    }
}
