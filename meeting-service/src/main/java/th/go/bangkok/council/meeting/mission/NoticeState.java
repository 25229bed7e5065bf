package th.go.bangkok.council.meeting.mission;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a notice. */
public enum NoticeState {
    SENT("sent"),
    /** Given by hand, or told by telephone. */
    HANDED_OVER("handed-over"),
    FAILED("failed");

    private final String code;

    NoticeState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    boolean reached() {
        return this != FAILED;
    }
}
