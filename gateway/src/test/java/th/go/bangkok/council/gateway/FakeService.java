package th.go.bangkok.council.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service as small as it can be: it notes what reaches it, and answers as the test says. */
final class FakeService {

    record Seen(String method, String uri, HttpHeaders headers, String body) {}

    interface Answer extends BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {}

    static final Answer OK = json(200, "{}");

    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger streams = new AtomicInteger();
    final AtomicLong received = new AtomicLong();
    volatile Answer answer = OK;
    volatile Answer readiness = OK;
    private int port;
    private @Nullable DisposableServer server;

    FakeService() {
        start();
        this.port = port();
    }

    /** Listens, after a stop on the same port as before. */
    void start() {
        if (server == null) {
            server = HttpServer.create()
                    .host("127.0.0.1")
                    .port(port)
                    .doOnConnection(connection -> connections.add(connection.channel()))
                    .handle(this::handle)
                    .bindNow();
        }
    }

    /** As if the process were killed: nobody listens any more, and what was open breaks. */
    void stop() {
        if (server != null) {
            server.dispose();
            server.onDispose().block(Duration.ofSeconds(10));
            server = null;
            connections.close().awaitUninterruptibly();
        }
    }

    void reset() {
        start();
        seen.clear();
        received.set(0);
        answer = OK;
        readiness = OK;
    }

    int port() {
        return server == null ? port : server.port();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().startsWith("/actuator/health/readiness")) {
            return readiness.apply(request, response);
        }
        return request.receive()
                .asByteArray()
                .doOnNext(part -> received.addAndGet(part.length))
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .flatMap(body -> {
                    seen.add(new Seen(
                            request.method().name(),
                            request.uri(),
                            request.requestHeaders(),
                            body.toString(StandardCharsets.UTF_8)));
                    return Mono.from(answer.apply(request, response));
                });
    }

    static Answer json(int status, String body) {
        return (request, response) -> response.status(status)
                .header("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .sendString(Mono.just(body));
    }

    /** First that status, afterwards 200. */
    static Answer firstThenOk(int status) {
        var calls = new AtomicInteger();
        return (request, response) -> (calls.getAndIncrement() == 0 ? json(status, "{}") : OK).apply(request, response);
    }

    static Answer after(Duration pause) {
        return (request, response) -> Mono.delay(pause).then(Mono.from(OK.apply(request, response)));
    }

    /** Closes the connection without a word. */
    static Answer hangUp() {
        return (request, response) -> {
            response.withConnection(connection -> connection.dispose());
            return Mono.never();
        };
    }

    /** Sends half of what it has promised, and then hangs up or stands still. */
    static Answer half(boolean chunked, boolean hangUp) {
        return (request, response) -> {
            var begun = chunked ? response.chunkedTransfer(true) : response.header("Content-Length", "100");
            response.withConnection(connection -> {
                if (hangUp) {
                    Mono.delay(Duration.ofMillis(100)).subscribe(tick -> connection.dispose());
                }
            });
            return begun.sendString(Flux.concat(Mono.just("x".repeat(50)), Mono.never()), StandardCharsets.UTF_8);
        };
    }

    /** An endless stream of events; {@link #streams} counts those that are open. */
    Answer events(Duration every) {
        return (request, response) -> {
            streams.incrementAndGet();
            response.withConnection(connection -> connection.onDispose(streams::decrementAndGet));
            return response.sse()
                    .send(
                            Flux.interval(Duration.ZERO, every)
                                    .map(i -> Unpooled.copiedBuffer(
                                            "id:" + i + "\ndata:{\"n\":" + i + "}\n\n", StandardCharsets.UTF_8)),
                            flushed -> true);
        };
    }
}
