package th.go.bangkok.council.motion.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a case stands. */
public enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("delivered")
    DELIVERED,
    @JsonProperty("voided")
    VOIDED
}
