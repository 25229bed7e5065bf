package th.go.bangkok.council.citizeninput.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * What the Council Affairs Committee (คณะกรรมการกิจการสภา) made of the topics.
 *
 * @param note the committee's own words; they stay in this service
 */
public record Consideration(
        Outcome outcome,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id"})
        @Nullable String note,

        Instant at) {

    /** Agreed (เห็นชอบ), or sent back (ส่งกลับ) to be proposed or considered again. */
    public enum Outcome {
        @JsonProperty("agreed")
        AGREED,
        @JsonProperty("sent-back")
        SENT_BACK
    }
}
