package th.go.bangkok.council.meeting.mission;

import java.time.Instant;

/**
 * That the mission was given up.
 *
 * @param status {@link MissionStatus#CANCELLED} or {@link MissionStatus#VOIDED}
 */
public record Closing(MissionStatus status, Instant at, String reasonCode) {}
