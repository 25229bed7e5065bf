package th.go.bangkok.council.kpi.scoreboard;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.State;
import th.go.bangkok.council.kpi.figures.CaseClass;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.FigureSum;
import th.go.bangkok.council.kpi.store.SubjectFields;
import th.go.bangkok.council.kpi.time.Bangkok;
import th.go.bangkok.council.kpi.time.Period;

/**
 * Reads figures with the cases before the system set apart. Figures do not know when their cases started, so that a
 * change of the day needs no rewriting of figures: months wholly before the day are apart as a whole, and of the others
 * the few cases that began before it are looked up.
 */
final class SplitReader {

    private final View view;
    private final String indicator;
    private final @Nullable Instant inUse;

    /**
     * A reader.
     *
     * @param inUse since when the system is in use; null if no case is to be set apart
     */
    SplitReader(View view, String indicator, @Nullable Instant inUse) {
        this.view = view;
        this.indicator = indicator;
        this.inUse = inUse;
    }

    /** A month's figure for one value of the dimension. */
    record Cell(YearMonth month, String value) {}

    /** The figures of the months, without what ended from {@code cut} on. */
    Map<Cell, Split> read(FigureKey.Dimension dimension, List<YearMonth> months, @Nullable Instant cut) {
        List<YearMonth> whole = months.stream()
                .filter(month -> cut == null || !Bangkok.period(month).to().isAfter(cut))
                .toList();
        Map<Cell, FigureSum> all = new HashMap<>();
        view.figures(indicator, dimension, whole)
                .forEach((key, figure) -> all.computeIfAbsent(
                                new Cell(key.month(), key.value()), cell -> new FigureSum())
                        .add(figure));
        if (cut != null) {
            months.stream()
                    .filter(month -> Bangkok.period(month).contains(cut))
                    .forEach(month -> add(all, dimension, endedIn(month, cut)));
        }
        return apart(dimension, months, cut, all);
    }

    private Map<Cell, Split> apart(
            FigureKey.Dimension dimension, List<YearMonth> months, @Nullable Instant cut, Map<Cell, FigureSum> all) {
        Map<Cell, FigureSum> before = new HashMap<>();
        Instant day = inUse;
        if (day != null) {
            all.forEach((cell, sum) -> {
                Period month = Bangkok.period(cell.month());
                if (!month.to().isAfter(day)) {
                    before.put(cell, new FigureSum().add(counted(sum.sum())));
                }
            });
            add(before, dimension, startedBefore(day, months, cut));
        }
        Map<Cell, Split> splits = new HashMap<>();
        all.forEach((cell, sum) -> {
            FigureSum set = before.get(cell);
            Figure earlier = set == null ? Figure.NONE : set.sum();
            splits.put(cell, new Split(sum.sum().minus(earlier), earlier));
        });
        return splits;
    }

    private List<Document> endedIn(YearMonth month, Instant cut) {
        return view.descriptions(Filters.and(
                Filters.eq(SubjectFields.INDICATOR, indicator),
                Filters.eq(SubjectFields.MONTH, month.toString()),
                Filters.ne(SubjectFields.CLASS, State.OPEN.code()),
                Filters.lt(SubjectFields.BELONGS_TO, Date.from(cut))));
    }

    /** Counted cases that began before the day and ended in a month that is not wholly before it. */
    private List<Document> startedBefore(Instant day, List<YearMonth> months, @Nullable Instant cut) {
        List<String> later = months.stream()
                .filter(month -> Bangkok.period(month).to().isAfter(day))
                .map(YearMonth::toString)
                .toList();
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(SubjectFields.INDICATOR, indicator),
                Filters.in(SubjectFields.MONTH, later),
                Filters.eq(SubjectFields.CLASS, CaseClass.COUNTED.code()),
                Filters.lt(SubjectFields.STARTED, Date.from(day))));
        if (cut != null) {
            filters.add(Filters.lt(SubjectFields.BELONGS_TO, Date.from(cut)));
        }
        return later.isEmpty() ? List.of() : view.descriptions(Filters.and(filters));
    }

    private static void add(Map<Cell, FigureSum> sums, FigureKey.Dimension dimension, List<Document> cases) {
        for (Document each : cases) {
            Figure figure = figure(each);
            for (String value : values(dimension, each)) {
                Cell cell = new Cell(YearMonth.parse(each.getString(SubjectFields.MONTH)), value);
                sums.computeIfAbsent(cell, any -> new FigureSum()).add(figure);
            }
        }
    }

    private static Figure figure(Document described) {
        CaseClass type = CaseClass.of(described.getString(SubjectFields.CLASS));
        return type == CaseClass.COUNTED
                ? Figure.counted(
                        described.getLong(SubjectFields.GROSS),
                        described.getLong(SubjectFields.NET),
                        described.getBoolean(SubjectFields.ENTERED_LATER),
                        described.getBoolean(SubjectFields.FOLLOWS_UP))
                : Figure.uncounted(type);
    }

    private static List<String> values(FigureKey.Dimension dimension, Document described) {
        return switch (dimension) {
            case TOTAL -> List.of("");
            case COMMITTEE -> {
                String committee = described.getString(SubjectFields.COMMITTEE);
                yield List.of(committee == null ? FigureKey.UNKNOWN : committee);
            }
            case DISTRICT -> {
                List<String> districts = described.getList(SubjectFields.DISTRICTS, String.class, List.of()).stream()
                        .distinct()
                        .toList();
                yield districts.isEmpty() ? List.of(FigureKey.WHOLE_CITY) : districts;
            }
        };
    }

    private static Figure counted(Figure figure) {
        return new Figure(
                Map.of(CaseClass.COUNTED, figure.counted()),
                figure.enteredLater(),
                figure.followUps(),
                figure.gross(),
                figure.net());
    }
}
