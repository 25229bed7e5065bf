package th.go.bangkok.council.motion.councillor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.motion.councillor.Councillors;

@RestController
@RequestMapping("/api/v1/councillors")
@Tag(name = "Councillors", description = "Council members (ส.ก.) and their dated terms")
class CouncillorController {

    private final Councillors councillors;

    CouncillorController(Councillors councillors) {
        this.councillors = councillors;
    }

    @RolesAllowed({Roles.MOTION_HEAD, Roles.ADMINISTRATOR})
    @PostMapping
    @Operation(summary = "Enters a councillor with a first term")
    ResponseEntity<CouncillorResource> enter(
            @Valid @RequestBody CouncillorBodies.Enter body, Commands commands, Actor actor) {
        return Answers.created(
                councillors.enter(commands.create(body), body.name(), body.term(), null),
                councillor -> CouncillorResource.of(councillor, actor));
    }

    @RolesAllowed({Roles.MOTION_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/begin-term")
    @Operation(summary = "Begins another term; 409 terms-overlap while another one covers one of the days")
    ResponseEntity<CouncillorResource> beginTerm(
            @PathVariable UUID id,
            @Valid @RequestBody CouncillorBodies.BeginTerm body,
            Commands commands,
            Actor actor) {
        return Answers.ok(
                councillors.beginTerm(id, commands.change(body), body.term()),
                councillor -> CouncillorResource.of(councillor, actor));
    }

    @RolesAllowed({Roles.MOTION_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/end-term")
    @Operation(summary = "Ends the term that lasts, with its last day")
    ResponseEntity<CouncillorResource> endTerm(
            @PathVariable UUID id, @Valid @RequestBody CouncillorBodies.EndTerm body, Commands commands, Actor actor) {
        return Answers.ok(
                councillors.endTerm(id, commands.change(body), body.to()),
                councillor -> CouncillorResource.of(councillor, actor));
    }

    @RolesAllowed({Roles.MOTION_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/rename")
    @Operation(summary = "Sets the name right")
    ResponseEntity<CouncillorResource> rename(
            @PathVariable UUID id, @Valid @RequestBody CouncillorBodies.Rename body, Commands commands, Actor actor) {
        return Answers.ok(
                councillors.rename(id, commands.change(body), body.name()),
                councillor -> CouncillorResource.of(councillor, actor));
    }

    @RolesAllowed({Roles.MOTION_HEAD, Roles.ADMINISTRATOR})
    @PostMapping("/{id}/set-account")
    @Operation(
            summary = "Says which account is the councillor's: the subject (sub) of its tokens; null for none any more",
            description = "Who signs in with it in the role of a councillor sees and makes this councillor's requests."
                    + " 409 account-taken while another councillor has it")
    ResponseEntity<CouncillorResource> setAccount(
            @PathVariable UUID id,
            @Valid @RequestBody CouncillorBodies.SetAccount body,
            Commands commands,
            Actor actor) {
        return Answers.ok(
                councillors.setAccount(id, commands.change(body), body.account()),
                councillor -> CouncillorResource.of(councillor, actor));
    }

    @StaffReads
    @RolesAllowed({
        Roles.COUNCILLOR,
        Roles.CHAIR,
        Roles.EXECUTIVE_OFFICE,
        Roles.CITIZEN_REPRESENTATIVE,
        Roles.DISTRICT_OFFICER
    })
    @GetMapping("/{id}")
    ResponseEntity<CouncillorResource> show(@PathVariable UUID id, Actor actor) {
        return Answers.ok(councillors.get(id), councillor -> CouncillorResource.of(councillor, actor));
    }

    @StaffReads
    @RolesAllowed({
        Roles.COUNCILLOR,
        Roles.CHAIR,
        Roles.EXECUTIVE_OFFICE,
        Roles.CITIZEN_REPRESENTATIVE,
        Roles.DISTRICT_OFFICER
    })
    @GetMapping
    Slice<CouncillorResource> list(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false)
                    @Parameter(description = "only those in office on this day in Asia/Bangkok")
                    @Nullable LocalDate sittingOn,
            Paging paging,
            Actor actor) {
        return councillors
                .list(district, sittingOn, paging)
                .map(councillor -> CouncillorResource.of(councillor, actor));
    }

    @StaffReads
    @RolesAllowed({
        Roles.COUNCILLOR,
        Roles.CHAIR,
        Roles.EXECUTIVE_OFFICE,
        Roles.CITIZEN_REPRESENTATIVE,
        Roles.DISTRICT_OFFICER
    })
    @PostMapping("/lookup")
    @Operation(summary = "Names of up to 200 councillors at once; unknown ids are left out. Changes nothing")
    CouncillorBodies.Found lookup(@Valid @RequestBody CouncillorBodies.Lookup body) {
        return new CouncillorBodies.Found(councillors.lookup(body.ids()).stream()
                .map(stored ->
                        new CouncillorBodies.Named(stored.id(), stored.state().name()))
                .toList());
    }
}
