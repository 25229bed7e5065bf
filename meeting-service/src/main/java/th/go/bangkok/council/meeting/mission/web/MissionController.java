package th.go.bangkok.council.meeting.mission.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.store.Change;
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
import th.go.bangkok.council.meeting.reference.Codes;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** The life of a mission. Its parts have a controller of their own. */
@RestController
@RequestMapping("/api/v1/meeting-missions")
class MissionController {

    private final Missions missions;
    private final Committees committees;
    private final Resources resources;
    private final Members members;
    private final Moments moments;
    private final Codes codes;

    MissionController(
            Missions missions,
            Committees committees,
            Resources resources,
            Members members,
            Moments moments,
            Codes codes) {
        this.missions = missions;
        this.committees = committees;
        this.resources = resources;
        this.members = members;
        this.moments = moments;
        this.codes = codes;
    }

    @PostMapping
    ResponseEntity<MissionResource> request(@Valid @RequestBody MissionBodies.Request body, Commands commands) {
        Command command = commands.create(body);
        return Answers.created(
                missions.open(command, id -> {
                    Moment at = moments.of(command, body);
                    List<String> concerned = body.concerned();
                    return MeetingMission.request(
                            CommitteeRef.of(committees.existing(body.committee(), Bangkok.day(at.time()))),
                            concerned == null ? List.of() : concerned,
                            command.actor(),
                            at);
                }),
                MissionResource::of);
    }

    @GetMapping
    Slice<MissionResource> list(
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer number,
            @RequestParam(required = false) @Nullable MissionStatus status,
            Paging paging) {
        return missions.list(new MissionFilter(committee, year, number, status), paging)
                .map(MissionResource::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<MissionResource> get(@PathVariable UUID id) {
        return Answers.ok(missions.get(id), MissionResource::of);
    }

    @PostMapping("/{id}/concern")
    ResponseEntity<MissionResource> concern(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Concern body, Commands commands) {
        return Answers.ok(
                missions.change(id, commands.change(body), mission -> mission.concern(body.recipients())),
                MissionResource::of);
    }

    @PostMapping("/{id}/schedule")
    ResponseEntity<MissionResource> schedule(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Schedule body, Commands commands) {
        Command command = commands.change(body);
        return Answers.ok(
                missions.schedule(
                        id,
                        command,
                        body.startsAt(),
                        (mission, number) ->
                                mission.schedule(number, known(body.room(), body.plan()), moments.of(command, body))),
                MissionResource::of);
    }

    @PostMapping("/{id}/reschedule")
    ResponseEntity<MissionResource> reschedule(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Reschedule body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.reschedule(
                        known(body.room(), body.plan()), fact.code(CodeUse.RESCHEDULE, body.reasonCode()), fact.at()));
    }

    @PostMapping("/{id}/notify")
    ResponseEntity<MissionResource> tell(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Notices body, Commands commands) {
        return change(
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

    @PostMapping("/{id}/pause")
    ResponseEntity<MissionResource> pause(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Because body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.pause(Ids.next(), fact.code(CodeUse.PAUSE, body.reasonCode()), fact.at()));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<MissionResource> resume(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Resume body, Commands commands) {
        return change(id, body, commands, (mission, fact) -> mission.resume(body.pauseId(), fact.at()));
    }

    @PostMapping("/{id}/arrange")
    ResponseEntity<MissionResource> arrange(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Plainly body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) ->
                        mission.arrange(members.of(mission), fact.command().actor(), fact.at()));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<MissionResource> cancel(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Because body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.cancel(fact.code(CodeUse.CANCELLATION, body.reasonCode()), fact.at()));
    }

    @PostMapping("/{id}/void")
    ResponseEntity<MissionResource> declareVoid(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Because body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.declareVoid(fact.code(CodeUse.VOID, body.reasonCode()), fact.at()));
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<MissionResource> correct(
            @PathVariable UUID id, @Valid @RequestBody MissionBodies.Correction body, Commands commands) {
        return change(
                id,
                body,
                commands,
                (mission, fact) -> mission.correct(
                        body.clock().toCorrection(),
                        committee(body, mission),
                        fact.code(CodeUse.CORRECTION, body.reasonCode()),
                        body.reason(),
                        fact.command().actor(),
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

    private <P> P known(@Nullable UUID room, P plan) {
        if (room != null) {
            resources.available(ResourceKind.ROOM, room);
        }
        return plan;
    }

    private ResponseEntity<MissionResource> change(
            UUID id, Dated body, Commands commands, BiFunction<MeetingMission, Fact, Change<MeetingMission>> verb) {
        Command command = commands.change(body);
        return Answers.ok(
                missions.change(id, command, mission -> verb.apply(mission, Fact.of(command, body, moments, codes))),
                MissionResource::of);
    }
}
