package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.meeting.clock.ClockCorrection;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

/** The whole clock and the committee as they should have been. */
@Published(name = "MeetingMissionCorrected")
record MeetingMissionCorrected(
        ClockCorrection clock, String committee, CommitteeKind committeeKind, String reasonCode) {}
