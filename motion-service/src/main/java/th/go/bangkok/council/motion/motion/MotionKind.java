package th.go.bangkok.council.motion.motion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a councillor puts to the council. Each kind has its own run of numbers in a Buddhist calendar year. */
public enum MotionKind {
    /** ญัตติ */
    @JsonProperty("motion")
    MOTION,
    /** กระทู้ถาม */
    @JsonProperty("interpellation")
    INTERPELLATION,
    /** ร่างข้อบัญญัติกรุงเทพมหานคร */
    @JsonProperty("draft-ordinance")
    DRAFT_ORDINANCE
}
