package th.go.bangkok.council.motion.motion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a motion stands. */
public enum MotionStatus {
    @JsonProperty("registered")
    REGISTERED,
    @JsonProperty("adopted")
    ADOPTED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("lapsed")
    LAPSED
}
