package th.go.bangkok.council.gateway.persons;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.persons.Standing.InService;
import th.go.bangkok.council.gateway.traces.InTrace;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import th.go.bangkok.council.gateway.upstreams.Upstreams;
import tools.jackson.databind.JsonNode;

/** The services that hold persons, asked with the administrator's token. */
@Component
final class PersonServices {

    private static final Logger log = LoggerFactory.getLogger(PersonServices.class);
    private static final String UNREACHABLE = "unreachable";

    private final List<Upstream> services;
    private final WebClient client;
    private final Duration limit;

    PersonServices(Upstreams upstreams, WebClient services, GatewayProperties properties) {
        this.services = upstreams.all().stream()
                .filter(upstream -> upstream.persons() != null)
                .toList();
        this.client = services;
        this.limit = properties.limits().answer();
    }

    List<Upstream> all() {
        return services;
    }

    /** What a service holds about the person; empty if it does not say. */
    Mono<JsonNode> export(Upstream service, String person, List<String> also, String token) {
        var address = UriComponentsBuilder.fromUri(service.at(path(service, "-persons/")))
                .path("{person}");
        also.forEach(name -> address.queryParam("also", name));
        return client.get()
                .uri(address.build(person))
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(limit)
                .onErrorResume(InTrace.noting(failure -> note(service, failure)))
                .onErrorComplete();
    }

    /** Has a service begin or go on; how far it has come, {@link #standing} says. */
    Mono<Void> erase(Upstream service, Erasure erasure, String token) {
        return client.put()
                .uri(at(service, erasure))
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(Map.of(
                        "person", Objects.requireNonNull(erasure.person()),
                        "also", Objects.requireNonNullElse(erasure.also(), List.of()),
                        "reason", erasure.reason()))
                .retrieve()
                .toBodilessEntity()
                .timeout(limit)
                .onErrorResume(InTrace.noting(failure -> note(service, failure)))
                .onErrorComplete()
                .then();
    }

    /** How far a service has come. */
    Mono<InService> standing(Upstream service, Erasure erasure, String token) {
        return client.get()
                .uri(at(service, erasure))
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeToMono(answer -> {
                    if (answer.statusCode().is2xxSuccessful()) {
                        return answer.bodyToMono(JsonNode.class).map(said -> InService.of(service.name(), said));
                    }
                    boolean never = answer.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
                    return answer.releaseBody()
                            .thenReturn(InService.in(service.name(), never ? "not-begun" : UNREACHABLE));
                })
                .timeout(limit)
                .onErrorResume(InTrace.noting(failure -> note(service, failure)))
                .onErrorComplete()
                .defaultIfEmpty(InService.in(service.name(), UNREACHABLE));
    }

    private static URI at(Upstream service, Erasure erasure) {
        return service.at(path(service, "-erasures/") + erasure.id());
    }

    private static String path(Upstream service, String kind) {
        return "/api/v1/" + service.persons() + kind;
    }

    /** The address names the person; only what went wrong is told. */
    private static void note(Upstream service, Throwable failure) {
        log.warn(
                "{} did not answer about a person: {}",
                service.name(),
                failure.getClass().getSimpleName());
    }
}
