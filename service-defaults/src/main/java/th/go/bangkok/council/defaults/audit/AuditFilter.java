package th.go.bangkok.council.defaults.audit;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.ProblemWriter;
import th.go.bangkok.council.defaults.security.Callers;
import th.go.bangkok.council.defaults.security.Roles;

/**
 * Enters calls into the trail before their answers leave: every command, however it ended; every reading that was
 * refused; and every reading of what is {@link Audited}. A command that cannot be entered is not acknowledged: 503
 * instead.
 */
final class AuditFilter extends OncePerRequestFilter implements Ordered {

    /** Before the filters of Spring Security (-100), so that their refusals are seen; within the trace. */
    private static final int BEFORE_SECURITY = -101;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Actor PUBLIC = Actor.of(Roles.PUBLIC, Roles.PUBLIC);

    private final AuditLog entries;
    private final Bundles bundles;
    private final Origin origin;
    private final Tracer tracer;
    private final Clock clock;
    private final ProblemWriter problems;

    AuditFilter(AuditLog entries, Bundles bundles, Origin origin, Tracer tracer, Clock clock, ProblemWriter problems) {
        this.entries = entries;
        this.bundles = bundles;
        this.origin = origin;
        this.tracer = tracer;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuditedResponse audited = new AuditedResponse(response, (status, answer) -> enter(request, status, answer));
        try {
            chain.doFilter(request, audited.forTheService());
        } catch (IOException | ServletException | RuntimeException failure) {
            audited.settle(HttpStatus.INTERNAL_SERVER_ERROR.value());
            throw failure;
        }
        if (!request.isAsyncStarted()) {
            settle(request, audited);
        }
    }

    /** An answer that is small, or has no body, may still be here. */
    private void settle(HttpServletRequest request, AuditedResponse audited) throws IOException {
        try {
            audited.settle(audited.getStatus());
        } catch (DataAccessResourceFailureException notEntered) {
            audited.resetBuffer();
            problems.write(request, audited, "unavailable", HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private void enter(HttpServletRequest request, int status, HttpServletResponse answer) {
        boolean command = !READING.contains(request.getMethod());
        boolean refused = status == HttpStatus.UNAUTHORIZED.value() || status == HttpStatus.FORBIDDEN.value();
        if (!command && !refused && !isAudited(request)) {
            return;
        }
        Optional<Actor> caller = Callers.of(request);
        AuditEntry entry = entry(request, status, answer, caller.orElse(PUBLIC));
        if (caller.isEmpty() && entry.outcome() == Outcome.REFUSED) {
            bundles.add(entry);
        } else {
            entries.add(entry);
        }
    }

    private AuditEntry entry(HttpServletRequest request, int status, HttpServletResponse answer, Actor actor) {
        Target target = Target.of(
                request, status < HttpStatus.BAD_REQUEST.value() ? answer.getHeader(HttpHeaders.LOCATION) : null);
        return new AuditEntry(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.id(),
                actor.role(),
                target.action(),
                target.object(),
                status,
                ProblemWriter.slug(request),
                ImportNotes.rows(request),
                origin.of(request),
                traceId(),
                1);
    }

    private static boolean isAudited(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && method.hasMethodAnnotation(Audited.class);
    }

    private @Nullable String traceId() {
        Span span = tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }
}
