package th.go.bangkok.council.defaults.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * Lets a request through to a handler method whose {@code @RolesAllowed} names a role of the caller, or that is
 * {@code @PermitAll}; a method that says neither is for nobody. It decides before anything of the request is read, so
 * that who may not call learns nothing from the order in which a body is refused. The first of the caller's roles that
 * the method allows is the one in which they act.
 */
final class Admission implements HandlerInterceptor {

    private static final String ACTOR = Admission.class.getName() + ".actor";
    private static final Actor PUBLIC = Actor.of(Roles.PUBLIC, Roles.PUBLIC);

    /** The description of the interface is public; its handlers are not ours to annotate. */
    private static final String DESCRIPTION = "org.springdoc.";

    /** Who was let through to act in this request; the public where nobody was. */
    static Actor actor(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor admitted ? admitted : PUBLIC;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && isOurs(method.getBeanType())) {
            request.setAttribute(ACTOR, admit(method, response));
        }
        return true;
    }

    private static boolean isOurs(Class<?> controller) {
        return !ErrorController.class.isAssignableFrom(controller)
                && !controller.getName().startsWith(DESCRIPTION);
    }

    private static Actor admit(HandlerMethod method, HttpServletResponse response) {
        JwtAuthenticationToken caller = caller();
        List<String> roles = caller == null ? List.of() : roles(caller);
        if (method.hasMethodAnnotation(PermitAll.class)) {
            Actor known = known();
            return known == null ? PUBLIC : known;
        }
        if (caller == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Denials.SIGN_IN);
            throw Refusal.of(Refusal.Kind.SIGN_IN_NEEDED, Denials.SIGN_IN_NEEDED);
        }
        Set<String> allowed = allowed(method);
        return roles.stream()
                .filter(allowed::contains)
                .findFirst()
                .map(role -> actor(caller, role))
                .orElseThrow(() -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Denials.OTHER_ROLE);
                    return Refusal.notAllowed();
                });
    }

    private static Set<String> allowed(HandlerMethod method) {
        return MergedAnnotations.from(method.getMethod()).stream(RolesAllowed.class)
                .map(annotation -> annotation.getStringArray(MergedAnnotation.VALUE))
                .flatMap(java.util.Arrays::stream)
                .collect(Collectors.toSet());
    }

    /** Who has shown a good token, in the first of their roles; null for whoever has shown none. */
    static @Nullable Actor known() {
        JwtAuthenticationToken caller = caller();
        return caller == null
                ? null
                : actor(caller, roles(caller).stream().findFirst().orElse(Roles.PUBLIC));
    }

    private static @Nullable JwtAuthenticationToken caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token ? token : null;
    }

    private static List<String> roles(JwtAuthenticationToken caller) {
        return caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(Claims.ROLE))
                .map(authority -> authority.substring(Claims.ROLE.length()))
                .toList();
    }

    private static Actor actor(JwtAuthenticationToken caller, String role) {
        return new Actor(
                Objects.requireNonNull(caller.getToken().getSubject()),
                role,
                caller.getToken().getClaimAsString("district"),
                caller.getToken().getClaimAsString("office"));
    }
}
