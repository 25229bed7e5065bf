package th.go.bangkok.council.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;

/** Refuses bodies that are longer than the limit, by the length that is announced or, without one, while they come in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class BodyLimit implements WebFilter {

    private static final String IMPORTS = "/api/v1/imports/";

    private final DataSize calls;
    private final DataSize imports;

    BodyLimit(RateProperties rates) {
        this.calls = rates.body();
        this.imports = rates.importBody();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long limit = (request.getPath().value().startsWith(IMPORTS) ? imports : calls).toBytes();
        long announced = request.getHeaders().getContentLength();
        if (announced > limit) {
            return Mono.error(Refused.tooLarge());
        }
        return announced >= 0 || isWithoutBody(request)
                ? chain.filter(exchange)
                : chain.filter(
                        exchange.mutate().request(new Counted(request, limit)).build());
    }

    /** Nothing is announced and nothing comes. */
    private static boolean isWithoutBody(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod())
                && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var received = new AtomicLong();
            return super.getBody().handle((part, sink) -> {
                if (received.addAndGet(part.readableByteCount()) > limit) {
                    DataBufferUtils.release(part);
                    sink.error(Refused.tooLarge());
                } else {
                    sink.next(part);
                }
            });
        }
    }
}
