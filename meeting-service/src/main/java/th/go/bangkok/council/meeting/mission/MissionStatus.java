package th.go.bangkok.council.meeting.mission;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a mission stands. */
public enum MissionStatus {
    /** Asked for; no day yet. */
    REQUESTED("requested"),
    /** Form, day and time are set; being arranged, for the first time or again. */
    SCHEDULED("scheduled"),
    /** Complete; the clock stands. */
    ARRANGED("arranged"),
    CANCELLED("cancelled"),
    /** Opened in error. */
    VOIDED("voided");

    private final String code;

    MissionStatus(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
