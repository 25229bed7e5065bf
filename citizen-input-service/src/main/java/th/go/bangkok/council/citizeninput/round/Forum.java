package th.go.bangkok.council.citizeninput.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A forum (เวที) of the council with the representatives of the districts.
 *
 * @param number counts the round's forums from 1
 * @param heldAt when it was held
 */
public record Forum(int number, Mode mode, Instant heldAt, Attendance attendance) {

    /** Where people met. Only forums on line (ออนไลน์) count for the indicator. */
    public enum Mode {
        @JsonProperty("online")
        ONLINE,
        @JsonProperty("onsite")
        ONSITE
    }
}
