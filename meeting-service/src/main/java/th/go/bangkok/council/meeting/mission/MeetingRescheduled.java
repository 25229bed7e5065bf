package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import th.go.bangkok.council.defaults.store.Published;

/** The meeting was moved or takes another form. Starts a stopped clock again. */
@Published(name = "MeetingRescheduled")
record MeetingRescheduled(MeetingForm form, Instant startsAt, Instant endsAt, String reasonCode) {}
