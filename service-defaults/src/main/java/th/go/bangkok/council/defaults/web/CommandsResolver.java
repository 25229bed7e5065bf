package th.go.bangkok.council.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import th.go.bangkok.council.defaults.security.ActorResolver;

/** Gives controllers the frame of the changes that a request asks for. */
final class CommandsResolver implements HandlerMethodArgumentResolver {

    private final Digests digests;
    private final Clock clock;

    CommandsResolver(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Commands.class;
    }

    @Override
    public Commands resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Commands(servletRequest, ActorResolver.actor(request), digests, clock);
    }
}
