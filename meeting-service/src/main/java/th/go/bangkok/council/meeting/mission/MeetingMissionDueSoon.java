package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;

/** The net time has reached the mark for a warning. */
@Published(name = "MeetingMissionDueSoon")
record MeetingMissionDueSoon(long leadMinutes, long boundMinutes) {}
