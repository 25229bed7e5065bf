package th.go.bangkok.council.meeting.mission;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** Something that the meeting needs was asked for, or asked for anew after an edit. */
@Published(name = "MeetingPartRequested")
record MeetingPartRequested(UUID partId, PartKind kind) {}
