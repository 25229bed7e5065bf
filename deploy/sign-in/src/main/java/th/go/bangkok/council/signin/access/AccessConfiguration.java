package th.go.bangkok.council.signin.access;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import th.go.bangkok.council.signin.SignInProperties;

/** The protocol's endpoints and the sign-in form. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AccessConfiguration.class);
    private static final String SIGN_IN = "/sign-in";

    @Bean
    SecurityFilterChain access(HttpSecurity http, SignInProperties properties, Departures departures) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                SIGN_IN, "/signed-out", "/assets/**", "/error", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2AuthorizationServer(server -> server.oidc(oidc -> oidc.logoutEndpoint(
                                logout -> logout.errorResponseHandler((request, response, failure) ->
                                        // What it knew is gone after a restart; there is nothing left to end.
                                        response.sendRedirect("/signed-out"))))
                        .tokenRevocationEndpoint(
                                endpoint -> endpoint.revocationResponseHandler((request, response, revocation) -> {
                                    departures.revoked((OAuth2TokenRevocationAuthenticationToken) revocation);
                                    response.setStatus(HttpServletResponse.SC_OK);
                                })))
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(tellWhy()))
                .sessionManagement(sessions -> sessions.maximumSessions(-1).expiredUrl(SIGN_IN))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(properties)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        .crossOriginOpenerPolicy(Customizer.withDefaults()))
                .build();
    }

    /** After the form a browser is sent on to the gateway, and it counts that as part of the form's action. */
    private static String policy(SignInProperties properties) {
        String gateways = properties.gateways().stream().map(URI::toString).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + gateways;
    }

    private static AuthenticationFailureHandler tellWhy() {
        return (request, response, failure) -> {
            // Not the name: people type their password into the wrong field.
            log.warn(
                    "A sign-in from {} was refused: {}",
                    request.getRemoteAddr(),
                    failure instanceof Passwords.HasToWait ? "too many wrong passwords" : "wrong name or password");
            String language = "en".equals(request.getParameter("lang")) ? "lang=en" : "lang=th";
            String why = failure instanceof Passwords.HasToWait wait ? "wait=" + wait.seconds() : "wrong";
            response.sendRedirect(SIGN_IN + "?" + language + "&" + why);
        };
    }

    @Bean
    AuthorizationServerSettings settings(SignInProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Lets the registry know of sessions that end. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
