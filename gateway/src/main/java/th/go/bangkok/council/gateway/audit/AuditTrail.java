package th.go.bangkok.council.gateway.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;
import th.go.bangkok.council.gateway.sessions.Caller;
import th.go.bangkok.council.gateway.sessions.Sessions;
import th.go.bangkok.council.gateway.traces.InTrace;

/** Says what is worth an entry, and in which words. */
@Component
public final class AuditTrail {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String NOBODY = "public";

    private final Store store;
    private final Bundles bundles = new Bundles();
    private final Tracer tracer;
    private final Clock clock;

    AuditTrail(Store store, Tracer tracer, Clock clock) {
        this.store = store;
        this.tracer = tracer;
        this.clock = clock;
    }

    /** Somebody has signed in; fails if that cannot be entered. */
    public Mono<Void> signedIn(ServerWebExchange exchange, Authentication person) {
        return InTrace.defer(() -> store.add(entry(exchange, person, "sign-in", HttpStatus.OK.value(), null, null)));
    }

    /** Somebody has signed out. It is so, whether or not it can be entered. */
    public Mono<Void> signedOut(ServerWebExchange exchange, Authentication person, boolean everywhere) {
        String action = everywhere ? "sign-out-everywhere" : "sign-out";
        return InTrace.defer(() -> store.add(entry(exchange, person, action, HttpStatus.OK.value(), null, null)))
                .onErrorComplete();
    }

    /** Somebody's session has ended by itself. */
    Mono<Void> ended(Sessions.Ended session) {
        return store.add(new Entry(
                        IDS.generate(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        session.principal(),
                        "-",
                        "session-end",
                        null,
                        HttpStatus.OK.value(),
                        null,
                        session.reason(),
                        null,
                        null,
                        1))
                .onErrorComplete();
    }

    /** Somebody has looked into the trail; fails if that cannot be entered. */
    Mono<Void> searched(ServerWebExchange exchange, Authentication person) {
        return InTrace.defer(() ->
                store.add(entry(exchange, person, Target.of(exchange).action(), HttpStatus.OK.value(), null, null)));
    }

    /** The gateway has refused a call. It is refused, whether or not it can be entered. */
    Mono<Void> refused(ServerWebExchange exchange, @Nullable Authentication person, Refused refused) {
        return InTrace.defer(() -> {
            int status = refused.getStatusCode().value();
            var entry = entry(exchange, person, action(exchange, refused), status, refused.slug(), refused.reason());
            if (person == null || status == HttpStatus.TOO_MANY_REQUESTS.value()) {
                bundles.add(entry);
                return Mono.<Void>empty();
            }
            return store.add(entry).onErrorComplete();
        });
    }

    /** Enters what was counted. */
    Mono<Void> enterBundles() {
        return Mono.fromSupplier(bundles::take)
                .flatMapIterable(entries -> entries)
                .concatMap(entry -> store.add(entry).onErrorComplete())
                .then();
    }

    private static String action(ServerWebExchange exchange, Refused refused) {
        if (refused.slug().equals(Refused.SIGN_IN_FAILED)) {
            return "sign-in";
        }
        boolean ended = refused.slug().equals(Refused.SESSION_ENDED) && refused.reason() != null;
        return ended ? "session-end" : Target.of(exchange).action();
    }

    private Entry entry(
            ServerWebExchange exchange,
            @Nullable Authentication person,
            String action,
            int status,
            @Nullable String problem,
            @Nullable String reason) {
        return new Entry(
                IDS.generate(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                person == null ? NOBODY : person.getName(),
                person == null
                        ? NOBODY
                        : Caller.roles(person).stream().findFirst().orElse("-"),
                action,
                Target.of(exchange).object(),
                status,
                problem,
                reason,
                Caller.address(exchange),
                Optional.ofNullable(tracer.currentSpan())
                        .map(Span::context)
                        .map(context -> context.traceId())
                        .orElse(null),
                1);
    }
}
