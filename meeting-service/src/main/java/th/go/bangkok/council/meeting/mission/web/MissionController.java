package th.go.bangkok.council.meeting.mission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.committee.Committees;
import th.go.bangkok.council.meeting.mission.CommitteeRef;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.Members;
import th.go.bangkok.council.meeting.mission.MissionFilter;
import th.go.bangkok.council.meeting.mission.MissionStatus;
import th.go.bangkok.council.meeting.mission.Missions;
import th.go.bangkok.council.meeting.mission.Notice;
import th.go.bangkok.council.meeting.reference.CodeUse;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** The life of a mission. Its parts and its clock have controllers of their own. */
@Tag(
        name = "Meeting missions",
        description = "The arranging of meetings (ภารกิจการประชุม) from the request to the last notice")
@RestController
@RequestMapping("/api/v1/meeting-missions")
class MissionController {

    private final Missions missions;
    private final Committees committees;
    private final Resources resources;
    private final Members members;
    private final Moments moments;
    private final MissionChanges changes;

    MissionController(
            Missions missions,
            Committees committees,
            Resources resources,
            Members members,
            Moments moments,
            MissionChanges changes) {
        this.missions = missions;
        this.committees = committees;
        this.resources = resources;
        this.members = members;
        this.moments = moments;
        this.changes = changes;
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping
    @Operation(summary = "Asks for a meeting of a committee and starts the clock; 422 unknown-committee")
    ResponseEntity<MissionResource> request(
            @Valid @RequestBody MissionBodies.Request body, Commands commands, Actor actor) {
        Command command = commands.create(body);
        return Answers.created(
                missions.open(command, id -> {
                    Moment at = moments.of(command, body);
                    List<String> concerned = body.concerned();
                    return MeetingMission.request(
                            CommitteeRef.of(committees.existing(body.committee(), Bangkok.day(at.time()))),
                            concerned == null ? List.of() : concerned,
                            command.doer(),
                            at);
                }),
                mission -> MissionResource.of(mission, actor));
    }

    @PermitAll
    @GetMapping
    @Operation(
            summary = "Missions, newest first; year is the Buddhist calendar year of the number",
            description =
                    "Who does not arrange meetings reads the calendar: the scheduled ones with form, day, time and"
                            + " place. Notices and who is concerned are for the meetings groups and evaluators")
    Slice<MissionResource> list(
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer number,
            @RequestParam(required = false) @Nullable MissionStatus status,
            Paging paging,
            Actor actor) {
        return missions.list(
                        new MissionFilter(committee, year, number, status),
                        MissionResource.readsCalendar(actor),
                        paging)
                .map(mission -> MissionResource.of(mission, actor));
    }

    @PermitAll
    @GetMapping("/{id}")
    @Operation(summary = "One mission; of the calendar what the list shows")
    ResponseEntity<MissionResource> get(@PathVariable UUID id, Actor actor) {
        return Answers.ok(
                missions.get(id, MissionResource.readsCalendar(actor)), mission -> MissionResource.of(mission, actor));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/concern")
    @Operation(summary = "Says who is to be told beside the members, as pseudonyms, in place of those said before")
    ResponseEntity<MissionResource> concern(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Concern body, Commands commands, Actor actor) {
        return Answers.ok(
                missions.change(id, commands.change(body), mission -> mission.concern(body.recipients())),
                changed -> MissionResource.of(changed, actor));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/schedule")
    @Operation(
            summary = "Sets form, day, time and place under the next number of the committee; 409 scheduled-"
                    + "already, 422 meeting-time")
    ResponseEntity<MissionResource> schedule(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Schedule body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                missions.schedule(
                        id,
                        command,
                        body.startsAt(),
                        (mission, number) ->
                                mission.schedule(number, known(body.room(), body.plan()), moments.of(command, body))),
                mission -> MissionResource.of(mission, actor));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/reschedule")
    @Operation(
            summary = "Moves the meeting, with a reason; the clock of an arranged one runs on. If day or time"
                    + " change, accepted parts are pending again; everybody has to be told again. 409 not-"
                    + "scheduled, on-site-parts-open")
    ResponseEntity<MissionResource> reschedule(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Reschedule body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.reschedule(
                        known(body.room(), body.plan()), fact.code(CodeUse.RESCHEDULE, body.reasonCode()), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/notify")
    @Operation(
            summary = "Records who was told and how; at most 2,000 notices a mission (422 too-many-notices)."
                    + " Only those after the last rescheduling count")
    ResponseEntity<MissionResource> tell(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Notices body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.notify(body.notices().stream()
                        .map(told -> new Notice(
                                told.recipient(),
                                fact.code(CodeUse.CHANNEL, told.channel()),
                                told.state(),
                                fact.at().time()))
                        .toList()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/arrange")
    @Operation(
            summary = "Says that the mission is complete and stops the clock; 409 not-arranged-yet with the"
                    + " codes of what is missing")
    ResponseEntity<MissionResource> arrange(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Plainly body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.arrange(members.of(mission), fact.command().doer(), fact.at()));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD})
    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "The meeting will not take place; its rooms and vehicles are free. Before it was arranged"
                    + " it is not counted, after it stays")
    ResponseEntity<MissionResource> cancel(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Because body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.cancel(fact.code(CodeUse.CANCELLATION, body.reasonCode()), fact.at()));
    }

    @RolesAllowed(Roles.MEETING_HEAD)
    @PostMapping("/{id}/void")
    @Operation(summary = "There was no such mission: it leaves every figure")
    ResponseEntity<MissionResource> declareVoid(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Because body, Commands commands) {
        return changes.change(
                id,
                body,
                commands,
                (mission, fact) -> mission.declareVoid(fact.code(CodeUse.VOID, body.reasonCode()), fact.at()));
    }

    private <P> P known(@Nullable UUID room, P plan) {
        if (room != null) {
            resources.available(ResourceKind.ROOM, room);
        }
        return plan;
    }
}
