package th.go.bangkok.council.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class MemoryTests {

    private static final String KEY = "key";

    private final Memory memory = new Memory();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Snapshot stored = snapshot("before");

    @Test
    void readsASessionOnceWhileTheStoreTellsOfItsChanges() {
        memory.begin(System.nanoTime());

        assertThat(name(read())).isEqualTo("before");
        assertThat(name(read())).isEqualTo("before");
        assertThat(reads).hasValue(1);
    }

    @Test
    void readsItAgainAfterEachChange() {
        memory.begin(System.nanoTime());
        read();
        stored = snapshot("after");

        memory.forget(KEY);

        assertThat(name(read())).isEqualTo("after");
    }

    @Test
    void remembersNothingWhileTheStoreTellsNothing() {
        read();
        read();
        assertThat(reads).as("before it was followed").hasValue(2);

        memory.begin(System.nanoTime());
        read();
        memory.end();
        read();
        read();
        assertThat(reads).as("after that has broken off").hasValue(5);
    }

    @Test
    void trustsNothingThatTheStoreHasNotConfirmedForLong() {
        long longAgo = System.nanoTime() - Memory.TRUSTED.toNanos() - 1;
        memory.begin(longAgo);
        read();
        read();
        assertThat(reads).hasValue(2);

        memory.completeUntil(System.nanoTime());
        read();
        read();
        assertThat(reads).hasValue(3);
    }

    @Test
    void knowsNothingFromTheTimeBeforeAnInterruption() {
        memory.begin(System.nanoTime());
        read();
        memory.end();
        stored = snapshot("changed unsaid");

        memory.begin(System.nanoTime());

        assertThat(name(read())).isEqualTo("changed unsaid");
    }

    @Test
    void doesNotRememberWhatWasReadWhileItChanged() {
        memory.begin(System.nanoTime());
        Sinks.One<Snapshot> slow = Sinks.one();
        var answer = memory.get(KEY, slow.asMono()).toFuture();

        memory.forget(KEY);
        stored = snapshot("after");
        slow.tryEmitValue(snapshot("before"));

        assertThat(name(answer.join())).isEqualTo("before");
        assertThat(name(read())).isEqualTo("after");
    }

    @Test
    void remembersNeitherAbsenceNorFailure() {
        memory.begin(System.nanoTime());

        assertThat(memory.get(KEY, Mono.empty()).block()).isNull();
        assertThat(memory.get(KEY, Mono.error(new IllegalStateException("away")))
                        .onErrorComplete()
                        .block())
                .isNull();
        assertThat(name(read())).isEqualTo("before");
    }

    @Test
    void goesOnReadingForOthersWhenOneCallerGoesAway() {
        memory.begin(System.nanoTime());
        Sinks.One<Snapshot> slow = Sinks.one();
        var gone = memory.get(KEY, slow.asMono()).subscribe();
        var other = memory.get(KEY, slow.asMono()).toFuture();

        gone.dispose();
        slow.tryEmitValue(stored);

        assertThat(name(other.join())).isEqualTo("before");
    }

    private @Nullable Snapshot read() {
        return memory.get(KEY, Mono.fromSupplier(() -> {
                    reads.incrementAndGet();
                    return stored;
                }))
                .block();
    }

    private static Snapshot snapshot(String name) {
        return new Snapshot(Instant.EPOCH, Instant.EPOCH, Map.of("name", name));
    }

    private static @Nullable Object name(@Nullable Snapshot snapshot) {
        return snapshot == null ? null : snapshot.attributes().get("name");
    }
}
