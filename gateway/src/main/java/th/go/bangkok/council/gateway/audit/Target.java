package th.go.bangkok.council.gateway.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What was asked for, from the address of a call alone. Whatever has not the look of an address of ours is left out, so
 * that no text gets into the trail by way of it.
 *
 * @param action method and route
 * @param object the path below {@code /api/v1/}; null outside of it
 */
record Target(String action, @Nullable String object) {

    private static final String API = "/api/v1/";
    private static final int DEEPEST = 8;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]{0,39}|v?[0-9]{1,6}");

    static Target of(ServerWebExchange exchange) {
        return of(
                exchange.getRequest().getMethod().name(),
                Objects.requireNonNullElse(exchange.getRequest().getURI().getRawPath(), "/"));
    }

    static Target of(String method, String path) {
        String route = "/" + segments(path, id -> "{id}");
        return new Target(
                method + " " + route,
                path.startsWith(API) ? segments(path.substring(API.length()), UnaryOperator.identity()) : null);
    }

    private static String segments(String path, UnaryOperator<String> id) {
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .limit(DEEPEST)
                .toList();
        return segments.stream()
                .map(segment -> ID.matcher(segment).matches() ? id.apply(segment) : plain(segment))
                .collect(Collectors.joining("/"));
    }

    private static String plain(String segment) {
        return PLAIN.matcher(segment).matches() ? segment : "?";
    }
}
