package th.go.bangkok.council.motion.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a delivery brings. */
public enum ContentKind {
    /** Words written for the occasion. */
    @JsonProperty("text")
    TEXT,
    /** A report put together from the motion, its decision and its follow-ups, frozen as it was delivered. */
    @JsonProperty("report")
    REPORT
}
