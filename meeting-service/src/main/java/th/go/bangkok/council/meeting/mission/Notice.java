package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * That somebody was told of the meeting.
 *
 * @param recipient a pseudonym
 * @param channel a code of the reference data
 */
public record Notice(
        @Personal(Personal.Kind.IDENTITY) String recipient, String channel, NoticeState state, Instant at) {}
