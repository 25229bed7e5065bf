package th.go.bangkok.council.benchmarks.fold;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Cases as the documents that the KPI service keeps of them. */
public final class CaseDocuments {

    private static final String EVENTS = "events";
    private static final String CONFLICTS = "conflicts";

    private CaseDocuments() {}

    /** The whole document, with what cases are searched by. */
    public static Document write(Case matter) {
        var standing = matter.standing();
        var subject = matter.subject();
        var document = new Document("_id", subject)
                .append("kind", subject.substring(0, subject.indexOf('/')))
                .append("partition", matter.partition())
                .append(
                        EVENTS,
                        matter.events().stream().map(CaseDocuments::write).toList());
        if (!matter.contradictions().isEmpty()) {
            document.append(
                    CONFLICTS,
                    matter.contradictions().stream().map(CaseDocuments::write).toList());
        }
        document.append("indicator", standing.indicator().code())
                .append("state", standing.state())
                .append("class", standing.type())
                .append("fiscalYear", FigureKey.fiscalYear(standing.month()))
                .append("month", standing.month().toString())
                .append("counts", standing.matter().counts())
                .append("followsUp", standing.matter().followsUp())
                .append("enteredLater", standing.enteredLater())
                .append(
                        standing.indicator() == Indicator.MOTION_TRACKING ? "districts" : "committee",
                        standing.indicator() == Indicator.MOTION_TRACKING
                                ? standing.matter().values()
                                : standing.matter().values().stream()
                                        .findFirst()
                                        .orElse("unknown"));
        append(document, "started", date(standing.started()));
        append(document, "ended", date(standing.stopped()));
        if (standing.state().equals("closed")) {
            document.append("grossMs", standing.gross()).append("netMs", standing.net());
        }
        return document;
    }

    /** The case in a document. */
    public static Case read(Document stored) {
        return new Case(
                stored.getString("_id"),
                stored.getString("partition"),
                stored.getList(EVENTS, Document.class).stream()
                        .map(CaseDocuments::said)
                        .toList(),
                stored.getList(CONFLICTS, Document.class, List.of()).stream()
                        .map(CaseDocuments::contradiction)
                        .toList());
    }

    private static Document write(Said event) {
        var document = new Document("sequence", event.sequence())
                .append("id", event.id())
                .append("name", event.name())
                .append("time", date(event.time()))
                .append("recordedTime", date(event.recorded()))
                .append("data", event.json())
                .append("digest", event.digest());
        append(document, "enteredLater", event.enteredLater());
        append(document, "actorRole", event.actorRole());
        return document;
    }

    private static Said said(Document stored) {
        return new Said(
                stored.getLong("sequence"),
                stored.getString("id"),
                stored.getString("name"),
                stored.getDate("time").toInstant().toEpochMilli(),
                stored.getDate("recordedTime").toInstant().toEpochMilli(),
                stored.getString("enteredLater"),
                stored.getString("actorRole"),
                stored.getString("data"),
                stored.getLong("digest"));
    }

    private static Document write(Case.Contradiction contradiction) {
        return new Document("where", contradiction.where())
                .append("sequence", contradiction.sequence())
                .append("eventId", contradiction.id())
                .append("name", contradiction.name());
    }

    private static Case.Contradiction contradiction(Document stored) {
        return new Case.Contradiction(
                stored.getString("where"),
                stored.getLong("sequence"),
                stored.getString("eventId"),
                stored.getString("name"));
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static @Nullable Date date(long millis) {
        return millis == Clock.NONE ? null : Date.from(Instant.ofEpochMilli(millis));
    }
}
