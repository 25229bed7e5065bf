package th.go.bangkok.council.gateway.signin;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.audit.AuditTrail;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.pages.Answers;
import th.go.bangkok.council.gateway.pages.Languages;
import th.go.bangkok.council.gateway.pages.Texts;
import th.go.bangkok.council.gateway.pages.Wanted;
import th.go.bangkok.council.gateway.sessions.Caller;

/**
 * {@code GET /me}: who is signed in, and the token for changes; {@code /account}: the same as a page;
 * {@code POST /sign-out} and {@code POST /sign-out-everywhere}: a page is led on to the provider, a program is told where
 * to go ({@code next}).
 */
@Configuration(proxyBeanMethods = false)
class AccountPages {

    record Next(String next) {}

    private interface Way {
        Mono<URI> out(WebSession session, Authentication person);
    }

    private final Caller caller;
    private final Departure departure;
    private final AuditTrail trail;
    private final Answers answers;
    private final Texts texts;

    AccountPages(Caller caller, Departure departure, AuditTrail trail, Answers answers, Texts texts) {
        this.caller = caller;
        this.departure = departure;
        this.trail = trail;
        this.answers = answers;
        this.texts = texts;
    }

    @Bean
    RouterFunction<ServerResponse> accountRoutes() {
        return route().GET("/me", request -> account(request).flatMap(answers::json))
                .GET("/account", this::page)
                .POST("/sign-out", request -> leave(request, departure::from, false))
                .POST("/sign-out-everywhere", request -> leave(request, departure::fromEverywhere, true))
                .build();
    }

    private Mono<ServerResponse> page(ServerRequest request) {
        Locale language = Languages.of(request.exchange().getRequest());
        return account(request).flatMap(account -> answers.page(request, "account", content(account, language)));
    }

    private Map<String, Object> content(Account account, Locale language) {
        var content = new HashMap<String, Object>();
        content.put("signedIn", account.signedIn());
        content.put("name", Optional.ofNullable(account.name()).orElse(""));
        content.put(
                "roles",
                account.roles().stream().map(role -> texts.role(role, language)).toList());
        content.put("csrf", account.csrf() == null ? "" : account.csrf().token());
        return content;
    }

    private Mono<Account> account(ServerRequest request) {
        return Caller.person()
                .map(Account::of)
                .flatMap(account -> csrf(request.exchange()).map(account::with).defaultIfEmpty(account))
                .defaultIfEmpty(Account.NOBODY);
    }

    private Mono<Account.Csrf> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return caller.session(exchange)
                .flatMap(session -> token)
                .map(known -> new Account.Csrf(known.getHeaderName(), known.getToken()));
    }

    private Mono<ServerResponse> leave(ServerRequest request, Way way, boolean everywhere) {
        return caller.session(request.exchange())
                .switchIfEmpty(Mono.error(Refused::signInNeeded))
                .zipWith(Caller.person())
                .flatMap(known -> way.out(known.getT1(), known.getT2())
                        .delayUntil(next -> trail.signedOut(request.exchange(), known.getT2(), everywhere)))
                .flatMap(next -> Wanted.page(request.exchange().getRequest())
                        ? ServerResponse.status(HttpStatus.SEE_OTHER)
                                .location(next)
                                .header("Cache-Control", "no-store")
                                .build()
                        : answers.json(new Next(next.toString())));
    }
}
