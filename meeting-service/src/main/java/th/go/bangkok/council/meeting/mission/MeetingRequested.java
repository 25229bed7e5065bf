package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

/** A mission began: somebody asked for a meeting of the committee. Starts the clock. */
@Published(name = "MeetingRequested")
record MeetingRequested(String committee, CommitteeKind committeeKind) {}
