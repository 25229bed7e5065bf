package th.go.bangkok.council.kpi.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.kpi.cases.Case;
import th.go.bangkok.council.kpi.cases.CaseClock;
import th.go.bangkok.council.kpi.cases.Dimensions;
import th.go.bangkok.council.kpi.cases.State;
import th.go.bangkok.council.kpi.figures.Contribution;
import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.log.EventReader;
import th.go.bangkok.council.kpi.plan.TimeIndicator;
import th.go.bangkok.council.kpi.subjects.CaseReading;
import th.go.bangkok.council.kpi.subjects.Subject;
import th.go.bangkok.council.kpi.time.Bangkok;
import th.go.bangkok.council.kpi.time.FiscalYear;

/** Subjects as documents: their events, and beside them what is searched by. */
public final class SubjectDocuments {

    private static final String SEQUENCE = "sequence";
    private static final String EVENT_ID = "id";
    private static final String NAME = "name";
    private static final String TIME = "time";
    private static final String RECORDED = "recordedTime";
    private static final String LATER = "enteredLater";
    private static final String ROLE = "actorRole";
    private static final String DATA = "data";
    private static final String DIGEST = "digest";
    private static final String WHERE = "where";

    private final EventReader reader;

    /** Documents of subjects, whose events are read by the given reader. */
    public SubjectDocuments(EventReader reader) {
        this.reader = reader;
    }

    /** The whole document of a subject; the reading is null if it is no case. */
    public Document write(Subject subject, @Nullable CaseReading reading) {
        Document document = new Document(SubjectFields.ID, subject.id())
                .append(SubjectFields.KIND, subject.kind())
                .append(SubjectFields.PARTITION, subject.partition())
                .append(
                        SubjectFields.EVENTS,
                        subject.events().stream().map(SubjectDocuments::write).toList());
        if (!subject.conflicts().isEmpty()) {
            document.append(
                    SubjectFields.CONFLICTS,
                    subject.conflicts().stream().map(SubjectDocuments::write).toList());
        }
        if (reading == null) {
            describe(document, subject);
        } else {
            describe(document, reading);
        }
        return document;
    }

    /** The subject in a document. */
    public Subject read(Document stored) {
        return new Subject(
                stored.getString(SubjectFields.ID),
                stored.getString(SubjectFields.PARTITION),
                stored.getList(SubjectFields.EVENTS, Document.class).stream()
                        .map(event -> event(event, stored.getString(SubjectFields.ID)))
                        .toList(),
                stored.getList(SubjectFields.CONFLICTS, Document.class, List.of()).stream()
                        .map(SubjectDocuments::conflict)
                        .toList());
    }

    private static void describe(Document document, CaseReading reading) {
        TimeIndicator indicator = reading.indicator();
        Case matter = reading.matter();
        CaseClock clock = matter.clock();
        Dimensions dimensions = matter.dimensions();
        Instant belongsTo = matter.belongsTo();
        Contribution contribution = reading.contribution();
        document.append(SubjectFields.INDICATOR, indicator.code())
                .append(SubjectFields.STATE, clock.state().code())
                .append(
                        SubjectFields.CLASS,
                        contribution == null
                                ? State.OPEN.code()
                                : contribution
                                        .figure()
                                        .classes()
                                        .keySet()
                                        .iterator()
                                        .next()
                                        .code())
                .append(SubjectFields.FISCAL_YEAR, FiscalYear.at(belongsTo).year())
                .append(SubjectFields.MONTH, Bangkok.month(belongsTo).toString())
                .append(SubjectFields.BELONGS_TO, Date.from(belongsTo))
                .append(SubjectFields.COUNTS, Contribution.counts(indicator, dimensions))
                .append(SubjectFields.FOLLOWS_UP, dimensions.followsUp())
                .append(SubjectFields.ENTERED_LATER, matter.enteredLater());
        append(document, SubjectFields.STARTED, date(clock.started()));
        append(document, SubjectFields.ENDED, date(clock.stopped()));
        append(document, SubjectFields.GROSS, clock.grossMillis());
        append(document, SubjectFields.NET, clock.netMillis());
        append(document, SubjectFields.COMMITTEE, dimensions.committee());
        if (indicator.breakdown() == TimeIndicator.Breakdown.DISTRICT) {
            document.append(SubjectFields.DISTRICTS, dimensions.districts());
        }
    }

    /** Of what is no case: its fiscal year, if one of its events names it. */
    private static void describe(Document document, Subject subject) {
        for (Event event : subject.events()) {
            Integer year = event.said().fiscalYearOrNull();
            if (year != null) {
                document.put(SubjectFields.FISCAL_YEAR, year);
            }
        }
    }

    private static Document write(Event event) {
        Document document = new Document(SEQUENCE, event.sequence())
                .append(EVENT_ID, event.id())
                .append(NAME, event.name())
                .append(TIME, Date.from(event.time()))
                .append(RECORDED, Date.from(event.recordedTime()))
                .append(DATA, event.json())
                .append(DIGEST, event.digest());
        append(document, LATER, event.enteredLater());
        append(document, ROLE, event.actorRole());
        return document;
    }

    private Event event(Document stored, String subject) {
        String json = stored.getString(DATA);
        return new Event(
                stored.getString(EVENT_ID),
                stored.getString(NAME),
                subject,
                stored.getLong(SEQUENCE),
                stored.getDate(TIME).toInstant(),
                stored.getDate(RECORDED).toInstant(),
                stored.getString(LATER),
                stored.getString(ROLE),
                json,
                reader.data(json),
                stored.getLong(DIGEST));
    }

    private static Document write(Subject.Conflict conflict) {
        return new Document(WHERE, conflict.where())
                .append(SEQUENCE, conflict.sequence())
                .append(EVENT_ID, conflict.eventId())
                .append(NAME, conflict.name());
    }

    private static Subject.Conflict conflict(Document stored) {
        return new Subject.Conflict(
                stored.getString(WHERE), stored.getLong(SEQUENCE), stored.getString(EVENT_ID), stored.getString(NAME));
    }

    private static void append(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
