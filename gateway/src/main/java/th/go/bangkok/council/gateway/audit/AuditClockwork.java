package th.go.bangkok.council.gateway.audit;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.sessions.Sessions;

/** Enters, every now and then, what was counted and which sessions have ended by themselves; once more before the end. */
@Component
final class AuditClockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditClockwork.class);

    private final AuditTrail trail;
    private final Sessions sessions;
    private final AuditProperties properties;
    private volatile Disposable.Composite running = Disposables.composite();
    private volatile boolean started;

    AuditClockwork(AuditTrail trail, Sessions sessions, AuditProperties properties) {
        this.trail = trail;
        this.sessions = sessions;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = Disposables.composite(
                every(properties.bundle(), trail::enterBundles),
                every(
                        properties.sweep(),
                        () -> sessions.endExpired().concatMap(trail::ended).then()));
        started = true;
    }

    @Override
    public void stop(Runnable done) {
        running.dispose();
        started = false;
        trail.enterBundles().doFinally(end -> done.run()).subscribe();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the web server: what it refuses until it stops is entered as well. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static Disposable every(Duration pause, Supplier<Mono<Void>> work) {
        return Flux.interval(pause)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.defer(work)
                                .doOnError(failure -> log.warn("Tried again later: {}", failure.toString()))
                                .onErrorComplete(),
                        1)
                .subscribe();
    }
}
