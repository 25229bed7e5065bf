package th.go.bangkok.council.kpi.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.TreeMap;
import org.bson.Document;
import th.go.bangkok.council.kpi.figures.CaseClass;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.figures.FigureKey;
import th.go.bangkok.council.kpi.figures.Times;
import th.go.bangkok.council.kpi.time.FiscalYear;

/** Figures as documents: a figure moves by increments, so what it was needs not be read. */
public final class FigureDocuments {

    private FigureDocuments() {}

    /** The write that adds the move to the figure's part of the given partition. */
    public static WriteModel<Document> add(FigureKey key, String partition, Figure move) {
        Document increments = new Document();
        move.classes().forEach((type, count) -> increments.append(FigureFields.CLASSES + "." + type.code(), count));
        increment(increments, FigureFields.ENTERED_LATER, move.enteredLater());
        increment(increments, FigureFields.FOLLOW_UPS, move.followUps());
        increment(increments, FigureFields.GROSS, move.gross());
        increment(increments, FigureFields.NET, move.net());
        Document created = new Document(FigureFields.INDICATOR, key.indicator())
                .append(FigureFields.FISCAL_YEAR, FiscalYear.of(key.month()).year())
                .append(FigureFields.MONTH, key.month().toString())
                .append(FigureFields.DIMENSION, key.dimension().code())
                .append(FigureFields.VALUE, key.value())
                .append(FigureFields.PARTITION, partition);
        String id = String.join(
                "|", key.indicator(), key.month().toString(), key.dimension().code(), key.value(), partition);
        return new UpdateOneModel<>(
                Filters.eq(FigureFields.ID, id),
                new Document("$inc", increments).append("$setOnInsert", created),
                new UpdateOptions().upsert(true));
    }

    /** Whose figure a document is part of. */
    public static FigureKey key(Document stored) {
        return new FigureKey(
                stored.getString(FigureFields.INDICATOR),
                YearMonth.parse(stored.getString(FigureFields.MONTH)),
                FigureKey.Dimension.valueOf(
                        stored.getString(FigureFields.DIMENSION).toUpperCase(Locale.ROOT)),
                stored.getString(FigureFields.VALUE));
    }

    /** The figure in a document. */
    public static Figure figure(Document stored) {
        EnumMap<CaseClass, Long> classes = new EnumMap<>(CaseClass.class);
        section(stored, FigureFields.CLASSES)
                .forEach((code, count) -> classes.put(CaseClass.of(code), ((Number) count).longValue()));
        return new Figure(
                classes,
                number(stored, FigureFields.ENTERED_LATER),
                number(stored, FigureFields.FOLLOW_UPS),
                times(section(stored, FigureFields.GROSS)),
                times(section(stored, FigureFields.NET)));
    }

    private static void increment(Document increments, String name, long by) {
        if (by != 0) {
            increments.append(name, by);
        }
    }

    private static void increment(Document increments, String name, Times times) {
        increment(increments, name + "." + FigureFields.TOTAL, times.totalMillis());
        times.histogram()
                .forEach((time, count) -> increments.append(name + "." + FigureFields.HISTOGRAM + "." + time, count));
    }

    private static Times times(Document stored) {
        TreeMap<Long, Long> histogram = new TreeMap<>();
        section(stored, FigureFields.HISTOGRAM)
                .forEach((time, count) -> histogram.put(Long.valueOf(time), ((Number) count).longValue()));
        return new Times(number(stored, FigureFields.TOTAL), histogram);
    }

    private static Document section(Document stored, String name) {
        return stored.get(name, new Document());
    }

    private static long number(Document stored, String name) {
        return stored.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
