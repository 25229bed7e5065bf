package th.go.bangkok.council.kpi.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reader of one year's changes. A newer change of the same topic takes the place of one that was not fetched yet, so
 * that a slow reader costs nothing but its own delay.
 */
public final class Subscription implements AutoCloseable {

    private final int fiscalYear;
    private final ChangeFeed feed;
    private final Map<String, Change> waiting = new LinkedHashMap<>();
    private boolean closed;

    Subscription(int fiscalYear, ChangeFeed feed) {
        this.fiscalYear = fiscalYear;
        this.feed = feed;
    }

    int fiscalYear() {
        return fiscalYear;
    }

    synchronized void offer(Change change) {
        waiting.remove(change.topic());
        waiting.put(change.topic(), change);
        notifyAll();
    }

    /**
     * What has changed since the last call, waiting for it up to the given time.
     *
     * @return empty if nothing has; null once this is closed
     */
    public synchronized @Nullable List<Change> next(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (waiting.isEmpty() && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        if (closed) {
            return null;
        }
        List<Change> changes = List.copyOf(waiting.values());
        waiting.clear();
        return changes;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        feed.leave(this);
    }
}
