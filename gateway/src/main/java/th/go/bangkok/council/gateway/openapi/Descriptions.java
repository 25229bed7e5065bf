package th.go.bangkok.council.gateway.openapi;

import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.ServiceAway;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import tools.jackson.databind.node.ObjectNode;

/** The services' own OpenAPI documents, as they give them now. */
@Component
class Descriptions {

    /** The first time a service writes it down, which takes longer than any later time. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final WebClient client;

    Descriptions(WebClient services) {
        this.client = services;
    }

    /** The document of one service; fails with {@link ServiceAway} if it does not come. */
    Mono<ObjectNode> of(Upstream upstream) {
        return client.get()
                .uri(upstream.at("/v3/api-docs"))
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .bodyToMono(ObjectNode.class)
                .timeout(LIMIT)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("empty")))
                .onErrorMap(failure -> new ServiceAway(upstream, failure));
    }
}
