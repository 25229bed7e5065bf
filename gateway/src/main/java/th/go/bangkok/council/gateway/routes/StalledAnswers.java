package th.go.bangkok.council.gateway.routes;

import java.time.Duration;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.upstreams.GatewayProperties;

/** Breaks off an answer that has begun and then stands still, so that neither side waits for it for ever. */
@Component
final class StalledAnswers implements GlobalFilter, Ordered {

    /** Route metadata: true on a route whose answers may stand still. */
    static final String ENDLESS = "endless";

    private final Duration limit;

    StalledAnswers(GatewayProperties properties) {
        this.limit = properties.limits().bodyStall();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (Boolean.TRUE.equals(route.getMetadata().get(ENDLESS))) {
            return chain.filter(exchange);
        }
        var watched = new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                return super.writeWith(Flux.from(body).timeout(limit));
            }
        };
        return chain.filter(exchange.mutate().response(watched).build());
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }
}
