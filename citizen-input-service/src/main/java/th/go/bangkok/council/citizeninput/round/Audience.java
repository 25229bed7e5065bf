package th.go.bangkok.council.citizeninput.round;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To whom the dossiers are presented. */
public enum Audience {
    /** The Council Affairs Committee (คณะกรรมการกิจการสภา). */
    @JsonProperty("committee")
    COMMITTEE,
    /** The chair of the council (ประธานสภา). */
    @JsonProperty("chair")
    CHAIR
}
