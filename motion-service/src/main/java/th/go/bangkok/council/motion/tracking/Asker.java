package th.go.bangkok.council.motion.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who asks. Only what a councillor asks about an adopted motion counts for the indicator; others are served alike. */
public enum Asker {
    @JsonProperty("councillor")
    COUNCILLOR,
    @JsonProperty("other")
    OTHER
}
