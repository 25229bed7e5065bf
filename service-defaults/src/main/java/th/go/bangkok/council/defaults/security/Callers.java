package th.go.bangkok.council.defaults.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import th.go.bangkok.council.defaults.command.Actor;

/** Remembers for the whole of a request who has shown a good token, also where they are then not let through. */
public final class Callers extends OncePerRequestFilter {

    private static final String CALLER = Callers.class.getName() + ".caller";

    Callers() {}

    /**
     * Who calls: in the role in which they act, or, where they were not let through, in the first of their roles. Empty
     * for whoever has shown no good token.
     */
    public static Optional<Actor> of(HttpServletRequest request) {
        if (!(request.getAttribute(CALLER) instanceof Actor known)) {
            return Optional.empty();
        }
        Actor acting = Admission.actor(request);
        return Optional.of(acting.isSamePersonAs(known) ? acting : known);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CALLER, Admission.known());
        chain.doFilter(request, response);
    }
}
