package th.go.bangkok.council.defaults.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What was done, and to what, from the address of a call alone. Whatever is not the look of an address of ours is left
 * out, so that no text gets into the trail by way of it.
 *
 * @param action method and route
 * @param object the path below {@code /api/v1/} up to the last id; null outside of it
 */
record Target(String action, @Nullable String object) {

    private static final String API = "/api/v1/";
    private static final String ELSE = "?";
    private static final int DEEPEST = 8;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]{0,39}|v?[0-9]{1,6}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

    /**
     * The target of a call.
     *
     * @param location where what the call created is; null for nothing
     */
    static Target of(HttpServletRequest request, @Nullable String location) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = request.getRequestURI();
        boolean routed = pattern instanceof String route && route.startsWith(API);
        String route = routed ? String.valueOf(pattern) : guess(path);
        String object = location != null && location.startsWith(API)
                ? values(location, Integer.MAX_VALUE)
                : routed ? values(path, lastVariable(route)) : object(path);
        return new Target(request.getMethod() + " " + route, object);
    }

    /** As a route would look that has this address. */
    private static String guess(String path) {
        return "/"
                + segments(path).stream()
                        .limit(DEEPEST)
                        .map(segment -> ID.matcher(segment).matches() ? "{id}" : plain(segment))
                        .collect(Collectors.joining("/"));
    }

    private static @Nullable String object(String path) {
        return path.startsWith(API)
                ? segments(path.substring(API.length())).stream()
                        .limit(DEEPEST)
                        .map(segment -> ID.matcher(segment).matches() ? segment : plain(segment))
                        .collect(Collectors.joining("/"))
                : null;
    }

    private static String plain(String segment) {
        return PLAIN.matcher(segment).matches() ? segment : ELSE;
    }

    private static String values(String path, int upTo) {
        return segments(path.substring(API.length())).stream()
                .limit(upTo)
                .map(segment -> VALUE.matcher(segment).matches() ? segment : ELSE)
                .collect(Collectors.joining("/"));
    }

    /** How many segments there are up to the last variable one; all if none is. */
    private static int lastVariable(String route) {
        List<String> segments = segments(route.substring(API.length()));
        return IntStream.iterate(segments.size(), i -> i > 0, i -> i - 1)
                .filter(i -> segments.get(i - 1).startsWith("{"))
                .findFirst()
                .orElse(segments.size());
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
