package th.go.bangkok.council.gateway.signin;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that people sign in with, and the gateway as its client.
 *
 * @param issuer the provider's address; everything else it says itself
 * @param clientId the gateway's name there
 * @param clientSecretFile a file with nothing but the gateway's secret there; read when it is first needed
 * @param clientSecret the secret itself, if no file is named
 * @param audience what an access token must be meant for
 * @param renewBefore how long before its end an access token is renewed
 */
@ConfigurationProperties("council.gateway.sign-in")
public record SignInProperties(
        URI issuer,
        @DefaultValue("gateway") String clientId,
        @Nullable Path clientSecretFile,
        @Nullable String clientSecret,
        @DefaultValue("council-api") String audience,
        @DefaultValue("1m") Duration renewBefore) {

    /** The gateway's secret at the provider. */
    String secret() throws IOException {
        if (clientSecretFile != null && !clientSecretFile.toString().isEmpty()) {
            return Files.readString(clientSecretFile).strip();
        }
        if (clientSecret == null || clientSecret.isBlank()) {
            throw new IOException("COUNCIL_CLIENT_SECRET_FILE names no file, and there is no COUNCIL_CLIENT_SECRET");
        }
        return clientSecret;
    }

    @Override
    public String toString() {
        return "sign-in at " + issuer + " as " + clientId;
    }
}
