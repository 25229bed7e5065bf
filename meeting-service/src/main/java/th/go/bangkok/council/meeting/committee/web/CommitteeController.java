package th.go.bangkok.council.meeting.committee.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.committee.Committee;
import th.go.bangkok.council.meeting.committee.CommitteeKind;
import th.go.bangkok.council.meeting.committee.Committees;

@Tag(name = "Committees", description = "Standing, special and sub-committees (คณะกรรมการ), dated and never deleted")
@RestController
@RequestMapping("/api/v1/committees")
class CommitteeController {

    private final Committees committees;
    private final Moments moments;

    CommitteeController(Committees committees, Moments moments) {
        this.committees = committees;
        this.moments = moments;
    }

    @RolesAllowed({Roles.MEETING_HEAD, Roles.ADMINISTRATOR})
    @PostMapping
    @Operation(
            summary = "Registers a committee under a code that never changes; days are those of Asia/Bangkok."
                    + " 409 committee-code-taken")
    ResponseEntity<CommitteeResource> register(
            @Valid @RequestBody CommitteeBodies.Registration body, Commands commands, Actor actor) {
        Command command = commands.create(body);
        return Answers.created(
                committees.register(
                        command,
                        id -> Committee.register(
                                body.code(),
                                body.kind(),
                                body.name(),
                                body.validFrom(),
                                body.validTo(),
                                moments.of(command, body))),
                committee -> CommitteeResource.of(committee, actor));
    }

    @PermitAll
    @GetMapping
    @Operation(summary = "Committees, newest first, those that no longer exist among them")
    Slice<CommitteeResource> list(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable CommitteeKind kind,
            Paging paging,
            Actor actor) {
        return committees.list(code, kind, paging).map(committee -> CommitteeResource.of(committee, actor));
    }

    @PermitAll
    @GetMapping("/{id}")
    @Operation(summary = "One committee with its members as pseudonyms, which the public is not told")
    ResponseEntity<CommitteeResource> get(@PathVariable UUID id, Actor actor) {
        return Answers.ok(committees.get(id), committee -> CommitteeResource.of(committee, actor));
    }

    @RolesAllowed({Roles.MEETING_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/change")
    @Operation(summary = "Sets its name or its days right")
    ResponseEntity<CommitteeResource> change(
            @PathVariable UUID id,
            @Valid @RequestBody CommitteeBodies.Alteration body,
            Commands commands,
            Actor actor) {
        Command command = commands.change(body);
        return Answers.ok(
                committees.change(
                        id,
                        command,
                        committee -> committee.change(
                                body.name(), body.validFrom(), body.validTo(), moments.of(command, body))),
                committee -> CommitteeResource.of(committee, actor));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/appoint")
    @Operation(summary = "Gives somebody a seat from a day on; 409 member-already")
    ResponseEntity<CommitteeResource> appoint(
            @PathVariable UUID id,
            @Valid @RequestBody CommitteeBodies.Appointment body,
            Commands commands,
            Actor actor) {
        return Answers.ok(
                committees.change(
                        id,
                        commands.change(body),
                        committee -> committee.appoint(body.member(), body.from(), body.to())),
                committee -> CommitteeResource.of(committee, actor));
    }

    @RolesAllowed({Roles.MEETING_OFFICER, Roles.MEETING_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/discharge")
    @Operation(summary = "Ends a seat with its last day; 409 not-a-member")
    ResponseEntity<CommitteeResource> discharge(
            @PathVariable UUID id, @Valid @RequestBody CommitteeBodies.Discharge body, Commands commands, Actor actor) {
        return Answers.ok(
                committees.change(
                        id, commands.change(body), committee -> committee.discharge(body.member(), body.to())),
                committee -> CommitteeResource.of(committee, actor));
    }
}
