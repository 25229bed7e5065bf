package th.go.bangkok.council.meeting.committee;

import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of committee it is; only the meetings of standing ones count for the indicator. */
public enum CommitteeKind {
    /** คณะกรรมการสามัญ. */
    STANDING("standing"),
    /** คณะกรรมการวิสามัญ. */
    SPECIAL("special"),
    /** คณะอนุกรรมการ. */
    SUB("sub");

    private final String code;

    CommitteeKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
