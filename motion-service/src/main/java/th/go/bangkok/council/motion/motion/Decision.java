package th.go.bangkok.council.motion.motion;

import java.time.Instant;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * What became of a motion in the council.
 *
 * @param decision any status but registered
 * @param at when it was decided, UTC
 */
public record Decision(MotionStatus decision, Instant at) {

    public Decision {
        if (decision == MotionStatus.REGISTERED) {
            throw Refusal.invalid("not-a-decision");
        }
    }
}
