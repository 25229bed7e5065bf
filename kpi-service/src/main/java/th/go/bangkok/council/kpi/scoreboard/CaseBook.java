package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.Minutes;
import th.go.bangkok.council.kpi.plan.Plans;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.standing.Standing;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.store.SubjectFields;
import th.go.bangkok.council.kpi.subjects.Cases;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.kpi.time.Bangkok;
import th.go.bangkok.council.kpi.time.FiscalYear;
import th.go.bangkok.council.kpi.time.Period;

/** The cases behind the figures, and the events behind a case. */
public final class CaseBook {

    private final KpiStore store;
    private final SubjectDocuments documents;
    private final Cases cases;
    private final Plans plans;
    private final Clock clock;

    CaseBook(KpiStore store, SubjectDocuments documents, Cases cases, Plans plans, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.cases = cases;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Which cases are wanted; null where it does not matter.
     *
     * @param state a state, or the class of a case in the figures such as {@code counted} or {@code not-counted}
     * @param standing how it stands in the figures; an open one as of the end of the year or month, if one is given, or
     *     now while that lasts
     */
    public record Wanted(
            @Nullable String indicator,
            @Nullable Integer fiscalYear,
            @Nullable YearMonth month,
            @Nullable String committee,
            @Nullable String district,
            @Nullable String state,
            @Nullable CaseStanding standing) {

        /** A month of another year than the one asked for has no cases. */
        private boolean isOfNoCase() {
            return month != null && fiscalYear != null && FiscalYear.of(month).year() != fiscalYear;
        }
    }

    /** One page of cases; {@code next} is what to pass as {@code after}, null on the last page. */
    public record Page(List<CaseView> items, @Nullable String next) {}

    /**
     * A case.
     *
     * @param id second part of its subject
     * @param category what is stored of how it counts, whatever the day of use: a class, or {@code open}
     * @param standing how it stands in the figures
     * @param counts whether a case of its kind counts once it is closed
     * @param conflicts events that contradict earlier ones and were left out
     */
    public record CaseView(
            String id,
            String subject,
            String indicator,
            String state,
            String category,

            @Schema(description = "how it stands in the figures, in the words of the filter of the same name")
            CaseStanding standing,

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

    /** Whether the cases of an indicator of that code are kept; those that follow milestones have none. */
    public boolean knowsIndicator(String code) {
        return plans.newest().indicators().stream()
                .anyMatch(indicator -> indicator.code().equals(code));
    }

    /** One page of the wanted cases, the latest ids first. */
    public Page find(Wanted wanted, int limit, @Nullable String after) {
        if (wanted.isOfNoCase()) {
            return new Page(List.of(), null);
        }
        CaseStandings standings = standings();
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.exists(SubjectFields.CLASS));
        equal(filters, SubjectFields.INDICATOR, wanted.indicator());
        CaseStanding standing = wanted.standing();
        if (standing != null) {
            filters.add(standing(standings, wanted, standing));
        }
        if (standing == null || !standing.isOpen()) {
            equal(filters, SubjectFields.FISCAL_YEAR, wanted.fiscalYear());
            equal(
                    filters,
                    SubjectFields.MONTH,
                    wanted.month() == null ? null : wanted.month().toString());
        }
        place(filters, wanted);
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
        List<CaseView> items = found.stream()
                .limit(limit)
                .map(stored -> view(stored, standing == null ? standings.of(stored, currentYear()) : standing))
                .toList();
        return new Page(items, more ? encode(items.getLast().subject()) : null);
    }

    /** The standing is another question for each indicator: each has a day of use of its own. */
    private Bson standing(CaseStandings standings, Wanted wanted, CaseStanding standing) {
        Instant now = clock.instant();
        YearMonth month = wanted.month();
        Integer asked = wanted.fiscalYear();
        int year = month != null ? FiscalYear.of(month).year() : asked != null ? asked : currentYear();
        Period period = month != null
                ? Bangkok.period(month)
                : Scoreboards.fiscalYear(year).period();
        Instant asOf = month == null && asked == null
                ? now
                : Term.of(period, now, null).asOf();
        return Filters.or(plans.newest()
                .timeIndicators()
                .map(TimeIndicator::code)
                .map(code -> standing.isOpen()
                        ? standings.open(code, standing, asOf, year)
                        : standings.ended(code, standing))
                .toList());
    }

    private static void place(List<Bson> filters, Wanted wanted) {
        if (FigureKey.UNKNOWN.equals(wanted.committee())) {
            filters.add(Filters.exists(SubjectFields.COMMITTEE, false));
        } else {
            equal(filters, SubjectFields.COMMITTEE, wanted.committee());
        }
        if (FigureKey.WHOLE_CITY.equals(wanted.district())) {
            filters.add(Filters.size(SubjectFields.DISTRICTS, 0));
        } else {
            equal(filters, SubjectFields.DISTRICTS, wanted.district());
        }
    }

    private CaseStandings standings() {
        List<Subject> declarations = store.subjects()
                .find(Filters.eq(SubjectFields.KIND, "declarations"))
                .map(documents::read)
                .into(new ArrayList<>());
        Standing standing = Standing.of(declarations);
        Map<String, Instant> inUse = new HashMap<>();
        plans.newest()
                .timeIndicators()
                .map(TimeIndicator::code)
                .forEach(code -> standing.inUse(code, clock.instant()).ifPresent(day -> inUse.put(code, day)));
        return new CaseStandings(inUse, plans.earliest().fiscalYear());
    }

    private int currentYear() {
        return FiscalYear.at(clock.instant()).year();
    }

    /**
     * The case of that id.
     *
     * @throws Refusal {@code not-found}
     */
    public CaseView get(String id) {
        Document stored = stored(id);
        return view(stored, standings().of(stored, currentYear()));
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

    private static CaseView view(Document stored, CaseStanding standing) {
        String subject = stored.getString(SubjectFields.ID);
        Long gross = stored.getLong(SubjectFields.GROSS);
        Long net = stored.getLong(SubjectFields.NET);
        return new CaseView(
                subject.substring(subject.indexOf('/') + 1),
                subject,
                stored.getString(SubjectFields.INDICATOR),
                stored.getString(SubjectFields.STATE),
                stored.getString(SubjectFields.CLASS),
                standing,
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
