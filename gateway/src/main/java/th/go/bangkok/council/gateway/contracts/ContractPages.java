package th.go.bangkok.council.gateway.contracts;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.pages.Languages;
import th.go.bangkok.council.gateway.pages.Texts;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import th.go.bangkok.council.gateway.upstreams.Upstreams;

/** {@code /contracts}: the catalogue, and below it every file of the services' contracts. */
@Configuration(proxyBeanMethods = false)
class ContractPages {

    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");
    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    record ShownService(String title, Catalogue.Service contracts, boolean published) {}

    private final ContractFiles files;
    private final Catalogue catalogue;
    private final Answers answers;
    private final Texts texts;

    ContractPages(ContractFiles files, Upstreams upstreams, Answers answers, Texts texts) {
        this.files = files;
        this.catalogue = new Cataloguer(files)
                .draw(upstreams.all().stream().map(Upstream::name).toList());
        this.answers = answers;
        this.texts = texts;
    }

    @Bean
    RouterFunction<ServerResponse> contractRoutes() {
        return route().GET("/contracts", this::index)
                .GET("/contracts/{*file}", this::file)
                .build();
    }

    private Mono<ServerResponse> index(ServerRequest request) {
        Locale language = Languages.of(request.exchange().getRequest());
        return answers.either(request, "contracts", () -> Map.of("services", shown(language)), () -> catalogue);
    }

    private List<ShownService> shown(Locale language) {
        return catalogue.services().stream()
                .map(service -> new ShownService(
                        texts.service(service.service(), language),
                        service,
                        !service.events().isEmpty()))
                .toList();
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        String path = request.pathVariable("file").substring(1);
        Resource file = files.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ServerResponse.ok()
                .contentType(type(path))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(file);
    }

    private static MediaType type(String path) {
        if (path.endsWith(".schema.json")) {
            return SCHEMA;
        }
        return path.endsWith(".yaml") ? YAML : MediaType.APPLICATION_JSON;
    }
}
