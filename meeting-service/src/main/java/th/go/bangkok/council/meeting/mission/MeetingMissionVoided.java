package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;

/** The mission was opened in error. */
@Published(name = "MeetingMissionVoided")
record MeetingMissionVoided(String reasonCode) {}
