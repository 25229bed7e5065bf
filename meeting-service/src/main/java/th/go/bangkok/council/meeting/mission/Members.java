package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import java.util.List;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.meeting.committee.Committees;

/** Who has to be told of a meeting because of a seat on its committee. */
public final class Members {

    private final Committees committees;

    Members(Committees committees) {
        this.committees = committees;
    }

    /** Those who hold a seat on the day of the meeting; nobody while there is no day. */
    public List<String> of(MeetingMission mission) {
        Meeting meeting = mission.meeting();
        if (meeting == null) {
            return List.of();
        }
        Instant startsAt = meeting.plan().startsAt();
        return committees
                .ofCode(mission.committee().code())
                .map(committee -> committee.membersOn(Bangkok.day(startsAt)))
                .orElse(List.of());
    }
}
