package th.go.bangkok.council.kpi.store;

/** Names of the fields of a stored subject. All but the events and conflicts follow from the events. */
public final class SubjectFields {

    public static final String ID = "_id";
    public static final String KIND = "kind";
    public static final String PARTITION = "partition";
    public static final String EVENTS = "events";
    public static final String CONFLICTS = "conflicts";

    public static final String INDICATOR = "indicator";
    public static final String STATE = "state";
    public static final String CLASS = "class";
    public static final String FISCAL_YEAR = "fiscalYear";
    public static final String MONTH = "month";
    public static final String BELONGS_TO = "belongsTo";
    public static final String STARTED = "started";
    public static final String ENDED = "ended";
    public static final String GROSS = "grossMs";
    public static final String NET = "netMs";
    public static final String COUNTS = "counts";
    public static final String DISTRICTS = "districts";
    public static final String COMMITTEE = "committee";
    public static final String FOLLOWS_UP = "followsUp";
    public static final String ENTERED_LATER = "enteredLater";

    private SubjectFields() {}
}
