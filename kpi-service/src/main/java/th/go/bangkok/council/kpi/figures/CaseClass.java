package th.go.bangkok.council.kpi.figures;

/** How a case stands in the figures of its period. Open cases are in none: they belong to no period yet. */
public enum CaseClass {
    /** Closed, and of the kind that the indicator counts. */
    COUNTED,
    /** Closed, but of a kind that is served alike and not counted. */
    NOT_COUNTED,
    VOIDED,
    CANCELLED,
    DISPUTED,
    INCOMPLETE;

    /** The name in the API and in the store: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The class with the given code. */
    public static CaseClass of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
