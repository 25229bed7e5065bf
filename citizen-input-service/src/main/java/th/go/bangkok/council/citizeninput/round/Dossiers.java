package th.go.bangkok.council.citizeninput.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers (แฟ้มเรื่อง) of a round: what was received, sorted by the fields of the committees.
 *
 * @param completedAt when they were complete
 * @param items how many items were received, from all sources
 * @param classified how many of them went to a committee
 * @param setAside how many were set aside; what came otherwise than by the forums may have been neither
 * @param byCommittee how many went to which committee
 * @param presentedAt when they had been presented to the committee and the chair
 */
public record Dossiers(
        Instant completedAt,
        int items,
        int classified,
        int setAside,
        List<ForCommittee> byCommittee,
        @Nullable Instant presentedAt) {

    /**
     * How much goes to one committee.
     *
     * @param committee its code, known to this service or not
     */
    public record ForCommittee(String committee, int items) {}

    public Dossiers {
        byCommittee = List.copyOf(byCommittee);
    }

    Dossiers presented(Instant at) {
        return new Dossiers(completedAt, items, classified, setAside, byCommittee, at);
    }
}
