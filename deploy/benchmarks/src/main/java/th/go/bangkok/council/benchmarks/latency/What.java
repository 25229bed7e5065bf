package th.go.bangkok.council.benchmarks.latency;

/**
 * A command that is measured, by the event that it causes.
 *
 * @param event name of the event
 * @param subject id of the tracking request
 */
record What(String event, String subject) {

    static final String REQUESTED = "MotionRequested";
    static final String DELIVERED = "MotionDelivered";
}
