package th.go.bangkok.council.citizeninput.round;

import java.util.UUID;

/** What a round needs to know of its outcomes. */
public interface OutcomesOfRound {

    Coverage coverage(UUID roundId);
}
