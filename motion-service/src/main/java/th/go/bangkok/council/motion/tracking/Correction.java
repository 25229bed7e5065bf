package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * A correction as it was made. It states the whole clock and all dimensions; the latest one counts.
 *
 * @param reasonCode from the list of reasons for corrections
 * @param reason in words, for this service's eyes only
 * @param at when it was made, UTC
 * @param by who made it; never the person whose clock it is
 */
public record Correction(
        CaseClock clock,
        Question question,
        String reasonCode,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id", "/state.question.councillorId", "by._id"})
        String reason,

        Instant at,
        Actor by) {}
