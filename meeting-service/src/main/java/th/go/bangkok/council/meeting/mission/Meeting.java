package th.go.bangkok.council.meeting.mission;

import java.time.Instant;

/**
 * The meeting that is being arranged.
 *
 * @param setAt when its day, time, form and place were last set; notices from before do not count
 */
public record Meeting(MeetingNumber number, Plan plan, Instant setAt) {}
