package th.go.bangkok.council.meeting.mission;

import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** Nobody can work on the mission for now. */
@Published(name = "MeetingMissionPaused")
record MeetingMissionPaused(UUID pauseId, String reasonCode) {}
