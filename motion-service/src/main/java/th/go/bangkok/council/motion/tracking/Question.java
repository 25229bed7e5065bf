package th.go.bangkok.council.motion.tracking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.motion.motion.MotionStatus;

/**
 * What is asked about which motion, and by whom: the dimensions of the case.
 *
 * @param councillorId who asks, if it is a councillor
 * @param requesterName who asks, if it is somebody else who gave a name; never leaves this service
 * @param motionStatus where the motion stood when it was asked about
 * @param districts the motion's, or what a correction says; none means the whole city
 * @param followsUp the answered request that this one complains about
 */
public record Question(
        UUID motionId,
        Asker askedBy,
        @Personal(Personal.Kind.PSEUDONYM) @Nullable UUID councillorId,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id"})
        @Nullable String requesterName,

        MotionStatus motionStatus,
        List<String> districts,
        @Nullable UUID followsUp) {

    /** Refuses with {@code councillor-required} a councillor's question without its councillor. */
    public Question {
        districts = List.copyOf(districts);
        if (askedBy == Asker.COUNCILLOR && councillorId == null) {
            throw Refusal.invalid("councillor-required");
        }
        if (askedBy == Asker.OTHER && councillorId != null) {
            throw Refusal.invalid("councillor-not-asking");
        }
    }
}
