package th.go.bangkok.council.meeting.mission;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** A pause ended. */
@Published(name = "MeetingMissionResumed")
record MeetingMissionResumed(UUID pauseId) {}
