package th.go.bangkok.council.kpi.consumption;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.log.Reason;
import th.go.bangkok.council.kpi.store.SubjectDocuments;
import th.go.bangkok.council.kpi.subjects.Subject;

/**
 * Folds what came of one subject into it. What cannot be worked with is refused alone: it stops neither the line nor the
 * other events of its subject, and nothing of it is left in the changes.
 */
final class SubjectFold {

    private final Changes changes;
    private final SubjectDocuments documents;
    private final String id;
    private @Nullable Subject subject;
    private @Nullable Document document;

    private SubjectFold(Changes changes, SubjectDocuments documents, String id, @Nullable Subject subject) {
        this.changes = changes;
        this.documents = documents;
        this.id = id;
        this.subject = subject;
    }

    /** The document of the subject with the events folded in, or null if they change nothing. */
    static @Nullable Document of(
            Changes changes, SubjectDocuments documents, String id, @Nullable Subject before, List<Located> events) {
        SubjectFold fold = new SubjectFold(changes, documents, id, before);
        fold.take(events);
        return fold.document;
    }

    /** All at once, which is how it nearly always goes; else in halves, down to the one that is at fault. */
    private void take(List<Located> events) {
        try {
            fold(events);
        } catch (RuntimeException unworkable) {
            if (events.size() == 1) {
                changes.refuse(new DeadLetter(
                        events.getFirst().record(),
                        Reason.SCHEMA_INVALID,
                        "it cannot be worked with: " + unworkable.getClass().getSimpleName()));
            } else {
                int middle = events.size() / 2;
                take(events.subList(0, middle));
                take(events.subList(middle, events.size()));
            }
        }
    }

    private void fold(List<Located> events) {
        Subject before = subject;
        Subject after = before == null
                ? new Subject(id, events.getFirst().record().partitionName(), List.of(), List.of())
                : new Subject(before);
        Changes.Folding folding = changes.begin(before);
        events.forEach(located -> folding.absorbed(located, after.absorb(located.event(), located.where())));
        folding.end(after);
        Document written = folding.isToBeWritten() ? documents.write(after, folding.reading()) : null;
        folding.keep();
        if (written != null) {
            subject = after;
            document = written;
        }
    }
}
