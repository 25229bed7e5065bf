package th.go.bangkok.council.kpi.log;

import java.util.Locale;

/** Why a record was put among the dead letters. */
public enum Reason {
    /** No CloudEvent, or its data is no JSON object. */
    UNPARSABLE,
    /** A field that is needed is missing or of the wrong kind. */
    SCHEMA_INVALID,
    /** A known event in a major version that is not read here. */
    UNKNOWN_VERSION,
    NULL_KEY,
    TOMBSTONE,
    /** It happened or was recorded outside this century, or it happened more than five minutes after it was recorded. */
    ABSURD_TIME,
    /** More than producers may send in one event, or more than is kept of one subject. */
    TOO_LARGE,
    /** The same subject and sequence, or id, came before with other content. */
    CONFLICT;

    /** The name in headers and in the API: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
