package th.go.bangkok.council.meeting.mission;

/**
 * The official number of a meeting ("ครั้งที่ 28/2563"): runs per committee and Buddhist calendar year, from 1. It is
 * given out once and stays with the meeting, also when that is moved into another year or its committee is corrected.
 *
 * @param committee the code of the committee that it was given out for
 */
public record MeetingNumber(String committee, int year, int number) {}
