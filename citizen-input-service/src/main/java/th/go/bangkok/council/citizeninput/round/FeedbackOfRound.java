package th.go.bangkok.council.citizeninput.round;

import java.util.UUID;

/** What a round needs to know of its feedback. */
public interface FeedbackOfRound {

    Heard heard(UUID roundId);
}
