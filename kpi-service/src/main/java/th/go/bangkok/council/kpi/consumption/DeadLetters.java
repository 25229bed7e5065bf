package th.go.bangkok.council.kpi.consumption;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.consumption.DeadLetterDocuments.Status;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.store.KpiStore;

/** What could not be taken in: listed, shown, and tried again after the cause was mended. */
public final class DeadLetters {

    private final KpiStore store;
    private final Projection projection;
    private final EventReader reader;
    private final MongoClient client;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    DeadLetters(
            KpiStore store,
            Projection projection,
            EventReader reader,
            MongoClient client,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.projection = projection;
        this.reader = reader;
        this.client = client;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * A dead letter without its content.
     *
     * @param id the record's place on the log: topic, partition, offset
     * @param reason such as {@code schema-invalid}
     * @param status {@code waiting}, or {@code taken-in} after a replay
     */
    public record Listed(
            String id,
            String topic,
            int partition,
            long offset,
            Instant timestamp,
            String reason,
            String detail,
            @Nullable String type,
            @Nullable String subject,
            Instant since,
            String status,
            @Nullable Instant replayedAt) {}

    /** A dead letter with its content, as far as it is text. */
    public record Shown(
            Listed letter, @Nullable String key, @Nullable String value, Map<String, String> headers) {}

    /** One page; {@code next} is what to pass as {@code after}, null on the last. */
    public record Page(List<Listed> items, @Nullable String next) {}

    /** One page, by place on the log; null asks for all topics, reasons and states. */
    public Page list(
            @Nullable String topic,
            @Nullable String reason,
            @Nullable String status,
            int limit,
            @Nullable String after) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.empty());
        equal(filters, DeadLetterDocuments.TOPIC, topic);
        equal(filters, DeadLetterDocuments.REASON, reason);
        equal(filters, DeadLetterDocuments.STATUS, status);
        if (after != null && !after.isEmpty()) {
            filters.add(Filters.gt(DeadLetterDocuments.ID, after));
        }
        List<Listed> found = store.deadLetters()
                .find(Filters.and(filters))
                .sort(Sorts.ascending(DeadLetterDocuments.ID))
                .limit(limit + 1)
                .map(DeadLetters::listed)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        List<Listed> items = List.copyOf(more ? found.subList(0, limit) : found);
        return new Page(items, more ? items.getLast().id() : null);
    }

    /**
     * The letter of that id.
     *
     * @throws Refusal {@code not-found}
     */
    public Shown get(String id) {
        Document stored = stored(id);
        DeadLetter letter = DeadLetterDocuments.letter(stored);
        byte[] value = letter.record().value();
        Map<String, String> headers = new LinkedHashMap<>();
        letter.record()
                .headers()
                .forEach((name, header) -> headers.put(name, new String(header, StandardCharsets.UTF_8)));
        return new Shown(
                listed(stored),
                letter.record().keyText(),
                value == null ? null : new String(value, StandardCharsets.UTF_8),
                headers);
    }

    /**
     * Tries to take the letter in again, as if it had just come from the log; the log itself stays as it is.
     *
     * @throws Refusal {@code not-found}
     */
    public Listed replay(String id) {
        DeadLetter letter = DeadLetterDocuments.letter(stored(id));
        Poll poll = Poll.of(List.of(letter.record()), reader);
        if (poll.bad().isEmpty()) {
            List<Applied> done = new ArrayList<>();
            try (ClientSession session = client.startSession()) {
                Transactions.inParts(
                        session,
                        List.of(letter.record()),
                        part -> open -> List.of(projection.apply(open, poll, clock.instant())),
                        record -> open -> List.<Applied>of(),
                        done::addAll);
            }
            boolean takenIn = !done.isEmpty() && done.getFirst().conflicts().isEmpty();
            if (takenIn) {
                store.deadLetters()
                        .updateOne(
                                Filters.eq(DeadLetterDocuments.ID, id),
                                Updates.combine(
                                        Updates.set(DeadLetterDocuments.STATUS, Status.TAKEN_IN.code()),
                                        Updates.set(DeadLetterDocuments.REPLAYED_AT, Date.from(clock.instant()))));
                publisher.publishEvent(new FiguresMoved(done.getFirst().moved()));
            }
        }
        return listed(stored(id));
    }

    private Document stored(String id) {
        Document stored =
                store.deadLetters().find(Filters.eq(DeadLetterDocuments.ID, id)).first();
        if (stored == null) {
            throw Refusal.notFound(id);
        }
        return stored;
    }

    private static Listed listed(Document stored) {
        DeadLetter letter = DeadLetterDocuments.letter(stored);
        Date replayed = stored.getDate(DeadLetterDocuments.REPLAYED_AT);
        return new Listed(
                letter.id(),
                letter.record().topic(),
                letter.record().partition(),
                letter.record().offset(),
                Instant.ofEpochMilli(letter.record().timestamp()),
                letter.reason().code(),
                letter.detail(),
                letter.record().header("ce_type"),
                letter.record().header("ce_subject"),
                stored.getDate(DeadLetterDocuments.SINCE).toInstant(),
                stored.getString(DeadLetterDocuments.STATUS),
                replayed == null ? null : replayed.toInstant());
    }

    private static void equal(List<Bson> filters, String name, @Nullable String value) {
        if (value != null) {
            filters.add(Filters.eq(name, value));
        }
    }
}
