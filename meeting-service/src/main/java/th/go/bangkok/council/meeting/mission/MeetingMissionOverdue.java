package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;

/** The net time has reached the bound. */
@Published(name = "MeetingMissionOverdue")
record MeetingMissionOverdue(long boundMinutes) {}
