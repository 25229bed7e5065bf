package th.go.bangkok.council.defaults.audit;

import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored; what is null is left out. */
final class AuditFields {

    static final String ID = "_id";
    static final String AT = "at";
    static final String ACTOR = "actor";
    static final String ACTION = "action";
    static final String OBJECT = "object";
    static final String STATUS = "status";

    /** The store forgets an entry on this day. */
    static final String FORGET_AT = "forgetAt";

    private static final String ROLE = "role";
    private static final String PROBLEM = "problem";
    private static final String ROWS = "rows";
    private static final String CREATED = "created";
    private static final String UNCHANGED = "unchanged";
    private static final String REFUSED = "refused";
    private static final String ADDRESS = "address";
    private static final String TRACE = "traceId";
    private static final String COUNT = "count";

    private AuditFields() {}

    static Document write(AuditEntry entry, Date forgetAt) {
        Document document = new Document(ID, entry.id())
                .append(AT, Date.from(entry.at()))
                .append(ACTOR, entry.actor())
                .append(ROLE, entry.role())
                .append(ACTION, entry.action())
                .append(OBJECT, entry.object())
                .append(STATUS, entry.status())
                .append(PROBLEM, entry.problem())
                .append(ROWS, write(entry.rows()))
                .append(ADDRESS, entry.address())
                .append(TRACE, entry.traceId())
                .append(COUNT, entry.count())
                .append(FORGET_AT, forgetAt);
        document.values().removeIf(value -> value == null);
        return document;
    }

    static AuditEntry read(Document document) {
        return new AuditEntry(
                document.get(ID, UUID.class),
                document.getDate(AT).toInstant(),
                document.getString(ACTOR),
                document.getString(ROLE),
                document.getString(ACTION),
                document.getString(OBJECT),
                document.getInteger(STATUS),
                document.getString(PROBLEM),
                rows(document.get(ROWS, Document.class)),
                document.getString(ADDRESS),
                document.getString(TRACE),
                document.getInteger(COUNT));
    }

    private static @Nullable Document write(AuditEntry.@Nullable Rows rows) {
        return rows == null
                ? null
                : new Document(ROWS, rows.rows())
                        .append(CREATED, rows.created())
                        .append(UNCHANGED, rows.unchanged())
                        .append(REFUSED, rows.refused());
    }

    private static AuditEntry.@Nullable Rows rows(@Nullable Document rows) {
        return rows == null
                ? null
                : new AuditEntry.Rows(
                        rows.getInteger(ROWS),
                        rows.getInteger(CREATED),
                        rows.getInteger(UNCHANGED),
                        rows.getInteger(REFUSED));
    }
}
