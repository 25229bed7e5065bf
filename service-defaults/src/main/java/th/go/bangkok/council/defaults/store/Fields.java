package th.go.bangkok.council.defaults.store;

import th.go.bangkok.council.defaults.outbox.OutboxEvent;

/** The names of the stored envelope's fields: {@code {_id, version, sequence, state, outbox, commandIds, ...}}. */
public final class Fields {

    public static final String ID = "_id";
    public static final String VERSION = "version";
    /** How many events the aggregate has published, and the sequence of the latest. */
    public static final String SEQUENCE = "sequence";

    public static final String CORRELATION = "correlation";
    public static final String STATE = "state";
    public static final String OUTBOX = OutboxEvent.FIELD;
    public static final String COMMAND_IDS = "commandIds";
    public static final String COMMAND_KEY = "key";
    public static final String COMMAND_CONTENT = "content";
    static final String CREATED_AT = "createdAt";
    public static final String CREATED_BY = "createdBy";
    static final String CHANGED_AT = "changedAt";
    public static final String CHANGED_BY = "changedBy";

    /** The erasures of persons that the document was changed by. */
    public static final String ERASURES = "erasures";

    /** The unique index over the commands' keys. */
    static final String COMMANDS_INDEX = "commands";

    private Fields() {}

    /** The path of a field of the state. */
    public static String state(String field) {
        return STATE + "." + field;
    }
}
