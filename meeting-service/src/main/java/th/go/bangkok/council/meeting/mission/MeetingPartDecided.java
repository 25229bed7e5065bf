package th.go.bangkok.council.meeting.mission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Published;

/** What was asked for is accepted, rejected or no longer needed. */
@Published(name = "MeetingPartDecided")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingPartDecided(
        UUID partId,
        PartKind kind,
        PartState state,
        @Nullable String reasonCode) {}
