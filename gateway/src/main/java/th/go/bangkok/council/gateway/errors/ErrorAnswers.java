package th.go.bangkok.council.gateway.errors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.pages.Languages;
import th.go.bangkok.council.gateway.pages.Pages;
import th.go.bangkok.council.gateway.pages.Wanted;
import th.go.bangkok.council.gateway.status.StatusBoard;
import th.go.bangkok.council.gateway.traces.InTrace;
import th.go.bangkok.council.gateway.upstreams.ServiceAway;
import th.go.bangkok.council.gateway.upstreams.Upstream;
import th.go.bangkok.council.gateway.upstreams.Upstreams;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's own refusals: a problem detail for a program, a page that also shows what is down for a person. */
@Component
@Order(-2)
final class ErrorAnswers implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Explanations explanations;
    private final Pages pages;
    private final StatusBoard status;
    private final Upstreams upstreams;
    private final JsonMapper json;

    ErrorAnswers(Explanations explanations, Pages pages, StatusBoard status, Upstreams upstreams, JsonMapper json) {
        this.explanations = explanations;
        this.pages = pages;
        this.status = status;
        this.upstreams = upstreams;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        Optional<Upstream> upstream = upstream(exchange, thrown);
        Failure failure = Failure.of(thrown, upstream.isPresent());
        HttpHeaders headers = response.getHeaders();
        headers.clear();
        response.setStatusCode(failure.status());
        Duration again = again(thrown, failure);
        if (again.isPositive()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(again.toSeconds()));
        }
        if (failure.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (thrown instanceof MethodNotAllowedException refused) {
            headers.setAllow(refused.getSupportedMethods());
        }
        ProblemDetail problem = explanations.of(
                failure,
                upstream.map(Upstream::name).orElse(""),
                again,
                exchange.getRequest().getURI().getRawPath(),
                language(exchange));
        Mono<Void> answer =
                Wanted.page(exchange.getRequest()) ? page(problem, failure, exchange) : detail(problem, exchange);
        return failure.slug().equals("internal") ? logged(thrown).then(answer) : answer;
    }

    private static Mono<Void> logged(Throwable thrown) {
        return InTrace.defer(() -> {
            log.error("A request failed", thrown);
            return Mono.empty();
        });
    }

    /** How long to wait before trying again, in full seconds; zero where waiting does not help. */
    private Duration again(Throwable thrown, Failure failure) {
        if (thrown instanceof Refused refused && refused.again() != null) {
            return Duration.ofSeconds(
                    Math.max(1, refused.again().plusMillis(999).toSeconds()));
        }
        return failure.passing() ? explanations.pause() : Duration.ZERO;
    }

    private Mono<Void> detail(ProblemDetail problem, ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        Pages.vary(headers);
        return write(exchange, json.writeValueAsBytes(problem));
    }

    /** Where a service is to blame, the page shows how all of them are. */
    private Mono<Void> page(ProblemDetail problem, Failure failure, ServerWebExchange exchange) {
        Pages.headers(exchange.getResponse().getHeaders());
        String title = Objects.requireNonNullElse(problem.getTitle(), "");
        var content = new HashMap<String, Object>();
        content.put("heading", title);
        content.put(
                "problem",
                Map.of(
                        "status", problem.getStatus(),
                        "title", title,
                        "detail", Objects.requireNonNullElse(problem.getDetail(), ""),
                        "type", failure.type(),
                        "signIn", failure.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)));
        Mono<?> looked = failure.ofService()
                ? status.shown(language(exchange)).doOnNext(shown -> content.put("status", shown))
                : Mono.empty();
        return looked.then(Mono.defer(() -> write(
                exchange, pages.render("error", content, exchange.getRequest()).getBytes(StandardCharsets.UTF_8))));
    }

    private Optional<Upstream> upstream(ServerWebExchange exchange, Throwable thrown) {
        if (thrown instanceof ServiceAway away) {
            return Optional.of(away.upstream());
        }
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return Optional.ofNullable(route).map(Route::getId).flatMap(upstreams::ofRoute);
    }

    private static Locale language(ServerWebExchange exchange) {
        return Languages.of(exchange.getRequest());
    }

    private static Mono<Void> write(ServerWebExchange exchange, byte[] body) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setContentLength(body.length);
        return HttpMethod.HEAD.equals(exchange.getRequest().getMethod())
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
