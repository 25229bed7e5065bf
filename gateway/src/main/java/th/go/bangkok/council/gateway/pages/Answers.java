package th.go.bangkok.council.gateway.pages;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with a page or with JSON, whichever the caller wants. */
@Component
public final class Answers {

    private final Pages pages;

    public Answers(Pages pages) {
        this.pages = pages;
    }

    /** The page made from the template and its content for a person, the JSON for a program. */
    public Mono<ServerResponse> either(
            ServerRequest request, String template, Supplier<Map<String, ?>> content, Supplier<?> json) {
        var http = request.exchange().getRequest();
        return Wanted.page(http) ? page(request, template, content.get()) : json(json.get());
    }

    public Mono<ServerResponse> page(ServerRequest request, String template, Map<String, ?> content) {
        return ServerResponse.status(HttpStatusCode.valueOf(200))
                .headers(Pages::headers)
                .bodyValue(pages.render(template, content, request.exchange().getRequest()));
    }

    public Mono<ServerResponse> json(Object json) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    Pages.vary(headers);
                    headers.setCacheControl("no-store");
                })
                .bodyValue(json);
    }
}
