package th.go.bangkok.council.gateway.traces;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Does something in the trace of the call that it is part of: the current span is that of the call, and a line of the log
 * carries its ids. Asked for where it is needed; having it around every step of every call costs more than the call.
 */
public final class InTrace {

    private static final ContextSnapshotFactory SNAPSHOTS =
            ContextSnapshotFactory.builder().build();

    private InTrace() {}

    /** As {@link Mono#defer}. */
    public static <T> Mono<T> defer(Supplier<? extends Mono<? extends T>> work) {
        return Mono.deferContextual(context -> {
            try (var _ = SNAPSHOTS.<ContextSnapshotFactory>setThreadLocalsFrom(context)) {
                return work.get();
            }
        });
    }

    /** For {@link Mono#onErrorResume}: says something about a failure, which goes on. */
    public static <T> Function<Throwable, Mono<T>> noting(Consumer<Throwable> note) {
        return failure -> defer(() -> {
            note.accept(failure);
            return Mono.error(failure);
        });
    }
}
