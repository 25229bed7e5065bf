package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

/** Missions to test with; times are minutes after the request. */
final class MissionExamples {

    static final Instant REQUESTED = Instant.parse("2022-03-01T02:00:00Z");
    static final CommitteeRef HEALTH = new CommitteeRef("health", CommitteeKind.STANDING);
    static final Actor SOMEBODY = Actor.of("p-1", "committee-secretary");
    static final List<String> MEMBERS = List.of("m-1", "m-2");
    static final UUID ROOM = new UUID(7, 1);
    static final UUID VAN = new UUID(7, 2);

    private MissionExamples() {}

    static MeetingMission requested() {
        return MeetingMission.request(HEALTH, List.of(), SOMEBODY, at(0)).state();
    }

    static MeetingMission scheduled(MeetingForm form) {
        return requested()
                .schedule(new MeetingNumber("health", 2565, 1), plan(form, "2022-03-17"), at(2))
                .state();
    }

    static MeetingMission told(MeetingMission mission, int minute) {
        return mission.notify(MEMBERS.stream()
                        .map(member -> new Notice(
                                member, "email", NoticeState.SENT, at(minute).time()))
                        .toList())
                .state();
    }

    static MeetingMission withPart(MeetingMission mission, UUID id, PartKind kind, @Nullable UUID resource) {
        return mission.requestPart(id, kind, resource, null, at(3)).state();
    }

    static Plan plan(MeetingForm form, String day) {
        Venue venue = new Venue(form.hasPlace() ? "ห้อง 1" : null, null, form.hasLink() ? "https://m.example/1" : null);
        return new Plan(form, Instant.parse(day + "T02:30:00Z"), Instant.parse(day + "T04:30:00Z"), venue);
    }

    static Moment at(int minute) {
        return Moment.of(REQUESTED.plusSeconds(60L * minute));
    }
}
