package th.go.bangkok.council.meeting.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static th.go.bangkok.council.meeting.mission.MissionExamples.MEMBERS;
import static th.go.bangkok.council.meeting.mission.MissionExamples.SOMEBODY;
import static th.go.bangkok.council.meeting.mission.MissionExamples.at;
import static th.go.bangkok.council.meeting.mission.MissionExamples.scheduled;
import static th.go.bangkok.council.meeting.mission.MissionExamples.told;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import th.go.bangkok.council.defaults.problem.Refusal;

class PartPropertyTests {

    record Attempt(String verb, int part, int resource, PartKind kind) {

        MeetingMission on(MeetingMission mission, int minute) {
            UUID id = new UUID(1, part);
            UUID thing = new UUID(7, resource);
            return switch (verb) {
                case "request" ->
                    mission.requestPart(id, kind, kind.resource() == null ? null : thing, null, at(minute))
                            .state();
                case "edit" -> mission.editPart(id, thing, 1, at(minute)).state();
                case "accept" -> mission.acceptPart(id, null, at(minute)).state();
                case "reject" ->
                    mission.rejectPart(id, "not-available", at(minute)).state();
                default -> mission.cancelPart(id, "not-needed", at(minute)).state();
            };
        }
    }

    @Property
    void isArrangedExactlyWhenEveryPartAskedForIsAccepted(@ForAll("attempts") List<Attempt> attempts) {
        MeetingMission mission = told(after(attempts), 500);
        boolean complete = mission.parts().stream()
                .allMatch(part -> part.state() == PartState.ACCEPTED || part.state() == PartState.CANCELLED);
        assertThat(arranges(mission)).isEqualTo(complete);
    }

    @Property
    void holdsExactlyTheQuarterHoursOfItsAcceptedRoomsAndVehicles(@ForAll("attempts") List<Attempt> attempts) {
        MeetingMission mission = after(attempts);
        long booked = mission.parts().stream()
                .filter(part -> part.state() == PartState.ACCEPTED)
                .filter(part -> part.kind() == PartKind.ROOM || part.kind() == PartKind.VEHICLE)
                .count();
        assertThat(mission.derived().slots()).hasSize((int) booked * 8);
        assertThat(new HashSet<>(mission.derived().slots())).as("nothing twice").hasSize((int) booked * 8);
    }

    @Property
    void aCancelledPartNeverComesBack(@ForAll("attempts") List<Attempt> attempts) {
        MeetingMission mission = scheduled(MeetingForm.ONSITE);
        int minute = 3;
        for (Attempt attempt : attempts) {
            MeetingMission before = mission;
            mission = tried(attempt, mission, minute++);
            for (int i = 0; i < before.parts().size(); i++) {
                if (before.parts().get(i).state() == PartState.CANCELLED) {
                    assertThat(mission.parts().get(i)).isEqualTo(before.parts().get(i));
                }
            }
        }
    }

    private static MeetingMission after(List<Attempt> attempts) {
        MeetingMission mission = scheduled(MeetingForm.ONSITE);
        int minute = 3;
        for (Attempt attempt : attempts) {
            mission = tried(attempt, mission, minute++);
        }
        return mission;
    }

    private static MeetingMission tried(Attempt attempt, MeetingMission mission, int minute) {
        boolean known = mission.parts().stream().anyMatch(part -> part.id().equals(new UUID(1, attempt.part())));
        if (attempt.verb().equals("request") && known) {
            return mission;
        }
        try {
            return attempt.on(mission, minute);
        } catch (Refusal refused) {
            return mission;
        }
    }

    private static boolean arranges(MeetingMission mission) {
        try {
            mission.arrange(MEMBERS, SOMEBODY, at(501));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of("request", "accept", "accept", "edit", "reject", "cancel"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(PartKind.class))
                .as(Attempt::new)
                .list()
                .ofMaxSize(20);
    }
}
