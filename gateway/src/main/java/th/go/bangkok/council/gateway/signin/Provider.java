package th.go.bangkok.council.gateway.signin;

import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.traces.InTrace;
import th.go.bangkok.council.gateway.upstreams.PublicAddress;

/**
 * What the provider says about itself. It is asked when it is first needed, so that the gateway also starts without it,
 * and again as long as it has not answered.
 */
@Component
final class Provider implements ReactiveClientRegistrationRepository {

    static final String ID = "council";
    static final String CALLBACK = "/sign-in/callback";

    private static final Logger log = LoggerFactory.getLogger(Provider.class);

    private final SignInProperties properties;
    private final PublicAddress address;
    private final Mono<ClientRegistration> registration;

    Provider(SignInProperties properties, PublicAddress address) {
        this.properties = properties;
        this.address = address;
        // Only an answer is kept; after a failure the next caller asks again.
        this.registration = Mono.fromCallable(this::discover)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(InTrace.noting(
                        failure -> log.warn("The provider {} cannot be used: {}", properties.issuer(), why(failure))))
                .onErrorMap(failure -> Refused.signInUnavailable())
                .cacheInvalidateIf(known -> false);
    }

    /** The provider, or {@link Refused} while it does not answer. */
    Mono<ClientRegistration> get() {
        return registration;
    }

    /** For questions to the provider; one that does not answer is not waited for long. */
    static WebClient client() {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2000)
                .responseTimeout(Duration.ofSeconds(10));
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /** An endpoint that not every provider has. */
    static Optional<URI> endpoint(ClientRegistration registration, String name) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get(name))
                .map(value -> URI.create(value.toString()));
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return id.equals(ID) ? get() : Mono.empty();
    }

    private ClientRegistration discover() throws IOException {
        return ClientRegistrations.fromIssuerLocation(properties.issuer().toString())
                .registrationId(ID)
                .clientId(properties.clientId())
                .clientSecret(properties.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(address.at(CALLBACK).toString())
                .scope("openid", "profile")
                // The ID token says all that is shown.
                .userInfoUri(null)
                .build();
    }

    private static String why(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
