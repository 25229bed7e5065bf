package th.go.bangkok.council.signin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The provider's configuration.
 *
 * @param issuer its own address, which stands in every token; on loopback
 * @param home the folder that holds passwords, keys and the clients' secrets
 * @param gateways where the gateway is reached, each on loopback; people are sent back there and nowhere else
 */
@ConfigurationProperties("council.sign-in")
public record SignInProperties(URI issuer, Path home, List<URI> gateways) {

    /** Where the gateway takes people back who have signed in. */
    public static final String CALLBACK = "/sign-in/callback";

    public SignInProperties {
        Loopback.require("COUNCIL_ISSUER", issuer);
        gateways.forEach(gateway -> Loopback.require("COUNCIL_GATEWAYS", gateway));
        gateways = List.copyOf(gateways);
    }
}
