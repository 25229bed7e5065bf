package th.go.bangkok.council.kpi.changes;

import com.mongodb.MongoCommandException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.consumption.Moved;
import th.go.bangkok.council.kpi.scoreboard.Figures;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;
import th.go.bangkok.council.kpi.store.KpiStore;

/**
 * Follows the revisions in the store, whichever instance made them, and hands what moved to the subscribers. It only
 * listens while there are any. Changes that come close together are told as one.
 */
public final class ChangeFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int MOST_SUBSCRIBERS = 1_000;
    private static final Duration GAP = Duration.ofMillis(25);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final int CHANGE_STREAM_FATAL = 280;
    private static final int CHANGE_STREAM_HISTORY_LOST = 286;
    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    private final KpiStore store;
    private final Scoreboards scoreboards;
    private final Clock clock;
    private final Set<Subscription> subscribers = ConcurrentHashMap.newKeySet();
    private @Nullable Thread listener;
    private CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean running;

    ChangeFeed(KpiStore store, Scoreboards scoreboards, Clock clock) {
        this.store = store;
        this.scoreboards = scoreboards;
        this.clock = clock;
    }

    /**
     * Subscribes to a year's changes. Whatever moves after this returns is told.
     *
     * @throws Refusal {@code unavailable} with too many subscribers, or if the store does not answer
     */
    public Subscription subscribe(int fiscalYear) {
        if (!running || subscribers.size() >= MOST_SUBSCRIBERS) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "unavailable");
        }
        Subscription subscription = new Subscription(fiscalYear, this);
        subscribers.add(subscription);
        try {
            if (!listen().await(OPENING.toMillis(), TimeUnit.MILLISECONDS)) {
                subscription.close();
                throw Refusal.of(Refusal.Kind.UNAVAILABLE, "unavailable");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            subscription.close();
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "unavailable");
        }
        return subscription;
    }

    /** How many subscribers there are. */
    public int subscribers() {
        return subscribers.size();
    }

    void leave(Subscription subscription) {
        subscribers.remove(subscription);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Set.copyOf(subscribers).forEach(Subscription::close);
        Thread current;
        synchronized (this) {
            current = listener;
        }
        if (current != null) {
            current.interrupt();
        }
    }

    /** Before the web server, whose graceful stop waits for open answers. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized CountDownLatch listen() {
        if (listener == null) {
            listening = new CountDownLatch(1);
            listener = Thread.ofPlatform().daemon().name("change-feed").start(this::run);
        }
        return listening;
    }

    private void run() {
        BsonDocument position = null;
        while (goOn()) {
            try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor = open(position)) {
                while (running && !subscribers.isEmpty()) {
                    follow(cursor);
                    position = cursor.getResumeToken();
                    opened();
                }
            } catch (RuntimeException e) {
                log.warn("The change feed was cut and is opened again where it was: {}", e.toString());
                position = e instanceof MongoCommandException refused && isLost(refused) ? null : position;
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    /** From that position on, so that nothing that moved while the store was away is missed; from now on without one. */
    private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open(@Nullable BsonDocument position) {
        ChangeStreamIterable<Document> stream = store.revisions().watch().maxAwaitTime(500, TimeUnit.MILLISECONDS);
        return (position == null ? stream : stream.resumeAfter(position)).cursor();
    }

    /** Whether the store says that it does not know the position any more. */
    private static boolean isLost(MongoCommandException refused) {
        return refused.getErrorCode() == CHANGE_STREAM_FATAL || refused.getErrorCode() == CHANGE_STREAM_HISTORY_LOST;
    }

    /** Ends the listening when nobody listens; decided under the lock under which it is begun. */
    private synchronized boolean goOn() {
        if (running && !subscribers.isEmpty() && !Thread.currentThread().isInterrupted()) {
            return true;
        }
        listener = null;
        return false;
    }

    /** Only with a position: if the store ended the cursor before the first, what moved meanwhile would be missed. */
    private synchronized void opened() {
        listening.countDown();
    }

    private void follow(MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor) {
        Set<Moved> moved = new HashSet<>();
        for (ChangeStreamDocument<Document> change = cursor.tryNext();
                change != null;
                change = cursor.available() > 0 ? cursor.tryNext() : null) {
            add(moved, change.getDocumentKey());
        }
        if (!moved.isEmpty()) {
            tell(moved);
            pause(GAP);
        }
    }

    private static void add(Set<Moved> moved, @Nullable BsonDocument key) {
        if (key != null && key.isString("_id")) {
            String[] parts = SEPARATOR.split(key.getString("_id").getValue(), -1);
            moved.add(new Moved(Integer.parseInt(parts[0]), parts[1]));
        }
    }

    private void tell(Set<Moved> moved) {
        Set<Moved> told = new HashSet<>();
        for (Subscription subscription : subscribers) {
            for (Moved each : moved) {
                if (each.fiscalYear() == subscription.fiscalYear() || each.fiscalYear() == Moved.EVERY_YEAR) {
                    told.add(new Moved(subscription.fiscalYear(), each.topic()));
                }
            }
        }
        told.forEach(this::offer);
    }

    /** Tells one change. An indicator that the year's plan does not have has nothing to tell. */
    private void offer(Moved moved) {
        try {
            Change change = change(moved);
            subscribers.stream()
                    .filter(subscription -> subscription.fiscalYear() == moved.fiscalYear())
                    .forEach(subscription -> subscription.offer(change));
        } catch (Refusal unknown) {
            log.info("Nothing to tell of {}: {}", moved, unknown.getMessage());
        }
    }

    private Change change(Moved moved) {
        if (moved.topic().equals(Moved.COMPONENTS)) {
            return new Change(moved.fiscalYear(), moved.topic(), null, null, null, null, null, null, clock.instant());
        }
        Scoreboard.IndicatorView indicator = scoreboards.indicator(moved.fiscalYear(), moved.topic());
        Scoreboard.Level level = indicator.level();
        Figures figures = indicator.figures();
        return new Change(
                moved.fiscalYear(),
                moved.topic(),
                level == null ? null : level.level(),
                level == null ? null : level.points(),
                figures == null ? null : figures.cases(),
                figures == null ? null : figures.totalMs(),
                figures == null ? null : figures.averageMinutes(),
                figures == null ? null : figures.open().cases(),
                clock.instant());
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
