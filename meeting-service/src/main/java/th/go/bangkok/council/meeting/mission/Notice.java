package th.go.bangkok.council.meeting.mission;

import java.time.Instant;

/**
 * That somebody was told of the meeting.
 *
 * @param recipient a pseudonym
 * @param channel a code of the reference data
 */
public record Notice(String recipient, String channel, NoticeState state, Instant at) {}
