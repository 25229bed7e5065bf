package th.go.bangkok.council.meeting.mission;

import java.time.Instant;

/**
 * That the clock was corrected, by whom and why.
 *
 * @param by the pseudonym of the person
 * @param reason in words; never leaves this service
 */
public record Correction(Instant at, String by, String reasonCode, String reason) {}
