package th.go.bangkok.council.citizeninput.reference;

/** The lists whose codes this service takes. */
public enum CodeList {
    /** The 50 districts (เขต), official codes. */
    DISTRICTS("districts"),
    /** Where feedback came from. */
    FEEDBACK_SOURCES("feedback-sources"),
    /** Why feedback is not passed on to a committee. */
    SET_ASIDE_REASONS("set-aside"),
    /** Why something is entered after it happened. */
    ENTERED_LATER_REASONS("entered-later");

    private final String key;

    CodeList(String key) {
        this.key = key;
    }

    /** What the list is called in the reference data and in problem details. */
    String key() {
        return key;
    }
}
