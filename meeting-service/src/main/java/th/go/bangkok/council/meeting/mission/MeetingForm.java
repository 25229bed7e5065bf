package th.go.bangkok.council.meeting.mission;

import com.fasterxml.jackson.annotation.JsonValue;

/** How people meet. */
public enum MeetingForm {
    /** ณ ที่ตั้ง. */
    ONSITE("onsite"),
    /** ออนไลน์. */
    ONLINE("online"),
    /** ผสมผสาน: some in one place, the others on line; for what it needs it counts as on site. */
    HYBRID("hybrid");

    private final String code;

    MeetingForm(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Whether people come to a place. */
    public boolean hasPlace() {
        return this != ONLINE;
    }

    /** Whether people join by a link. */
    public boolean hasLink() {
        return this != ONSITE;
    }
}
