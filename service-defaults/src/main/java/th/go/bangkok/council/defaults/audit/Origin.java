package th.go.bangkok.council.defaults.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where a call came from. The gateway says it in a header of its own, and drops what a caller says there; the word of
 * anybody else is not taken, their own address is.
 */
final class Origin {

    /** Set by the gateway. */
    static final String HEADER = "Council-Client-Address";

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<IpAddressMatcher> gateways;

    Origin(List<String> gateways) {
        this.gateways =
                gateways.stream().map(String::strip).map(IpAddressMatcher::new).toList();
    }

    @Nullable String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String said = request.getHeader(HEADER);
        boolean trusted = said != null
                && ADDRESS.matcher(said).matches()
                && gateways.stream().anyMatch(gateway -> gateway.matches(peer));
        return trusted ? said : peer;
    }
}
