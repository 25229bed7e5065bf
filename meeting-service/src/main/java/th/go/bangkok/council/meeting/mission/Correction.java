package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * That the clock was corrected, by whom and why.
 *
 * @param by the pseudonym of the person
 * @param reason in words; never leaves this service
 */
public record Correction(
        Instant at,
        @Personal(Personal.Kind.IDENTITY) String by,
        String reasonCode,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id", "by"})
        String reason) {}
