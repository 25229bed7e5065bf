package th.go.bangkok.council.signin.clients;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import th.go.bangkok.council.signin.SignInProperties;
import th.go.bangkok.council.signin.state.Secrets;
import th.go.bangkok.council.signin.state.StateFolder;

/**
 * The programs that may ask for tokens: the gateway, on behalf of people, and a sample of another system, on its own.
 * Their secrets are made up at the first start and kept in {@code clients/<name>}, one file each, so that a program can
 * be given its own and no other.
 */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final Duration ACCESS = Duration.ofMinutes(10);
    /** Nobody answers there: the runner reads the code from the redirection. */
    private static final String COMMAND_LINE = "http://127.0.0.1/bma";

    static final Duration REFRESH = Duration.ofHours(12);

    @Bean
    RegisteredClientRepository registeredClients(
            SignInProperties properties, StateFolder state, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(
                gateway(properties, passwords.encode(secret(state, "gateway"))),
                system(passwords.encode(secret(state, "sample-system"))),
                commandLine());
    }

    /** {@code ./bma token}: it has no secret, so only the proof key ties the code to who asked for it. */
    private static RegisteredClient commandLine() {
        return RegisteredClient.withId("bma")
                .clientId("bma")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(COMMAND_LINE)
                .scope("openid")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens().authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private static RegisteredClient gateway(SignInProperties properties, String secret) {
        return RegisteredClient.withId("gateway")
                .clientId("gateway")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> properties
                        .gateways()
                        .forEach(gateway -> uris.add(
                                gateway.resolve(SignInProperties.CALLBACK).toString())))
                .postLogoutRedirectUris(uris -> properties
                        .gateways()
                        .forEach(gateway -> uris.add(gateway.resolve("/").toString())))
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens().authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient system(String secret) {
        return RegisteredClient.withId("sample-system")
                .clientId("sample-system")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("council.read")
                .scope("council.import")
                .scope("council.replay")
                .tokenSettings(tokens().build())
                .build();
    }

    private static TokenSettings.Builder tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(ACCESS);
    }

    private static String secret(StateFolder state, String client) {
        return state.keep("clients/" + client, () -> Secrets.ofProgram() + "\n").strip();
    }
}
