package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import th.go.bangkok.council.defaults.command.Actor;

/**
 * The answer as it was delivered.
 *
 * @param deliveredAt UTC; a correction of the clock does not change it
 */
public record Answer(Content content, Handover handover, Instant deliveredAt, Actor deliveredBy) {}
