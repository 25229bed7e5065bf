package th.go.bangkok.council.kpi.cases;

/** What an event does to the clock of its case. */
public enum What {
    STARTED,
    PAUSED,
    RESUMED,
    STOPPED,
    /** A stopped clock runs again in the same case; nothing happens to one that runs. */
    REOPENED,
    /** The matter was given up; ends a running clock without a measured time. */
    CANCELLED,
    /** Carries the whole clock and the dimensions; replaces everything before it in the sequence. */
    CORRECTED,
    /** The case was opened in error. */
    VOIDED,
    /** Belongs to the case, but says nothing about its clock. */
    NOTED
}
