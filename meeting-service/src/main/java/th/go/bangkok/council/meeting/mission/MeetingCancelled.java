package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;

/** The meeting will not take place. */
@Published(name = "MeetingCancelled")
record MeetingCancelled(String reasonCode) {}
