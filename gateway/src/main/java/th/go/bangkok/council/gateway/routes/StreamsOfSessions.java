package th.go.bangkok.council.gateway.routes;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.sessions.Caller;
import th.go.bangkok.council.gateway.sessions.Sessions;

/** Ends a stream with the session that it was asked for in, wherever that ends. */
@Component
final class StreamsOfSessions implements GlobalFilter, Ordered {

    private final Caller caller;
    private final Sessions sessions;

    StreamsOfSessions(Caller caller, Sessions sessions) {
        this.caller = caller;
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (!Boolean.TRUE.equals(route.getMetadata().get(StalledAnswers.ENDLESS)) || Caller.hasToken(exchange)) {
            return chain.filter(exchange);
        }
        return caller.session(exchange)
                .map(session -> endingWith(session, exchange))
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private ServerWebExchange endingWith(WebSession session, ServerWebExchange exchange) {
        Mono<Void> end = sessions.end(session.getId());
        var ending = new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
            }

            @Override
            public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                return super.writeWith(Flux.from(body).takeUntilOther(end));
            }
        };
        return exchange.mutate().response(ending).build();
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }
}
