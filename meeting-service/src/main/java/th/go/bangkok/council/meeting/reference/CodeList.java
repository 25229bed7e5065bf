package th.go.bangkok.council.meeting.reference;

/** The lists of codes that this service takes codes from. */
public enum CodeList {
    PAUSE("pause"),
    VOID("void"),
    CORRECTION("correction"),
    PART_REJECTION("part-rejection"),
    PART_CANCELLATION("part-cancellation"),
    RESCHEDULE("reschedule"),
    CANCELLATION("cancellation"),
    ENTERED_LATER("entered-later"),
    /** How a notice reaches somebody. */
    CHANNEL("channel");

    private final String scope;

    CodeList(String scope) {
        this.scope = scope;
    }

    /** The list's name in the reference data. */
    public String scope() {
        return scope;
    }
}
