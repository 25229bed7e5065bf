package th.go.bangkok.council.gateway.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** In which form a caller wants an answer. */
public final class Wanted {

    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    private Wanted() {}

    /** A page for a person: only if HTML is asked for, and before JSON. Whoever accepts anything is a program. */
    public static boolean page(ServerHttpRequest request) {
        return accepted(request).stream()
                .filter(type -> isJson(type) || isHtml(type))
                .findFirst()
                .map(Wanted::isHtml)
                .orElse(false);
    }

    private static List<MediaType> accepted(ServerHttpRequest request) {
        try {
            var types = new ArrayList<>(request.getHeaders().getAccept());
            types.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return types;
        } catch (InvalidMediaTypeException malformed) {
            return List.of();
        }
    }

    private static boolean isHtml(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.TEXT_HTML);
    }

    private static boolean isJson(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || ANY_JSON.includes(type);
    }
}
