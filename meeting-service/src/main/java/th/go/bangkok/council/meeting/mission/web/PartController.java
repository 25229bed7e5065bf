package th.go.bangkok.council.meeting.mission.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.Missions;
import th.go.bangkok.council.meeting.mission.Part;
import th.go.bangkok.council.meeting.mission.PartKind;
import th.go.bangkok.council.meeting.reference.CodeUse;
import th.go.bangkok.council.meeting.reference.Codes;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** What a meeting needs, each part with its own commands. */
@RestController
@RequestMapping("/api/v1/meeting-missions/{id}")
class PartController {

    private final Missions missions;
    private final Resources resources;
    private final Moments moments;
    private final Codes codes;

    PartController(Missions missions, Resources resources, Moments moments, Codes codes) {
        this.missions = missions;
        this.resources = resources;
        this.moments = moments;
        this.codes = codes;
    }

    @PostMapping("/request-part")
    ResponseEntity<MissionResource> request(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.PartRequest body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.requestPart(
                        Ids.next(), body.kind(), available(body.kind(), body.resource()), body.quantity(), fact.at()));
    }

    @PostMapping("/parts/{part}/edit")
    ResponseEntity<MissionResource> edit(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.PartEdit body,
            Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.editPart(
                        part, available(kind(mission, part), body.resource()), body.quantity(), fact.at()));
    }

    @PostMapping("/parts/{part}/accept")
    ResponseEntity<MissionResource> accept(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.PartAcceptance body,
            Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.acceptPart(part, available(kind(mission, part), body.resource()), fact.at()));
    }

    @PostMapping("/parts/{part}/reject")
    ResponseEntity<MissionResource> reject(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.Because body,
            Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.rejectPart(part, fact.code(CodeUse.PART_REJECTION, body.reasonCode()), fact.at()));
    }

    @PostMapping("/parts/{part}/cancel")
    ResponseEntity<MissionResource> cancel(
            @PathVariable UUID id,
            @PathVariable UUID part,
            @Valid @RequestBody MissionBodies.Because body,
            Commands commands) {
        return change(
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

    private ResponseEntity<MissionResource> change(
            UUID id, Dated body, Commands commands, BiFunction<MeetingMission, Fact, Change<MeetingMission>> verb) {
        Command command = commands.change(body);
        return Answers.ok(
                missions.change(id, command, mission -> verb.apply(mission, Fact.of(command, body, moments, codes))),
                MissionResource::of);
    }
}
