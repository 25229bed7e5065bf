package th.go.bangkok.council.gateway.sessions;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What this gateway has read of the store's sessions, each until it changes. That holds only as long as the store tells
 * of every change: whenever it has not done so for {@link #TRUSTED}, the store itself is read for every call.
 *
 * <p>A session that is forgotten while it is being read is not remembered by that reading, which may be of before.
 */
@Component
final class Memory {

    /** For so long after the store was asked for changes, and has answered, nothing is taken to have changed unsaid. */
    static final Duration TRUSTED = Duration.ofSeconds(2);

    private static final int MOST = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AsyncCache<String, Snapshot> sessions =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).buildAsync();
    private volatile boolean followed;
    private volatile long complete;

    /** The session of that key; read if it is not remembered. */
    Mono<Snapshot> get(String key, Mono<Snapshot> read) {
        return Mono.defer(() -> {
            if (!isTrusted()) {
                return read;
            }
            CompletableFuture<Snapshot> known = sessions.get(key, (missing, executor) -> read.toFuture());
            return known.isDone() ? Mono.fromFuture(known) : Mono.fromFuture(known, true);
        });
    }

    /** Something about the session has changed, or may have. */
    void forget(String key) {
        sessions.synchronous().invalidate(key);
    }

    /** From now on every change is told. */
    void begin(long asked) {
        sessions.synchronous().invalidateAll();
        complete = asked;
        followed = true;
    }

    /** Every change was told that had happened at that moment of {@link System#nanoTime()}. */
    void completeUntil(long asked) {
        complete = asked;
    }

    /** From now on no change is told. */
    void end() {
        followed = false;
    }

    private boolean isTrusted() {
        return followed && System.nanoTime() - complete < TRUSTED.toNanos();
    }
}
