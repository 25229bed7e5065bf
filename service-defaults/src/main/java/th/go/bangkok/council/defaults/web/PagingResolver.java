package th.go.bangkok.council.defaults.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;

/** Reads {@code ?limit=} and {@code ?after=}. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return new Paging(limit(request.getParameter("limit")), after(request.getParameter("after")));
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return Paging.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= Paging.LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw limitRefused();
        }
        throw limitRefused();
    }

    private static Refusal limitRefused() {
        return Refusal.invalid("limit-out-of-range", Paging.LARGEST_LIMIT);
    }

    private static @Nullable UUID after(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            return Slice.id(given);
        } catch (IllegalArgumentException foreign) {
            throw Refusal.invalid("page-unknown");
        }
    }
}
