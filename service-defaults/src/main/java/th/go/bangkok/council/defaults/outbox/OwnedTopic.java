package th.go.bangkok.council.defaults.outbox;

/**
 * A topic that this service owns and declares.
 *
 * @param name for example {@code council.motions}
 * @param kind what it is for, which decides how long records stay
 */
public record OwnedTopic(String name, Kind kind) {

    /** What a topic is for. */
    public enum Kind {
        /** The record that figures are recomputed from: kept for ever, never compacted. */
        LOG,
        /** Derived facts, the latest for each key. */
        COMPACTED,
        /** Events that a consumer could not take: kept for 90 days, with room for their headers. */
        DEAD_LETTERS
    }
}
