package th.go.bangkok.council.kpi.store;

/** Names of the fields of a stored figure. */
public final class FigureFields {

    public static final String ID = "_id";
    public static final String INDICATOR = "indicator";
    public static final String FISCAL_YEAR = "fiscalYear";
    public static final String MONTH = "month";
    public static final String DIMENSION = "dimension";
    public static final String VALUE = "value";
    public static final String PARTITION = "partition";
    public static final String CLASSES = "classes";
    public static final String ENTERED_LATER = "enteredLater";
    public static final String FOLLOW_UPS = "followUps";
    public static final String GROSS = "gross";
    public static final String NET = "net";
    public static final String TOTAL = "totalMs";
    public static final String HISTOGRAM = "histogram";

    private FigureFields() {}
}
