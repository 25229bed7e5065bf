package th.go.bangkok.council.meeting.mission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.Part;
import th.go.bangkok.council.meeting.mission.PartKind;
import th.go.bangkok.council.meeting.reference.CodeUse;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** What a meeting needs, each part with its own commands. */
@Tag(name = "Meeting missions")
@RestController
@RequestMapping("/api/v1/meeting-missions/{id}")
class PartController {

    private final MissionChanges changes;
    private final Resources resources;

    PartController(MissionChanges changes, Resources resources) {
        this.changes = changes;
        this.resources = resources;
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/request-part")
    @Operation(
            summary = "Asks for a room, equipment, a vehicle or refreshments; at most 200 parts a mission (422"
                    + " too-many-parts). 409 on-site-only")
    ResponseEntity<MissionResource> request(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.PartRequest body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.requestPart(
                        Ids.next(), body.kind(), available(body.kind(), body.resource()), body.quantity(), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/parts/{part}/edit")
    @Operation(summary = "Asks for something else instead: the part is pending again and what it had booked is free")
    ResponseEntity<MissionResource> edit(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.PartEdit body,
            Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.editPart(
                        part, available(kind(mission, part), body.resource()), body.quantity(), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD, Roles.ADMINISTRATION_OFFICER})
    @PostMapping("/parts/{part}/accept")
    @Operation(
            summary = "Grants it; a room or vehicle is booked by the quarter hours of the meeting. 409 booked-"
                    + "already names the meeting that has it")
    ResponseEntity<MissionResource> accept(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.PartAcceptance body,
            Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.acceptPart(part, available(kind(mission, part), body.resource()), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD, Roles.ADMINISTRATION_OFFICER})
    @PostMapping("/parts/{part}/reject")
    @Operation(summary = "Refuses it, with a reason")
    ResponseEntity<MissionResource> reject(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.Because body,
            Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.rejectPart(part, fact.code(CodeUse.PART_REJECTION, body.reasonCode()), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/parts/{part}/cancel")
    @Operation(summary = "It is no longer asked for")
    ResponseEntity<MissionResource> cancel(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.Because body,
            Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.cancelPart(part, fact.code(CodeUse.PART_CANCELLATION, body.reasonCode()), fact.at()));
    }

    private static PartKind kind(MeetingMission mission, UUID part) {
        return mission.parts().stream()
                .filter(known -> known.id().equals(part))
                .map(Part::kind)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(part));
    }

    private @Nullable UUID available(PartKind kind, @Nullable UUID resource) {
        ResourceKind needed = kind.resource();
        return resource == null || needed == null ? resource : resources.available(needed, resource);
    }
}
