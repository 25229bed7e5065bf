package th.go.bangkok.council.kpi.levels;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.outbox.OutboxEvent;
import th.go.bangkok.council.defaults.outbox.Outboxes;
import th.go.bangkok.council.kpi.scoreboard.Scoreboard;
import th.go.bangkok.council.kpi.scoreboard.Scoreboards;
import tools.jackson.databind.json.JsonMapper;

/**
 * The level of each indicator and year as it was last told. A change and the event that tells it are one atomic write,
 * checked against the version, so that several instances tell it once and a crash loses nothing.
 */
final class Levels {

    static final String COLLECTION = "indicatorLevels";
    static final String TOPIC = "council.kpi";

    private static final String TYPE = "th.go.bangkok.council.IndicatorLevelChanged.v1";
    private static final String VERSION = "version";
    private static final String LEVEL = "level";
    private static final String PLAN = "planYear";

    private final MongoCollection<Document> levels;
    private final Scoreboards scoreboards;
    private final Outboxes outboxes;
    private final JsonMapper json;
    private final Clock clock;

    Levels(MongoCollection<Document> levels, Scoreboards scoreboards, Outboxes outboxes, JsonMapper json, Clock clock) {
        this.levels = levels;
        this.scoreboards = scoreboards;
        this.outboxes = outboxes;
        this.json = json;
        this.clock = clock;
    }

    /** Tells which levels of the year are not as last told. */
    void check(int fiscalYear) {
        List<Document> before =
                levels.find(Filters.eq("fiscalYear", fiscalYear)).into(new java.util.ArrayList<>());
        Scoreboard board = scoreboards.year(fiscalYear, null);
        Scoreboard.PlanLabel plan = board.plan();
        if (plan == null) {
            return;
        }
        for (Scoreboard.IndicatorView indicator : board.indicators()) {
            UUID id = id(fiscalYear, indicator.code());
            Document known = before.stream()
                    .filter(stored -> id.equals(stored.get("_id")))
                    .findFirst()
                    .orElse(null);
            Scoreboard.Level level = indicator.level();
            if (level != null && (known == null || differs(known, level, plan))) {
                Integer previous = known == null ? null : known.getInteger(LEVEL);
                tell(id, known, LevelChanged.of(board, plan, indicator, level, previous));
            }
        }
    }

    private static boolean differs(Document known, Scoreboard.Level level, Scoreboard.PlanLabel plan) {
        return !Objects.equals(known.getInteger(LEVEL), level.level())
                || !Objects.equals(known.getInteger(PLAN), plan.fiscalYear());
    }

    /** If another instance was faster, it has told; what has changed since is told at the next check. */
    private void tell(UUID id, @Nullable Document known, LevelChanged change) {
        long version = known == null ? 0 : known.getLong(VERSION);
        OutboxEvent event = event(id, version + 1, change);
        boolean written;
        if (known == null) {
            written = insert(new Document("_id", id)
                    .append("indicator", change.indicator())
                    .append("fiscalYear", change.fiscalYear())
                    .append(VERSION, 1L)
                    .append(LEVEL, change.level())
                    .append(PLAN, change.planYear())
                    .append(OutboxEvent.FIELD, List.of(event.toDocument())));
        } else {
            written = levels.updateOne(
                                    Filters.and(Filters.eq("_id", id), Filters.eq(VERSION, version)),
                                    Updates.combine(
                                            Updates.inc(VERSION, 1L),
                                            Updates.set(LEVEL, change.level()),
                                            Updates.set(PLAN, change.planYear()),
                                            Updates.push(OutboxEvent.FIELD, event.toDocument())))
                            .getModifiedCount()
                    == 1;
        }
        if (written) {
            outboxes.wake(COLLECTION, id);
        }
    }

    private boolean insert(Document document) {
        try {
            levels.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private OutboxEvent event(UUID id, long sequence, LevelChanged change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new OutboxEvent(
                Ids.next(),
                TYPE,
                "indicator-levels/" + change.fiscalYear() + "-" + change.indicator(),
                sequence,
                now,
                now,
                id,
                null,
                "system",
                null,
                json.writeValueAsString(change));
    }

    private static UUID id(int fiscalYear, String indicator) {
        return UUID.nameUUIDFromBytes((fiscalYear + "-" + indicator).getBytes(StandardCharsets.UTF_8));
    }
}
