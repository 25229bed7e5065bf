package th.go.bangkok.council.gateway.openapi;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.pages.Languages;
import th.go.bangkok.council.gateway.pages.Texts;
import th.go.bangkok.council.gateway.pages.Wanted;
import th.go.bangkok.council.gateway.upstreams.ServiceAway;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import th.go.bangkok.council.gateway.upstreams.Upstreams;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /openapi}: a page to read and try the interface for a person, the merged document for a program (also
 * {@code /openapi.json}); {@code /openapi/<service>.json}: one service's own.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiPages {

    private static final String JSON = ".json";
    private static final ClassPathResource OWN = new ClassPathResource("openapi-gateway.json");

    record Document(String url, String name) {}

    /** A service and its document, which is empty while it is away. */
    private record Part(Upstream upstream, Optional<ObjectNode> document) {}

    private final Descriptions descriptions;
    private final Upstreams upstreams;
    private final Answers answers;
    private final Texts texts;
    private final JsonMapper mapper;

    OpenApiPages(Descriptions descriptions, Upstreams upstreams, Answers answers, Texts texts, JsonMapper mapper) {
        this.descriptions = descriptions;
        this.upstreams = upstreams;
        this.answers = answers;
        this.texts = texts;
        this.mapper = mapper;
    }

    @Bean
    RouterFunction<ServerResponse> openApiRoutes() {
        return route().GET("/openapi", this::index)
                .GET("/openapi.json", this::merged)
                .GET("/openapi/{document}", this::one)
                .build();
    }

    private Mono<ServerResponse> index(ServerRequest request) {
        if (!Wanted.page(request.exchange().getRequest())) {
            return merged(request);
        }
        Locale language = Languages.of(request.exchange().getRequest());
        List<Document> documents = Stream.concat(
                        Stream.of(new Document(
                                "/openapi.json?lang=" + language.getLanguage(), texts.get("openapi.all", language))),
                        upstreams.all().stream()
                                .map(upstream -> new Document(
                                        "/openapi/" + upstream.name() + JSON,
                                        texts.service(upstream.name(), language))))
                .toList();
        return parts().flatMap(parts -> {
            List<String> away = away(parts).stream()
                    .map(name -> texts.service(name, language))
                    .toList();
            return answers.page(
                    request,
                    "openapi",
                    Map.of(
                            "documents",
                            mapper.writeValueAsString(documents),
                            "links",
                            documents,
                            "hasAway",
                            !away.isEmpty(),
                            "away",
                            away));
        });
    }

    private Mono<ServerResponse> merged(ServerRequest request) {
        Locale language = Languages.of(request.exchange().getRequest());
        return parts().flatMap(parts -> {
            var merge = new Merge(texts.get("openapi.title", language), texts.get("openapi.description", language));
            parts.forEach(part -> part.document()
                    .ifPresent(document -> merge.add(part.upstream().name(), document)));
            merge.add("gateway", own());
            return answers.json(merge.result(away(parts)));
        });
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        String document = request.pathVariable("document");
        Upstream upstream = Optional.of(document)
                .filter(name -> name.endsWith(JSON))
                .flatMap(name -> upstreams.named(name.substring(0, name.length() - JSON.length())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return descriptions.of(upstream).map(OpenApiPages::throughHere).flatMap(answers::json);
    }

    /** What the gateway itself answers; read anew each time, for merging changes it. */
    private ObjectNode own() {
        try (InputStream document = OWN.getInputStream()) {
            return (ObjectNode) mapper.readTree(document);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What the service calls its own address is the inside of the house. */
    private static ObjectNode throughHere(ObjectNode document) {
        document.putArray("servers").addObject().put("url", "/");
        return document;
    }

    private Mono<List<Part>> parts() {
        return Flux.fromIterable(upstreams.all())
                .flatMapSequential(upstream -> descriptions
                        .of(upstream)
                        .map(document -> new Part(upstream, Optional.of(document)))
                        .onErrorReturn(ServiceAway.class, new Part(upstream, Optional.empty())))
                .collectList();
    }

    private static List<String> away(List<Part> parts) {
        var away = new ArrayList<String>();
        for (Part part : parts) {
            if (part.document().isEmpty()) {
                away.add(part.upstream().name());
            }
        }
        return away;
    }
}
