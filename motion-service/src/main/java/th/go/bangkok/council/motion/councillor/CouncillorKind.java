package th.go.bangkok.council.motion.councillor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a councillor came to the council. */
public enum CouncillorKind {
    @JsonProperty("elected")
    ELECTED,
    @JsonProperty("appointed")
    APPOINTED
}
