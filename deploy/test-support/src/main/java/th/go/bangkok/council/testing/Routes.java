package th.go.bangkok.council.testing;

import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that a running service has, its interface's description and error page apart. */
public final class Routes {

    private static final String API = "/api/";

    private Routes() {}

    /** Each as method and path, such as {@code GET /api/v1/motions/{id}}. */
    public static SortedSet<String> of(RequestMappingHandlerMapping mapping) {
        SortedSet<String> routes = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith(API))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        return routes;
    }
}
