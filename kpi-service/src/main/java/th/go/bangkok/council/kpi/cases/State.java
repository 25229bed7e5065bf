package th.go.bangkok.council.kpi.cases;

/** Where a case stands. Only a closed one has a measured time. */
public enum State {
    /** The clock runs, or is paused. */
    OPEN,
    /** The clock has stopped. */
    CLOSED,
    /** Opened in error. */
    VOIDED,
    /** Given up before it was complete. */
    CANCELLED,
    /** Its clock runs backwards, or a pause lies outside the running time. */
    DISPUTED,
    /** Its start, or the pause that a resume ends, is missing. */
    INCOMPLETE;

    /** The name in the API: lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The state with the given code. */
    public static State of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
