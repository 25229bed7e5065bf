package th.go.bangkok.council.motion.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.motion.tracking.Answer;
import th.go.bangkok.council.motion.tracking.FrozenReport;
import th.go.bangkok.council.motion.tracking.TrackingRequests;

@RestController
@RequestMapping("/api/v1/tracking-requests")
@Tag(
        name = "Tracking requests",
        description = "Requests for tracking information about a motion (การขอข้อมูลการติดตามญัตติ), one motion each")
class TrackingController {

    private final TrackingRequests requests;
    private final OwnRequests own;
    private final Moments moments;

    TrackingController(TrackingRequests requests, OwnRequests own, Moments moments) {
        this.requests = requests;
        this.own = own;
        this.moments = moments;
    }

    @RolesAllowed({Roles.COUNCILLOR, Roles.MOTION_OFFICER, Roles.MOTION_HEAD})
    @PostMapping
    @Operation(
            summary = "Takes a request in and starts its clock",
            description =
                    "A councillor asks for themselves and need not say councillorId. 403 account-without-councillor"
                            + " while no councillor has the account")
    ResponseEntity<TrackingResource> request(
            @Valid @RequestBody TrackingBodies.Request body, Commands commands, Actor actor) {
        Command command = commands.create(body);
        return Answers.created(
                requests.request(command, own.asked(body.asked(), actor), moments.of(command, body)),
                request -> TrackingResource.of(request, actor));
    }

    @RolesAllowed({Roles.MOTION_OFFICER, Roles.MOTION_HEAD})
    @PostMapping("/{id}/pause")
    @Operation(summary = "Waits for something; the answer holds the pause's id, by which it is resumed")
    ResponseEntity<TrackingResource> pause(
            @PathVariable UUID id, @Valid @RequestBody TrackingBodies.PauseBody body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                requests.pause(id, command, body.reasonCode(), moments.of(command, body)),
                request -> TrackingResource.of(request, actor));
    }

    @RolesAllowed({Roles.MOTION_OFFICER, Roles.MOTION_HEAD})
    @PostMapping("/{id}/resume")
    @Operation(summary = "Ends the pause of this id")
    ResponseEntity<TrackingResource> resume(
            @PathVariable UUID id, @Valid @RequestBody TrackingBodies.Resume body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                requests.resume(id, command, body.pauseId(), moments.of(command, body)),
                request -> TrackingResource.of(request, actor));
    }

    @RolesAllowed({Roles.MOTION_OFFICER, Roles.MOTION_HEAD})
    @PostMapping("/{id}/deliver")
    @Operation(
            summary = "Delivers content and stops the clock",
            description =
                    "Over the portal the content is readable here at once; any other channel must have accepted it."
                            + " 422 no-content without content, 422 acceptance-missing, 409 clock-stopped once delivered")
    ResponseEntity<TrackingResource> deliver(
            @PathVariable UUID id, @Valid @RequestBody TrackingBodies.Deliver body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                requests.deliver(id, command, body.words(), body.handover(), moments.of(command, body)),
                request -> TrackingResource.of(request, actor));
    }

    @RolesAllowed({Roles.MOTION_OFFICER, Roles.MOTION_HEAD})
    @PostMapping("/{id}/correct")
    @Operation(
            summary = "States the whole clock and all dimensions anew",
            description =
                    "By somebody else than the one who opened or delivered it (403 own-clock). A delivered case stays delivered,"
                            + " an open one open")
    ResponseEntity<TrackingResource> correct(
            @PathVariable UUID id, @Valid @RequestBody TrackingBodies.Correct body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                requests.correct(id, command, body::on, moments.of(command, body)),
                request -> TrackingResource.of(request, actor));
    }

    @RolesAllowed(Roles.MOTION_HEAD)
    @PostMapping("/{id}/void")
    @Operation(summary = "Takes the case out of every figure; there is no way back")
    ResponseEntity<TrackingResource> voidCase(
            @PathVariable UUID id, @Valid @RequestBody TrackingBodies.VoidBody body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                requests.voidCase(id, command, body.reasonCode(), moments.of(command, body)),
                request -> TrackingResource.of(request, actor));
    }

    @StaffReads
    @RolesAllowed(Roles.COUNCILLOR)
    @GetMapping("/{id}")
    ResponseEntity<TrackingResource> show(@PathVariable UUID id, Actor actor) {
        return Answers.ok(own.get(id, actor), request -> TrackingResource.of(request, actor));
    }

    @StaffReads
    @RolesAllowed(Roles.COUNCILLOR)
    @GetMapping("/{id}/report")
    @Operation(summary = "The report as it was delivered, whatever has happened to the motion since; 404 no-report")
    FrozenReport report(@PathVariable UUID id, Actor actor) {
        Answer answer = own.get(id, actor).state().answer();
        FrozenReport report = answer == null ? null : answer.content().report();
        if (report == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "no-report", id);
        }
        return report;
    }

    @StaffReads
    @RolesAllowed(Roles.COUNCILLOR)
    @GetMapping
    @Operation(summary = "Newest first; a councillor gets their own")
    Slice<TrackingResource> list(@ParameterObject TrackingRequests.Query query, Paging paging, Actor actor) {
        return requests.list(own.query(query, actor), paging).map(request -> TrackingResource.of(request, actor));
    }
}
