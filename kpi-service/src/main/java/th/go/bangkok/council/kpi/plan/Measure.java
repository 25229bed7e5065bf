package th.go.bangkok.council.kpi.plan;

/** Which of the two times of a case an indicator is measured by. */
public enum Measure {
    /** Stop less start: what the person who asked experiences. */
    GROSS,
    /** Gross less the pauses: the time spent on the matter. */
    NET
}
