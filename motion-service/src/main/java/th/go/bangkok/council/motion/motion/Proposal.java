package th.go.bangkok.council.motion.motion;

import java.util.List;
import java.util.UUID;

/**
 * What is put to the council.
 *
 * @param proposerId the councillor
 * @param districts codes of the districts it is about; none means the whole city
 */
public record Proposal(MotionKind kind, String subject, UUID proposerId, List<String> districts) {

    public Proposal {
        districts = List.copyOf(districts);
    }
}
