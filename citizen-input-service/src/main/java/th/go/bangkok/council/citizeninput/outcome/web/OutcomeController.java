package th.go.bangkok.council.citizeninput.outcome.web;

import io.swagger.v3.oas.annotations.tags.Tag;
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
import th.go.bangkok.council.citizeninput.outcome.Outcomes;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
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

    @PostMapping
    ResponseEntity<OutcomeResource> report(@Valid @RequestBody OutcomeBodies.Report body, Commands commands) {
        Command command = commands.create(body);
        Moment moment = moments.of(command, body);
        return Answers.created(
                outcomes.report(command, body.fiscalYear(), body.district(), body.text(), moment), OutcomeResource::of);
    }

    @GetMapping
    Slice<OutcomeResource> list(
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable String district,
            Paging paging) {
        return outcomes.list(fiscalYear, district, paging).map(OutcomeResource::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<OutcomeResource> get(@PathVariable UUID id) {
        return Answers.ok(outcomes.get(id), OutcomeResource::of);
    }

    @PostMapping("/{id}/draft-wording")
    ResponseEntity<OutcomeResource> draftWording(
            @PathVariable UUID id, @Valid @RequestBody OutcomeBodies.DraftWording body, Commands commands) {
        Command command = commands.change(body);
        Moment now = Moment.of(command.receivedAt());
        return Answers.ok(
                outcomes.change(
                        id,
                        command,
                        outcome -> outcome.draftWording(body.wording().toBilingual(), command.actor(), now)),
                OutcomeResource::of);
    }

    /** Drafts another wording in place of the published one; it is then checked and published like the first. */
    @PostMapping("/{id}/correct-wording")
    ResponseEntity<OutcomeResource> correctWording(
            @PathVariable UUID id, @Valid @RequestBody OutcomeBodies.CorrectWording body, Commands commands) {
        return Answers.ok(
                outcomes.correctWording(
                        id, commands.change(body), body.wording().toBilingual(), body.reasonCode()),
                OutcomeResource::of);
    }

    @PostMapping("/{id}/check-wording")
    ResponseEntity<OutcomeResource> checkWording(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OutcomeBodies.@Nullable Done given,
            Commands commands) {
        OutcomeBodies.Done body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(
                outcomes.change(id, command, outcome -> outcome.checkWording(command.actor(), moment)),
                OutcomeResource::of);
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<OutcomeResource> publish(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OutcomeBodies.@Nullable Done given,
            Commands commands) {
        OutcomeBodies.Done body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(outcomes.change(id, command, outcome -> outcome.publish(moment)), OutcomeResource::of);
    }
}
