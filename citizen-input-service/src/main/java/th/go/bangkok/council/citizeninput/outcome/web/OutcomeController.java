package th.go.bangkok.council.citizeninput.outcome.web;

import io.swagger.v3.oas.annotations.tags.Tag;
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
import th.go.bangkok.council.citizeninput.access.OwnDistrict;
import th.go.bangkok.council.citizeninput.outcome.Outcome;
import th.go.bangkok.council.citizeninput.outcome.Outcomes;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.security.StaffReads;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Answers;
import th.go.bangkok.council.defaults.web.Commands;

/** Outcomes: reported to a district, worded for the public, checked, published. */
@RestController
@Tag(name = "Outcomes", description = "What a district is told about its feedback")
@RequestMapping("/api/v1/outcomes")
class OutcomeController {

    private static final OutcomeBodies.Done NOW = new OutcomeBodies.Done(null, null);

    private final Outcomes outcomes;
    private final Moments moments;

    OutcomeController(Outcomes outcomes, Moments moments) {
        this.outcomes = outcomes;
        this.moments = moments;
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping
    ResponseEntity<OutcomeResource> report(
            @Valid @RequestBody OutcomeBodies.Report body, Commands commands, Actor actor) {
        Command command = commands.create(body);
        Moment moment = moments.of(command, body);
        return Answers.created(
                outcomes.report(command, body.fiscalYear(), body.district(), body.text(), moment),
                stored -> OutcomeResource.of(stored, actor));
    }

    @StaffReads
    @RolesAllowed({Roles.COUNCILLOR, Roles.CHAIR, Roles.CITIZEN_REPRESENTATIVE, Roles.DISTRICT_OFFICER})
    @GetMapping
    Slice<OutcomeResource> list(
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable String district,
            Paging paging,
            Actor actor) {
        return outcomes.list(fiscalYear, OwnDistrict.of(actor, district), paging)
                .map(stored -> OutcomeResource.of(stored, actor));
    }

    @StaffReads
    @RolesAllowed({Roles.COUNCILLOR, Roles.CHAIR, Roles.CITIZEN_REPRESENTATIVE, Roles.DISTRICT_OFFICER})
    @GetMapping("/{id}")
    ResponseEntity<OutcomeResource> get(@PathVariable UUID id, Actor actor) {
        Stored<Outcome> found = outcomes.get(id);
        OwnDistrict.requireToFind(actor, found.state().district(), id);
        return Answers.ok(found, stored -> OutcomeResource.of(stored, actor));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/draft-wording")
    ResponseEntity<OutcomeResource> draftWording(
            @PathVariable UUID id,
            @Valid @RequestBody OutcomeBodies.DraftWording body,
            Commands commands,
            Actor actor) {
        Command command = commands.change(body);
        Moment now = Moment.of(command.receivedAt());
        return Answers.ok(
                outcomes.change(
                        id,
                        command,
                        outcome -> outcome.draftWording(body.wording().toBilingual(), command.doer(), now)),
                stored -> OutcomeResource.of(stored, actor));
    }

    /** Drafts another wording in place of the published one; it is then checked and published like the first. */
    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/correct-wording")
    ResponseEntity<OutcomeResource> correctWording(
            @PathVariable UUID id,
            @Valid @RequestBody OutcomeBodies.CorrectWording body,
            Commands commands,
            Actor actor) {
        return Answers.ok(
                outcomes.correctWording(
                        id, commands.change(body), body.wording().toBilingual(), body.reasonCode()),
                stored -> OutcomeResource.of(stored, actor));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/check-wording")
    ResponseEntity<OutcomeResource> checkWording(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OutcomeBodies.@Nullable Done given,
            Commands commands,
            Actor actor) {
        OutcomeBodies.Done body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(
                outcomes.change(id, command, outcome -> outcome.checkWording(command.doer(), moment)),
                stored -> OutcomeResource.of(stored, actor));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/publish")
    ResponseEntity<OutcomeResource> publish(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OutcomeBodies.@Nullable Done given,
            Commands commands,
            Actor actor) {
        OutcomeBodies.Done body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(
                outcomes.change(id, command, outcome -> outcome.publish(moment)),
                stored -> OutcomeResource.of(stored, actor));
    }
}
