package th.go.bangkok.council.motion.motion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.motion.motion.Motions;

@RestController
@RequestMapping("/api/v1/motions")
@Tag(
        name = "Motions",
        description = "Motions (ญัตติ), interpellations (กระทู้ถาม) and draft ordinances (ร่างข้อบัญญัติ)")
class MotionController {

    private final Motions motions;
    private final Moments moments;

    MotionController(Motions motions, Moments moments) {
        this.motions = motions;
        this.moments = moments;
    }

    @PostMapping
    @Operation(summary = "Registers a motion; it gets the next number of its kind and Buddhist calendar year")
    ResponseEntity<MotionResource> register(@Valid @RequestBody MotionBodies.Register body, Commands commands) {
        Command command = commands.create(body);
        return Answers.created(
                motions.register(command, body.proposal(), moments.of(command, body)), MotionResource::of);
    }

    @PostMapping("/{id}/decide")
    @Operation(summary = "The council's decision, once; 409 already-decided")
    ResponseEntity<MotionResource> decide(
            @PathVariable UUID id, @Valid @RequestBody MotionBodies.Decide body, Commands commands) {
        Command command = commands.change(body);
        return Answers.ok(motions.decide(id, command, body.decision(), moments.of(command, body)), MotionResource::of);
    }

    @PostMapping("/{id}/report-follow-up")
    @Operation(summary = "What an office did with an adopted motion; 409 not-adopted")
    ResponseEntity<MotionResource> reportFollowUp(
            @PathVariable UUID id, @Valid @RequestBody MotionBodies.ReportFollowUp body, Commands commands) {
        Command command = commands.change(body);
        return Answers.ok(
                motions.reportFollowUp(
                        id, command, body.office(), body.status(), body.text(), moments.of(command, body)),
                MotionResource::of);
    }

    @PostMapping("/{id}/publish")
    @Operation(summary = "From now on the public may read it; apart from the decision")
    ResponseEntity<MotionResource> publish(
            @PathVariable UUID id, @Valid @RequestBody MotionBodies.Publish body, Commands commands) {
        Command command = commands.change(body);
        return Answers.ok(motions.publish(id, command, moments.of(command, body)), MotionResource::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<MotionResource> show(@PathVariable UUID id) {
        return Answers.ok(motions.get(id), MotionResource::of);
    }

    @GetMapping
    @Operation(
            summary =
                    "Newest first; unpublished ones too, for as long as nobody signs in and only this machine can ask")
    Slice<MotionResource> list(@ParameterObject Motions.Query query, Paging paging) {
        return motions.list(query, paging).map(MotionResource::of);
    }
}
