package th.go.bangkok.council.kpi.replay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;

/** Starts replays, one at a time over all instances, and knows what they found. */
public final class Replays {

    private static final Logger log = LoggerFactory.getLogger(Replays.class);

    private final MongoCollection<Document> replays;
    private final Rebuild rebuild;
    private final Turn turn;
    private final Clock clock;
    private boolean busy;

    Replays(MongoCollection<Document> replays, Rebuild rebuild, Turn turn, Clock clock) {
        this.replays = replays;
        this.rebuild = rebuild;
        this.turn = turn;
        this.clock = clock;
    }

    /**
     * Starts a replay in the background.
     *
     * @throws Refusal {@code replay-running} while another one is under way
     */
    public ReplayReport start() {
        synchronized (this) {
            if (busy || !turn.take()) {
                throw Refusal.conflict("replay-running");
            }
            busy = true;
        }
        String id = Ids.next().toString();
        ReplayReport begun = new ReplayReport(id, "running", clock.instant(), null, 0, 0, null, null, null);
        store(begun);
        Thread.ofPlatform().daemon().name("replay-" + id).start(() -> run(begun));
        return begun;
    }

    /**
     * The replay of that id.
     *
     * @throws Refusal {@code not-found}
     */
    public ReplayReport get(String id) {
        Document stored = replays.find(Filters.eq("_id", id)).first();
        if (stored == null) {
            throw Refusal.notFound(id);
        }
        return report(stored);
    }

    private void run(ReplayReport begun) {
        try {
            store(rebuild.run(begun, progress(begun)));
        } catch (RuntimeException failure) {
            log.error("A replay failed", failure);
            store(new ReplayReport(
                    begun.id(),
                    "failed",
                    begun.startedAt(),
                    clock.instant(),
                    0,
                    0,
                    null,
                    null,
                    failure.getClass().getSimpleName()));
        } finally {
            end();
        }
    }

    private void end() {
        try {
            turn.end();
        } finally {
            synchronized (this) {
                busy = false;
            }
        }
    }

    private Rebuild.Progress progress(ReplayReport begun) {
        return (processed, total) -> {
            turn.keep();
            store(new ReplayReport(begun.id(), "running", begun.startedAt(), null, processed, total, null, null, null));
        };
    }

    private void store(ReplayReport report) {
        Document document = new Document("_id", report.id())
                .append("state", report.state())
                .append("startedAt", Date.from(report.startedAt()))
                .append("endedAt", report.endedAt() == null ? null : Date.from(report.endedAt()))
                .append("touchedAt", Date.from(clock.instant()))
                .append("processed", report.processed())
                .append("total", report.total())
                .append("subjects", document(report.subjects()))
                .append("figures", document(report.figures()))
                .append("failure", report.failure());
        replays.replaceOne(Filters.eq("_id", report.id()), document, new ReplaceOptions().upsert(true));
    }

    private ReplayReport report(Document stored) {
        Date ended = stored.getDate("endedAt");
        boolean silent = stored.getDate("touchedAt")
                .toInstant()
                .plus(Turn.TERM.multipliedBy(2))
                .isBefore(clock.instant());
        boolean lost = ended == null && silent;
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new ReplayReport(
                stored.getString("_id"),
                lost ? "failed" : stored.getString("state"),
                stored.getDate("startedAt").toInstant(),
                endedAt,
                stored.getLong("processed"),
                stored.getLong("total"),
                comparison(stored.get("subjects", Document.class)),
                comparison(stored.get("figures", Document.class)),
                lost ? "interrupted" : stored.getString("failure"));
    }

    private static @Nullable Document document(ReplayReport.@Nullable Comparison comparison) {
        return comparison == null
                ? null
                : new Document("live", comparison.live())
                        .append("rebuilt", comparison.rebuilt())
                        .append("differing", comparison.differing())
                        .append("examples", comparison.examples());
    }

    private static ReplayReport.@Nullable Comparison comparison(@Nullable Document stored) {
        return stored == null
                ? null
                : new ReplayReport.Comparison(
                        stored.getLong("live"),
                        stored.getLong("rebuilt"),
                        stored.getLong("differing"),
                        stored.getList("examples", String.class, List.of()));
    }
}
