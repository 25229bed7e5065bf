package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.ClientSession;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import th.go.bangkok.council.kpi.cases.State;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.FigureSum;
import th.go.bangkok.council.kpi.store.FigureDocuments;
import th.go.bangkok.council.kpi.store.FigureFields;
import th.go.bangkok.council.kpi.store.KpiStore;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.store.SubjectFields;
import th.go.bangkok.council.kpi.subjects.Subject;

/** The store as it was at one instant, so that what is read piece by piece fits together. */
final class View implements AutoCloseable {

    private final ClientSession session;
    private final KpiStore store;
    private final SubjectDocuments documents;

    View(ClientSession session, KpiStore store, SubjectDocuments documents) {
        this.session = session;
        this.store = store;
        this.documents = documents;
    }

    @Override
    public void close() {
        session.close();
    }

    /** All subjects of a kind. */
    List<Subject> ofKind(String kind) {
        return subjects(Filters.eq(SubjectFields.KIND, kind));
    }

    /** The subjects of a kind that name the fiscal year. */
    List<Subject> ofYear(String kind, int fiscalYear) {
        return subjects(
                Filters.and(Filters.eq(SubjectFields.KIND, kind), Filters.eq(SubjectFields.FISCAL_YEAR, fiscalYear)));
    }

    List<Subject> subjects(Bson filter) {
        List<Subject> found = new ArrayList<>();
        store.subjects().find(session, filter).forEach(stored -> found.add(documents.read(stored)));
        return found;
    }

    /** What is stored of the subjects beside their events. */
    List<Document> descriptions(Bson filter) {
        return store.subjects()
                .find(session, filter)
                .projection(new Document(SubjectFields.EVENTS, 0))
                .into(new ArrayList<>());
    }

    /** The figures of the months, summed over the partitions of the log. */
    Map<FigureKey, Figure> figures(String indicator, FigureKey.Dimension dimension, Collection<YearMonth> months) {
        Map<FigureKey, FigureSum> sums = new HashMap<>();
        Bson filter = Filters.and(
                Filters.eq(FigureFields.INDICATOR, indicator),
                Filters.eq(FigureFields.DIMENSION, dimension.code()),
                Filters.in(
                        FigureFields.MONTH,
                        months.stream().map(YearMonth::toString).toList()));
        store.figures()
                .find(session, filter)
                .forEach(stored -> sums.computeIfAbsent(FigureDocuments.key(stored), key -> new FigureSum())
                        .add(FigureDocuments.figure(stored)));
        Map<FigureKey, Figure> figures = new HashMap<>();
        sums.forEach((key, sum) -> figures.put(key, sum.sum()));
        return figures;
    }

    /** Cases that would count, were open at the instant, and are neither disputed nor otherwise out of it. */
    List<Subject> open(String indicator, Instant at) {
        Date instant = Date.from(at);
        Bson stillOpen = Filters.eq(SubjectFields.STATE, State.OPEN.code());
        Bson endedSince = Filters.and(
                Filters.eq(SubjectFields.STATE, State.CLOSED.code()), Filters.gte(SubjectFields.ENDED, instant));
        return subjects(Filters.and(
                Filters.eq(SubjectFields.INDICATOR, indicator),
                Filters.eq(SubjectFields.COUNTS, true),
                Filters.lt(SubjectFields.STARTED, instant),
                Filters.or(stillOpen, endedSince)));
    }
}
