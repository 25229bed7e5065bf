package th.go.bangkok.council.gateway.upstreams;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All services behind the gateway. */
@Component
public final class Upstreams {

    private final List<Upstream> all;

    public Upstreams(GatewayProperties properties) {
        this.all = properties.services().entrySet().stream()
                .map(service -> Upstream.of(service.getKey(), service.getValue()))
                .toList();
    }

    public List<Upstream> all() {
        return all;
    }

    public Optional<Upstream> named(String name) {
        return all.stream().filter(upstream -> upstream.name().equals(name)).findFirst();
    }

    /** The service that a route leads to. */
    public Optional<Upstream> ofRoute(String route) {
        return all.stream()
                .filter(upstream -> upstream.routes().contains(route))
                .findFirst();
    }
}
