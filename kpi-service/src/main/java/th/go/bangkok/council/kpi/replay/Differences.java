package th.go.bangkok.council.kpi.replay;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.figures.Figure;
import th.go.bangkok.council.kpi.store.FigureDocuments;

/** Walks two collections side by side, by id, which may take long; says now and then that it is still at it. */
final class Differences {

    private static final String ID = "_id";
    private static final int EXAMPLES = 20;

    /** After so many documents it says that it is still at it. */
    private static final int STRETCH = 1_000;

    private long live;
    private long rebuilt;
    private long differing;
    private long steps;
    private final List<String> examples = new ArrayList<>();

    private final Runnable stillAtIt;

    private Differences(Runnable stillAtIt) {
        this.stillAtIt = stillAtIt;
    }

    /** Compares subjects as they are stored. */
    static ReplayReport.Comparison ofSubjects(
            ClientSession session,
            MongoCollection<Document> live,
            MongoCollection<Document> rebuilt,
            Runnable stillAtIt) {
        return new Differences(stillAtIt).walk(session, live, rebuilt, UnaryOperator.identity());
    }

    /** Compares figures by what they say; one with nothing in it is none. */
    static ReplayReport.Comparison ofFigures(
            ClientSession session,
            MongoCollection<Document> live,
            MongoCollection<Document> rebuilt,
            Runnable stillAtIt) {
        return new Differences(stillAtIt).walk(session, live, rebuilt, Differences::figure);
    }

    private ReplayReport.Comparison walk(
            ClientSession session,
            MongoCollection<Document> liveOnes,
            MongoCollection<Document> rebuiltOnes,
            UnaryOperator<Document> normal) {
        try (MongoCursor<Document> left =
                        liveOnes.find(session).sort(Sorts.ascending(ID)).iterator();
                MongoCursor<Document> right =
                        rebuiltOnes.find().sort(Sorts.ascending(ID)).iterator()) {
            Document one = next(left, normal);
            Document other = next(right, normal);
            while (one != null || other != null) {
                if (steps++ % STRETCH == 0) {
                    stillAtIt.run();
                }
                int order = order(one, other);
                live += order <= 0 ? 1 : 0;
                rebuilt += order >= 0 ? 1 : 0;
                if (order != 0 || !Objects.equals(one, other)) {
                    differ(order <= 0 ? one : other);
                }
                Document seen = one;
                one = order <= 0 ? next(left, normal) : seen;
                other = order >= 0 ? next(right, normal) : other;
            }
        }
        return new ReplayReport.Comparison(live, rebuilt, differing, List.copyOf(examples));
    }

    private void differ(@Nullable Document document) {
        differing++;
        if (examples.size() < EXAMPLES && document != null) {
            examples.add(String.valueOf(document.get(ID)));
        }
    }

    private static @Nullable Document next(MongoCursor<Document> cursor, UnaryOperator<Document> normal) {
        while (cursor.hasNext()) {
            Document document = normal.apply(cursor.next());
            if (!document.isEmpty()) {
                return document;
            }
        }
        return null;
    }

    private static int order(@Nullable Document one, @Nullable Document other) {
        if (one == null) {
            return 1;
        }
        return other == null ? -1 : one.getString(ID).compareTo(other.getString(ID));
    }

    private static Document figure(Document stored) {
        Figure figure = FigureDocuments.figure(stored);
        return figure.isNone()
                ? new Document()
                : new Document(ID, stored.getString(ID)).append("figure", figure.toString());
    }
}
