package th.go.bangkok.council.gateway.persons;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.sessions.Sessions;
import th.go.bangkok.council.gateway.signin.Administrators;
import th.go.bangkok.council.gateway.signin.Administrators.Administrator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For administrators: {@code GET /persons/{person}}, everything that is held about a person; {@code POST /erasures},
 * {@code GET /erasures} (those that are not complete), {@code GET /erasures/{id}}, {@code POST /erasures/{id}/resume}.
 */
@Configuration(proxyBeanMethods = false)
class PersonPages {

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._:@-]{1,128}");
    private static final Set<String> NOBODY = Set.of("system", "elsewhere", "public", "local", "erased");
    private static final Set<String> REASONS = Set.of("no-longer-needed", "consent-withdrawn", "objection", "unlawful");
    private static final String ADDRESS = "/erasures/";

    private final Administrators administrators;
    private final Coordinator coordinator;
    private final Erasures erasures;
    private final Sessions sessions;
    private final Answers answers;
    private final JsonMapper json;

    PersonPages(
            Administrators administrators,
            Coordinator coordinator,
            Erasures erasures,
            Sessions sessions,
            Answers answers,
            JsonMapper json) {
        this.administrators = administrators;
        this.coordinator = coordinator;
        this.erasures = erasures;
        this.sessions = sessions;
        this.answers = answers;
        this.json = json;
    }

    @Bean
    RouterFunction<ServerResponse> personRoutes() {
        return route().GET("/persons/{person}", this::export)
                .POST("/erasures", this::order)
                .GET("/erasures", this::incomplete)
                .GET("/erasures/{id}", this::one)
                .POST("/erasures/{id}/resume", this::resume)
                .build();
    }

    private Mono<ServerResponse> export(ServerRequest request) {
        return administrator(request).flatMap(by -> {
            String person = checked(request.pathVariable("person"));
            return coordinator
                    .export(person, by)
                    .zipWith(own(person), Whole::and)
                    .flatMap(answers::json);
        });
    }

    /** What the gateway itself holds. */
    private Mono<Whole.Part> own(String person) {
        Mono<List<Map<String, Object>>> used = sessions.of(person)
                .map(use -> Map.<String, Object>of(
                        "collection", "sessions", "field", "principal", "value", person, "created", use.created()))
                .collectList();
        Mono<List<Map<String, Object>>> ordered = erasures.orderedBy(person)
                .map(erasure -> Map.<String, Object>of(
                        "collection", "erasures", "id", erasure.id(), "field", "by", "value", person))
                .collectList();
        return used.zipWith(ordered, (first, second) -> {
            first.addAll(second);
            JsonNode items = json.valueToTree(first);
            return new Whole.Part("gateway", "answered", items);
        });
    }

    private Mono<ServerResponse> order(ServerRequest request) {
        return administrator(request)
                .flatMap(by -> request.bodyToMono(String.class)
                        .defaultIfEmpty("")
                        .map(this::parsed)
                        .flatMap(body ->
                                coordinator.order(checked(text(body, "person")), reason(text(body, "reason")), by)))
                .flatMap(PersonPages::accepted);
    }

    private Mono<ServerResponse> resume(ServerRequest request) {
        return administrator(request)
                .flatMap(by -> coordinator.resume(request.pathVariable("id"), by))
                .flatMap(PersonPages::accepted);
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return administrator(request)
                .flatMap(by -> coordinator.standing(request.pathVariable("id"), by))
                .flatMap(answers::json);
    }

    private Mono<ServerResponse> incomplete(ServerRequest request) {
        return administrator(request)
                .flatMap(by -> erasures.incomplete().collectList())
                .flatMap(items -> answers.json(Map.of("items", items)));
    }

    private Mono<Administrator> administrator(ServerRequest request) {
        return administrators.admit(request.exchange());
    }

    private static Mono<ServerResponse> accepted(Standing standing) {
        return ServerResponse.status(HttpStatus.ACCEPTED)
                .location(java.net.URI.create(ADDRESS + standing.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .bodyValue(standing);
    }

    private JsonNode parsed(String body) {
        try {
            JsonNode parsed = json.readTree(body);
            if (parsed.isObject() && parsed.size() == 2) {
                return parsed;
            }
        } catch (JacksonException unreadable) {
            throw Refused.erasureInvalid();
        }
        throw Refused.erasureInvalid();
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isString()) {
            throw Refused.erasureInvalid();
        }
        return value.asString();
    }

    private static String checked(String person) {
        if (!PERSON.matcher(person).matches() || NOBODY.contains(person) || person.startsWith("erased-")) {
            throw Refused.erasureInvalid();
        }
        return person;
    }

    private static String reason(String code) {
        if (!REASONS.contains(code)) {
            throw Refused.erasureInvalid();
        }
        return code;
    }
}
