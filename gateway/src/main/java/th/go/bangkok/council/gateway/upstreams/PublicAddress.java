package th.go.bangkok.council.gateway.upstreams;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the gateway. The scheme decides how careful cookies and headers can be.
 *
 * @param publicUrl scheme, host and port only; http on this machine alone
 */
@ConfigurationProperties("council.gateway")
public record PublicAddress(URI publicUrl) {

    public PublicAddress {
        boolean https = "https".equals(publicUrl.getScheme());
        if (publicUrl.getHost() == null || !publicUrl.getPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException(
                    "COUNCIL_PUBLIC_URL is " + publicUrl + ": scheme, host and port are expected");
        }
        if (!https && !isLoopback(publicUrl.getHost())) {
            throw new IllegalArgumentException("COUNCIL_PUBLIC_URL is " + publicUrl
                    + ": only https protects a session; plain http is for this machine (127.0.0.1)");
        }
    }

    public boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Under https the browser itself sees to it that nobody else's cookie passes for ours. */
    public String sessionCookie() {
        return https() ? "__Host-session" : "session";
    }

    /** The address of a path here. */
    public URI at(String path) {
        return publicUrl.resolve(path);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
