package th.go.bangkok.council.gateway.signin;

import java.net.URI;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.sessions.Sessions;
import th.go.bangkok.council.gateway.traces.InTrace;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/** Ends sessions: here at once, and at the provider by the address that the browser is sent to. */
@Component
public final class Departure {

    private static final Logger log = LoggerFactory.getLogger(Departure.class);

    private final Provider provider;
    private final Sessions sessions;
    private final PublicAddress address;
    private final WebClient client;

    Departure(Provider provider, Sessions sessions, PublicAddress address) {
        this.provider = provider;
        this.sessions = sessions;
        this.address = address;
        this.client = Provider.client();
    }

    /** Ends this session; gives the address at which the provider's ends too. */
    Mono<URI> from(WebSession session, Authentication person) {
        return session.invalidate().then(next(person));
    }

    /** Ends every session of this person, and what each could get from the provider. */
    Mono<URI> fromEverywhere(WebSession session, Authentication person) {
        return dismiss(person.getName()).then(session.invalidate()).then(next(person));
    }

    /** Ends every session of somebody, wherever they are, and what each could get from the provider. */
    public Mono<Void> dismiss(String subject) {
        return sessions.endAll(subject, Tokens.ATTRIBUTE, Tokens.class)
                .flatMap(this::revoke)
                .then();
    }

    /** The provider may be away: the session here is over all the same. */
    private Mono<URI> next(Authentication person) {
        return provider.get()
                .flatMap(registration -> Mono.justOrEmpty(Provider.endpoint(registration, "end_session_endpoint")
                        .map(end -> end(end, registration, person))))
                .onErrorComplete()
                .defaultIfEmpty(address.at("/"));
    }

    private URI end(URI endpoint, ClientRegistration registration, Authentication person) {
        var query = UriComponentsBuilder.fromUri(endpoint)
                .queryParam("client_id", registration.getClientId())
                .queryParam("post_logout_redirect_uri", "{back}");
        if (person.getPrincipal() instanceof OidcUser user) {
            query.queryParam("id_token_hint", user.getIdToken().getTokenValue());
        }
        return query.encode().buildAndExpand(address.at("/").toString()).toUri();
    }

    private Mono<Void> revoke(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            return Mono.empty();
        }
        return provider.get()
                .flatMap(registration -> Mono.justOrEmpty(Provider.endpoint(registration, "revocation_endpoint"))
                        .flatMap(endpoint -> client.post()
                                .uri(endpoint)
                                .headers(headers -> headers.setBasicAuth(
                                        registration.getClientId(),
                                        Objects.requireNonNullElse(registration.getClientSecret(), "")))
                                .body(BodyInserters.fromFormData("token", refresh)
                                        .with("token_type_hint", "refresh_token"))
                                .retrieve()
                                .toBodilessEntity()))
                .onErrorResume(
                        InTrace.noting(failure -> log.warn("A token could not be revoked: {}", failure.getMessage())))
                .onErrorComplete()
                .then();
    }
}
