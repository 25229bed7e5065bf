package th.go.bangkok.council.gateway.status;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.pages.Languages;
import th.go.bangkok.council.gateway.pages.Texts;

/** {@code /status}, and {@code /} until the portal takes its place: what is up and what is down. */
@Configuration(proxyBeanMethods = false)
class StatusPages {

    record Status(Instant checkedAt, String state, List<Service> services) {}

    record Service(
            String service,
            String title,
            String state,
            List<String> missing,
            long answeredInMs,
            List<ServiceStatus.Circuit> circuits) {}

    private final StatusBoard board;
    private final Answers answers;
    private final Texts texts;

    StatusPages(StatusBoard board, Answers answers, Texts texts) {
        this.board = board;
        this.answers = answers;
        this.texts = texts;
    }

    @Bean
    RouterFunction<ServerResponse> statusRoutes() {
        return route().GET("/", this::status).GET("/status", this::status).build();
    }

    private Mono<ServerResponse> status(ServerRequest request) {
        Locale language = Languages.of(request.exchange().getRequest());
        return board.look()
                .flatMap(overview -> answers.either(
                        request,
                        "status",
                        () -> Map.of("status", board.shown(overview, language)),
                        () -> json(overview, language)));
    }

    private Status json(Overview overview, Locale language) {
        return new Status(
                overview.checkedAt(),
                overview.state(),
                overview.services().stream()
                        .map(service -> new Service(
                                service.service(),
                                texts.service(service.service(), language),
                                service.state().code(),
                                service.missing(),
                                service.answeredInMs(),
                                service.circuits()))
                        .toList());
    }
}
