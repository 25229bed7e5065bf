package th.go.bangkok.council.meeting.mission;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a part that was asked for stands. */
public enum PartState {
    PENDING("pending"),
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    /** No longer asked for. */
    CANCELLED("cancelled");

    private final String code;

    PartState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
