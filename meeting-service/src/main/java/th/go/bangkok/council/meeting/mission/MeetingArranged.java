package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

/** Everything is set, accepted, and everybody is told. Stops the clock. */
@Published(name = "MeetingArranged")
record MeetingArranged(String committee, CommitteeKind committeeKind, MeetingForm form, int notices) {}
