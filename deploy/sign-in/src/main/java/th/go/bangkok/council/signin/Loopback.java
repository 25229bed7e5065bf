package th.go.bangkok.council.signin;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Stops the start unless the provider listens on this machine alone: its people are samples and their passwords lie in a
 * file.
 */
@Component
final class Loopback {

    Loopback(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw refusal("SERVER_ADDRESS", String.valueOf(address));
        }
    }

    static void require(String name, URI address) {
        if (address.getHost() == null || !isLoopback(address.getHost())) {
            throw refusal(name, address.toString());
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static IllegalStateException refusal(String name, String value) {
        return new IllegalStateException(name + " is " + value
                + ": this provider has sample people and is for one machine only. Use an address such as 127.0.0.1, or"
                + " a real OpenID provider.");
    }
}
