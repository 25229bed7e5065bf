package th.go.bangkok.council.meeting.mission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.committee.Committees;
import th.go.bangkok.council.meeting.mission.CommitteeRef;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.reference.CodeUse;

/** The clock of a mission: its pauses and its correction. */
@Tag(name = "Meeting missions")
@RestController
@RequestMapping("/api/v1/meeting-missions")
class MissionClockController {

    private final MissionChanges changes;
    private final Committees committees;

    MissionClockController(MissionChanges changes, Committees committees) {
        this.changes = changes;
        this.committees = committees;
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/pause")
    @Operation(
            summary = "Nobody can work on the mission, for a reason; the answer holds the id of the pause, by"
                    + " which it is resumed")
    ResponseEntity<MissionResource> pause(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Because body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.pause(Ids.next(), fact.code(CodeUse.PAUSE, body.reasonCode()), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/resume")
    @Operation(summary = "Ends a pause; 409 no-such-pause")
    ResponseEntity<MissionResource> resume(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Resume body, Commands commands) {
        return changes.change(id, body, commands, (mission, fact) -> mission.resume(body.pauseId(), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/correct")
    @Operation(
            summary = "States the whole clock and the committee as they should have been; by somebody else than"
                    + " the one who started or stopped it (403 own-clock). It neither starts nor stops the clock (409"
                    + " correction-starts-or-stops). The latest wins")
    ResponseEntity<MissionResource> correct(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Correction body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.correct(
                        body.clock().toCorrection(code -> fact.code(CodeUse.PAUSE, code)),
                        committee(body, mission),
                        fact.code(CodeUse.CORRECTION, body.reasonCode()),
                        body.reason(),
                        fact.command().doer(),
                        fact.at(),
                        Ids::next));
    }

    private CommitteeRef committee(MissionBodies.Correction body, MeetingMission mission) {
        String right = body.committee();
        return right == null
                ? mission.committee()
                : CommitteeRef.of(
                        committees.existing(right, Bangkok.day(body.clock().started())));
    }
}
