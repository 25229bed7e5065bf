package th.go.bangkok.council.motion.tracking;

import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * How content reaches the one who asked.
 *
 * @param channel a code; {@code portal} makes the content readable through the API at once
 * @param acceptance what the channel answered when it took the content, such as a message id or the number in the book
 *     of outgoing papers; needed for every channel but the portal
 */
public record Handover(
        String channel,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id", "/state.question.councillorId"})
        @Nullable String acceptance) {

    private static final String PORTAL = "portal";

    /** Refuses with {@code acceptance-missing} a channel that has not taken the content. */
    public Handover {
        if (!channel.equals(PORTAL) && (acceptance == null || acceptance.isBlank())) {
            throw Refusal.invalid("acceptance-missing", channel);
        }
    }
}
