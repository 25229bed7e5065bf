package th.go.bangkok.council.gateway.upstreams;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service behind the gateway, with the addresses that lead to it.
 *
 * @param name for example {@code motion-service}; also the id of its main route and circuit
 * @param url where it listens
 * @param calls path patterns of its ordinary calls
 * @param imports path patterns of its bulk imports
 * @param streams path patterns of its endless streams
 * @param persons the first word of the addresses at which it exports and erases persons; null where it holds none
 * @param namesPersons whether it alone knows which ids belong to an account
 */
public record Upstream(
        String name,
        URI url,
        List<String> calls,
        List<String> imports,
        List<String> streams,
        @Nullable String persons,
        boolean namesPersons) {

    private static final String API = "/api/v1/";

    static Upstream of(String name, GatewayProperties.Service service) {
        return new Upstream(
                name,
                service.url(),
                trees(API, service.resources()),
                trees(API + "imports/", service.imports() == null ? List.of() : service.imports()),
                service.streams() == null
                        ? List.of()
                        : service.streams().stream().map(API::concat).toList(),
                service.persons(),
                service.namesPersons());
    }

    /** The id of the route of its bulk imports. */
    public String importsRoute() {
        return name + "-imports";
    }

    /** The id of the route of its streams. */
    public String streamsRoute() {
        return name + "-streams";
    }

    /** The ids of the routes that it has, each with a circuit of the same name. */
    public List<String> routes() {
        return List.of(name, importsRoute(), streamsRoute()).stream()
                .filter(route -> !patterns(route).isEmpty())
                .toList();
    }

    /** The path patterns of one of its routes. */
    public List<String> patterns(String route) {
        if (route.equals(importsRoute())) {
            return imports;
        }
        return route.equals(streamsRoute()) ? streams : calls;
    }

    /** An address of this service. */
    public URI at(String path) {
        return url.resolve(path);
    }

    private static List<String> trees(String prefix, List<String> segments) {
        return segments.stream()
                .map(prefix::concat)
                .flatMap(path -> List.of(path, path + "/**").stream())
                .toList();
    }
}
