package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.Minutes;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.store.SubjectFields;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;

/** The cases behind the figures, and the events behind a case. */
public final class CaseBook {

    private final KpiStore store;
    private final SubjectDocuments documents;
    private final Cases cases;

    CaseBook(KpiStore store, SubjectDocuments documents, Cases cases) {
        this.store = store;
        this.documents = documents;
        this.cases = cases;
    }

    /**
     * Which cases are wanted; null where it does not matter.
     *
     * @param state a state, or the class of a case in the figures such as {@code counted} or {@code not-counted}
     */
    public record Wanted(
            @Nullable String indicator,
            @Nullable Integer fiscalYear,
            @Nullable YearMonth month,
            @Nullable String committee,
            @Nullable String district,
            @Nullable String state) {}

    /** One page of cases; {@code next} is what to pass as {@code after}, null on the last page. */
    public record Page(List<CaseView> items, @Nullable String next) {}

    /**
     * A case.
     *
     * @param id second part of its subject
     * @param category how it stands in the figures, or {@code open}
     * @param counts whether a case of its kind counts once it is closed
     * @param conflicts events that contradict earlier ones and were left out
     */
    public record CaseView(
            String id,
            String subject,
            String indicator,
            String state,
            String category,
            boolean counts,
            int fiscalYear,
            String month,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Long grossMs,
            @Nullable Long netMs,
            @Nullable String grossMinutes,
            @Nullable String netMinutes,
            List<String> districts,
            @Nullable String committee,
            boolean followsUp,
            boolean enteredLater,
            int conflicts) {}

    /**
     * An event of a case, in sequence.
     *
     * @param effect what it does to the clock
     * @param data what it says, as JSON
     */
    public record EventView(
            long sequence,
            String id,
            String name,
            String effect,
            Instant time,
            Instant recordedTime,
            @Nullable String enteredLater,
            @Nullable String actorRole,
            @com.fasterxml.jackson.annotation.JsonRawValue String data) {}

    /** The events of a case and those that contradict them. */
    public record History(String subject, List<EventView> events, List<Subject.Conflict> conflicts) {}

    /** One page of the wanted cases, the latest ids first. */
    public Page find(Wanted wanted, int limit, @Nullable String after) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.exists(SubjectFields.CLASS));
        equal(filters, SubjectFields.INDICATOR, wanted.indicator());
        equal(filters, SubjectFields.FISCAL_YEAR, wanted.fiscalYear());
        equal(
                filters,
                SubjectFields.MONTH,
                wanted.month() == null ? null : wanted.month().toString());
        equal(filters, SubjectFields.COMMITTEE, wanted.committee());
        if (FigureKey.WHOLE_CITY.equals(wanted.district())) {
            filters.add(Filters.size(SubjectFields.DISTRICTS, 0));
        } else {
            equal(filters, SubjectFields.DISTRICTS, wanted.district());
        }
        if (wanted.state() != null) {
            filters.add(Filters.or(
                    Filters.eq(SubjectFields.STATE, wanted.state()), Filters.eq(SubjectFields.CLASS, wanted.state())));
        }
        if (after != null && !after.isEmpty()) {
            filters.add(Filters.lt(SubjectFields.ID, decode(after)));
        }
        List<Document> found = store.subjects()
                .find(Filters.and(filters))
                .projection(new Document(SubjectFields.EVENTS, 0))
                .sort(Sorts.descending(SubjectFields.ID))
                .limit(limit + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        List<CaseView> items = found.stream().limit(limit).map(CaseBook::view).toList();
        return new Page(items, more ? encode(items.getLast().subject()) : null);
    }

    /**
     * The case of that id.
     *
     * @throws Refusal {@code not-found}
     */
    public CaseView get(String id) {
        return view(stored(id));
    }

    /**
     * The events of the case of that id.
     *
     * @throws Refusal {@code not-found}
     */
    public History history(String id) {
        Subject subject = documents.read(stored(id));
        Optional<TimeIndicator> indicator = cases.indicator(subject);
        List<EventView> events = subject.events().stream()
                .map(event -> new EventView(
                        event.sequence(),
                        event.id(),
                        event.name(),
                        indicator
                                .map(definition -> definition
                                        .clock()
                                        .what(event.name())
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT))
                                .orElse("noted"),
                        event.time(),
                        event.recordedTime(),
                        event.enteredLater(),
                        event.actorRole(),
                        event.json()))
                .toList();
        return new History(subject.id(), events, subject.conflicts());
    }

    private Document stored(String id) {
        List<String> subjects =
                cases.kinds().stream().map(kind -> kind + "/" + id).toList();
        Document stored =
                store.subjects().find(Filters.in(SubjectFields.ID, subjects)).first();
        if (stored == null) {
            throw Refusal.notFound(id);
        }
        return stored;
    }

    private static CaseView view(Document stored) {
        String subject = stored.getString(SubjectFields.ID);
        Long gross = stored.getLong(SubjectFields.GROSS);
        Long net = stored.getLong(SubjectFields.NET);
        return new CaseView(
                subject.substring(subject.indexOf('/') + 1),
                subject,
                stored.getString(SubjectFields.INDICATOR),
                stored.getString(SubjectFields.STATE),
                stored.getString(SubjectFields.CLASS),
                stored.getBoolean(SubjectFields.COUNTS),
                stored.getInteger(SubjectFields.FISCAL_YEAR),
                stored.getString(SubjectFields.MONTH),
                instant(stored, SubjectFields.STARTED),
                instant(stored, SubjectFields.ENDED),
                gross,
                net,
                gross == null ? null : Minutes.text(Minutes.hundredths(gross)),
                net == null ? null : Minutes.text(Minutes.hundredths(net)),
                stored.getList(SubjectFields.DISTRICTS, String.class, List.of()),
                stored.getString(SubjectFields.COMMITTEE),
                stored.getBoolean(SubjectFields.FOLLOWS_UP),
                stored.getBoolean(SubjectFields.ENTERED_LATER),
                stored.getList(SubjectFields.CONFLICTS, Document.class, List.of())
                        .size());
    }

    private static @Nullable Instant instant(Document stored, String name) {
        return stored.getDate(name) == null ? null : stored.getDate(name).toInstant();
    }

    private static void equal(List<Bson> filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(name, value));
        }
    }

    private static String encode(String subject) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(subject.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String after) {
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("page-unknown");
        }
    }
}
