package th.go.bangkok.council.gateway.signin;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;

/** {@code GET /sign-in?to=/path}: on to the provider, and back to the path afterwards. */
@Component
final class SignInRequests implements ServerOAuth2AuthorizationRequestResolver {

    static final String PATH = "/sign-in";

    /** The session attribute that says where to go afterwards. */
    static final String TO = "to";

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    SignInRequests(Provider provider) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(provider);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        boolean signIn = HttpMethod.GET.equals(request.getMethod())
                && request.getPath().value().equals(PATH);
        if (!signIn) {
            return Mono.empty();
        }
        return LocalPath.of(request.getQueryParams().getFirst(TO))
                .map(to -> resolve(exchange, Provider.ID)
                        .delayUntil(known -> exchange.getSession()
                                .doOnNext(session -> session.getAttributes().put(TO, to.path()))))
                .orElseGet(() -> Mono.error(Refused.addressElsewhere()));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return requests.resolve(exchange, registration);
    }
}
