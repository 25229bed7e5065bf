package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

/** Form, day and time of the meeting are set, and it has its official number. */
@Published(name = "MeetingScheduled")
record MeetingScheduled(
        String committee,
        CommitteeKind committeeKind,
        int number,
        int year,
        MeetingForm form,
        Instant startsAt,
        Instant endsAt) {}
