package th.go.bangkok.council.meeting.reference;

/** What a code is given for; each use has a list of its own. */
public enum CodeUse {
    PAUSE,
    VOID,
    CORRECTION,
    PART_REJECTION,
    PART_CANCELLATION,
    RESCHEDULE,
    CANCELLATION,
    /** How a notice reaches somebody. */
    CHANNEL
}
