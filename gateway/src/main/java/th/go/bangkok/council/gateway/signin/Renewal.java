package th.go.bangkok.council.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.sessions.Sessions;

/**
 * Gives a session's access token, renewed when it is about to end. A refresh token works once, so there is one renewal of
 * a session at a time: within this gateway the callers share it, and among gateways the store says whose turn it is.
 */
@Component
final class Renewal {

    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Provider provider;
    private final Sessions sessions;
    private final Clock clock;
    private final Duration early;
    private final WebClientReactiveRefreshTokenTokenResponseClient client =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final Map<String, Mono<Tokens>> underWay = new ConcurrentHashMap<>();

    Renewal(Provider provider, Sessions sessions, SignInProperties properties, Clock clock) {
        this.provider = provider;
        this.sessions = sessions;
        this.clock = clock;
        this.early = properties.renewBefore();
        client.setWebClient(Provider.client());
    }

    /** The token that the services are shown; {@link Refused} if the provider gives no new one. */
    Mono<String> accessToken(WebSession session) {
        if (!(session.getAttribute(Tokens.ATTRIBUTE) instanceof Tokens tokens)) {
            return Mono.error(Refused.sessionEnded());
        }
        return fresh(tokens)
                ? Mono.just(tokens.access())
                : shared(session.getId(), tokens).map(Tokens::access);
    }

    private boolean fresh(Tokens tokens) {
        return tokens.goodAt(clock.instant().plus(early));
    }

    /** Somebody has renewed them since. How long they last does not matter: the provider may give none that last longer. */
    private boolean renewedSince(Tokens known, Tokens stored) {
        return !stored.access().equals(known.access()) && stored.goodAt(clock.instant());
    }

    private Mono<Tokens> shared(String session, Tokens known) {
        return underWay.computeIfAbsent(
                session,
                id -> renewed(id, known).doFinally(end -> underWay.remove(id)).cache());
    }

    /** Who waits for another gateway asks for the turn again each time: the other may give it back without new tokens. */
    private Mono<Tokens> renewed(String session, Tokens known) {
        return Mono.defer(() -> sessions.claimRenewal(session, TURN))
                .flatMap(ours -> ours ? renewNow(session, known) : whatTheOtherGot(session, known))
                .retryWhen(Retry.fixedDelay(TURN.dividedBy(LOOK_AGAIN), LOOK_AGAIN)
                        .filter(NotYet.class::isInstance)
                        .onRetryExhaustedThrow((spec, last) -> Refused.signInUnavailable()));
    }

    /** The session is read again: the one that this request knows may have been renewed just before. */
    private Mono<Tokens> renewNow(String session, Tokens known) {
        return stored(session)
                .flatMap(stored -> renewedSince(known, stored)
                        ? sessions.giveUpRenewal(session).thenReturn(stored)
                        : ask(stored)
                                .flatMap(renewed -> keep(session, renewed))
                                .onErrorResume(failure -> afterFailure(session, stored, failure)));
    }

    private Mono<Tokens> whatTheOtherGot(String session, Tokens known) {
        return stored(session).filter(stored -> renewedSince(known, stored)).switchIfEmpty(Mono.error(NotYet::new));
    }

    private Mono<Tokens> stored(String session) {
        return sessions.current(session, Tokens.ATTRIBUTE, Tokens.class)
                .switchIfEmpty(Mono.error(Refused::sessionEnded));
    }

    private Mono<Tokens> ask(Tokens known) {
        if (known.refresh() == null) {
            return Mono.error(Refused.sessionEndedByProvider());
        }
        Instant now = clock.instant();
        var refresh = new OAuth2RefreshToken(known.refresh(), now);
        return provider.get()
                .map(registration -> request(registration, known, refresh, now))
                .flatMap(client::getTokenResponse)
                .map(OAuth2AccessTokenResponse.class::cast)
                .map(answer -> Tokens.of(
                        answer.getAccessToken(),
                        Objects.requireNonNullElse(answer.getRefreshToken(), refresh),
                        clock.instant()));
    }

    private static OAuth2RefreshTokenGrantRequest request(
            ClientRegistration registration, Tokens known, OAuth2RefreshToken refresh, Instant now) {
        Instant end = known.accessEnd().isAfter(now) ? known.accessEnd() : now.plusSeconds(1);
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, known.access(), now, end);
        return new OAuth2RefreshTokenGrantRequest(registration, access, refresh);
    }

    private Mono<Tokens> keep(String session, Tokens renewed) {
        return sessions.replace(session, Tokens.ATTRIBUTE, renewed)
                .flatMap(there -> there ? Mono.just(renewed) : Mono.error(Refused.sessionEnded()));
    }

    /** A refusal ends the session. If the provider is only away, the old token serves as long as it is good. */
    private Mono<Tokens> afterFailure(String session, Tokens known, Throwable failure) {
        if (failure instanceof OAuth2AuthorizationException refusal
                && refusal.getError().getErrorCode().equals("invalid_grant")) {
            return sessions.deleteById(session).then(Mono.error(Refused.sessionEndedByProvider()));
        }
        if (failure instanceof Refused refused && refused.getStatusCode().value() == 401) {
            return sessions.deleteById(session).then(Mono.error(refused));
        }
        return sessions.giveUpRenewal(session)
                .then(known.goodAt(clock.instant()) ? Mono.just(known) : Mono.error(Refused.signInUnavailable()));
    }

    private static final class NotYet extends RuntimeException {

        NotYet() {
            super("The other gateway has not renewed it yet", null, false, false);
        }
    }
}
