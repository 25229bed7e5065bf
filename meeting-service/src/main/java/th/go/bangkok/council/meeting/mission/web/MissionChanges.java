package th.go.bangkok.council.meeting.mission.web;

import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.Missions;
import th.go.bangkok.council.meeting.reference.Codes;

/** Carries out on a mission what a request says has happened. */
@Component
class MissionChanges {

    private final Missions missions;
    private final Moments moments;
    private final Codes codes;

    MissionChanges(Missions missions, Moments moments, Codes codes) {
        this.missions = missions;
        this.moments = moments;
        this.codes = codes;
    }

    ResponseEntity<MissionResource> change(
            UUID id, Dated body, Commands commands, BiFunction<MeetingMission, Fact, Change<MeetingMission>> verb) {
        Command command = commands.change(body);
        return Answers.ok(
                missions.change(id, command, mission -> verb.apply(mission, Fact.of(command, body, moments, codes))),
                mission -> MissionResource.of(mission, command.actor()));
    }
}
