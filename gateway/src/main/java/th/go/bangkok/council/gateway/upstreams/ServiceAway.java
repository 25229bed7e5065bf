package th.go.bangkok.council.gateway.upstreams;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A service that the gateway itself asked something does not answer. */
public final class ServiceAway extends ResponseStatusException {

    private final transient Upstream upstream;

    public ServiceAway(Upstream upstream, Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, upstream.name(), cause);
        this.upstream = upstream;
    }

    public Upstream upstream() {
        return upstream;
    }
}
