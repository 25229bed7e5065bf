package th.go.bangkok.council.gateway.limits;

/**
 * Who is counted, and what that caller may do.
 *
 * @param key one for each caller
 */
record Allowance(String key, int perSecond, int burst, int streams) {

    /** The exchange's attribute. */
    static final String ATTRIBUTE = Allowance.class.getName();
}
