package th.go.bangkok.council.gateway.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Thai unless the caller prefers English; {@code ?lang=th} and {@code ?lang=en} choose whatever the browser says. */
@Component("localeContextResolver")
public final class Languages implements LocaleContextResolver {

    public static final Locale THAI = Locale.of("th");

    private static final List<Locale> SPOKEN = List.of(THAI, Locale.ENGLISH);

    /** The language in which this caller is answered. */
    public static Locale of(ServerHttpRequest request) {
        String chosen = request.getQueryParams().getFirst("lang");
        for (Locale language : SPOKEN) {
            if (language.getLanguage().equals(chosen)) {
                return language;
            }
        }
        return preferred(request.getHeaders());
    }

    private static Locale preferred(HttpHeaders headers) {
        try {
            Locale spoken = Locale.lookup(headers.getAcceptLanguage(), SPOKEN);
            return spoken == null ? THAI : spoken;
        } catch (IllegalArgumentException malformed) {
            return THAI;
        }
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(of(exchange.getRequest()));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The caller chooses the language with each request");
    }
}
