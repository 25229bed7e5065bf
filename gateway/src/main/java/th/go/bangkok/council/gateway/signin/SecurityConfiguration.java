package th.go.bangkok.council.gateway.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.audit.AuditTrail;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.limits.CallLimit;
import th.go.bangkok.council.gateway.sessions.Caller;

/**
 * Who somebody is: by a session, or by a token that a program brings. What somebody may do, the services decide; to the
 * gateway everybody may come, also without a name.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("[A-Za-z_-]{1,60}");
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    /** Calls that change nothing and bring no token, which most are: all that can be known is the session. */
    @Bean
    @Order(1)
    SecurityWebFilterChain reading(ServerHttpSecurity http, CallLimit calls) {
        return counted(http, remembering(), calls)
                .securityMatcher(exchange -> isPlainReading(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }

    private static boolean isPlainReading(ServerWebExchange exchange) {
        return READING.contains(exchange.getRequest().getMethod())
                && !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && exchange.getRequest().getPath().value().startsWith("/api/");
    }

    /** The addresses at which people sign in. */
    @Bean
    @Order(2)
    SecurityWebFilterChain signIn(
            ServerHttpSecurity http,
            Provider provider,
            SignInRequests requests,
            SessionTokens tokens,
            SessionCsrf csrf,
            Caller caller,
            ReactiveJwtDecoder decoder,
            CallLimit calls,
            AuditTrail trail) {
        var sessions = new WebSessionServerSecurityContextRepository();
        return known(http, sessions, csrf, caller, decoder, calls)
                .securityMatcher(ServerWebExchangeMatchers.pathMatchers(SignInRequests.PATH, Provider.CALLBACK))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .authorizationRequestResolver(requests)
                        .authenticationMatcher(new PathPatternParserServerWebExchangeMatcher(Provider.CALLBACK))
                        .securityContextRepository(sessions)
                        .authenticationSuccessHandler(whereItWasWanted(trail))
                        .authenticationFailureHandler(
                                (exchange, failure) -> Mono.error(Refused.signInFailed(reason(failure)))))
                .build();
    }

    /** All other addresses: nobody signs in here, and every step would be one for every call. */
    @Bean
    @Order(3)
    SecurityWebFilterChain everythingElse(
            ServerHttpSecurity http, SessionCsrf csrf, Caller caller, ReactiveJwtDecoder decoder, CallLimit calls) {
        return known(http, remembering(), csrf, caller, decoder, calls).build();
    }

    /** For where nobody signs in: who it is stays the same for the whole call. */
    private static WebSessionServerSecurityContextRepository remembering() {
        var sessions = new WebSessionServerSecurityContextRepository();
        sessions.setCacheSecurityContext(true);
        return sessions;
    }

    private static ServerHttpSecurity known(
            ServerHttpSecurity http,
            WebSessionServerSecurityContextRepository sessions,
            SessionCsrf csrf,
            Caller caller,
            ReactiveJwtDecoder decoder,
            CallLimit calls) {
        ServerAuthenticationEntryPoint worthless =
                (exchange, failure) -> calls.countAddress(exchange).then(Mono.error(Refused.signInNeeded()));
        return counted(http, sessions, calls)
                .csrf(protection -> protection
                        .csrfTokenRepository(csrf)
                        .requireCsrfProtectionMatcher(changesInASession(caller))
                        .accessDeniedHandler(refuse(Refused.withoutCsrfToken())))
                .oauth2ResourceServer(
                        server -> server.authenticationEntryPoint(worthless).jwt(jwt -> jwt.jwtDecoder(decoder)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(worthless).accessDeniedHandler(refuse(Refused.notAllowed())));
    }

    /** Nothing is asked for (no {@code authorizeExchange}): whoever it is may come. */
    private static ServerHttpSecurity counted(
            ServerHttpSecurity http, WebSessionServerSecurityContextRepository sessions, CallLimit calls) {
        return http.addFilterAt(calls::filter, SecurityWebFiltersOrder.FIRST)
                .addFilterAfter(calls::filterKnown, SecurityWebFiltersOrder.AUTHENTICATION)
                .securityContextRepository(sessions)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                // Every answer has them from elsewhere, also those that never come by here.
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable);
    }

    /** A span for each of the steps in which it is found out who calls says little and costs much. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Whoever brings a token of its own needs no other proof; a session that is over is said to be over. */
    private static ServerWebExchangeMatcher changesInASession(Caller caller) {
        return exchange -> {
            if (READING.contains(exchange.getRequest().getMethod())
                    || Caller.hasToken(exchange)
                    || !caller.hasCookie(exchange)) {
                return MatchResult.notMatch();
            }
            return exchange.getSession().flatMap(session -> {
                if (Caller.signedIn(session)) {
                    return MatchResult.match();
                }
                return session.isStarted() ? MatchResult.notMatch() : Mono.error(Refused.sessionEnded());
            });
        };
    }

    private static ServerAuthenticationSuccessHandler whereItWasWanted(AuditTrail trail) {
        var redirects = new DefaultServerRedirectStrategy();
        return (web, person) -> {
            ServerWebExchange exchange = web.getExchange();
            return exchange.getSession()
                    .flatMap(session -> entered(trail, exchange, session, person)
                            .then(Mono.defer(() -> {
                                SessionCsrf.renew(session);
                                Object to = session.getAttributes().remove(SignInRequests.TO);
                                return redirects.sendRedirect(
                                        exchange, URI.create(to instanceof String path ? path : "/"));
                            })));
        };
    }

    /** A sign-in that cannot be entered into the audit trail is none. */
    private static Mono<Void> entered(
            AuditTrail trail, ServerWebExchange exchange, WebSession session, Authentication person) {
        return trail.signedIn(exchange, person)
                .onErrorResume(failure -> session.invalidate().then(Mono.error(Refused.signInUnavailable())));
    }

    /** The code of the failure; what the provider's answer says there may be anything. */
    private static String reason(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        return CODE.matcher(code).matches() ? code : "unknown";
    }

    private static ServerAccessDeniedHandler refuse(Refused refused) {
        return (exchange, denied) -> Mono.error(refused);
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(Provider.client());
        return client;
    }

    /** Checks the tokens that programs bring: who made it, for whom, until when. */
    @Bean
    ReactiveJwtDecoder tokens(Provider provider, SignInProperties properties) {
        Mono<ReactiveJwtDecoder> decoder = provider.get()
                .<ReactiveJwtDecoder>map(registration -> decoder(registration, properties))
                .cacheInvalidateIf(known -> false);
        return token -> decoder.flatMap(known -> known.decode(token));
    }

    private static NimbusReactiveJwtDecoder decoder(ClientRegistration registration, SignInProperties properties) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "jwks_uri"))
                .webClient(Provider.client())
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(CLOCKS_DIFFER_BY),
                new JwtIssuerValidator(properties.issuer().toString()),
                new JwtAudienceValidator(properties.audience())));
        return decoder;
    }
}
