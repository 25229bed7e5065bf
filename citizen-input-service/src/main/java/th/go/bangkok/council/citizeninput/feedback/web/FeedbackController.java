package th.go.bangkok.council.citizeninput.feedback.web;

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
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.citizeninput.feedback.FeedbackFilter;
import th.go.bangkok.council.citizeninput.feedback.FeedbackItems;
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

/** Feedback, item by item. */
@RestController
@Tag(
        name = "Feedback",
        description = "Needs, suggestions and problems of citizens (ความต้องการ ข้อเสนอแนะ ปัญหา), one item each")
@RequestMapping("/api/v1/feedback")
class FeedbackController {

    private static final FeedbackBodies.Check NOW = new FeedbackBodies.Check(null, null);

    private final FeedbackItems items;
    private final Moments moments;

    FeedbackController(FeedbackItems items, Moments moments) {
        this.items = items;
        this.moments = moments;
    }

    @RolesAllowed({Roles.CITIZEN_INPUT_OFFICER, Roles.CITIZEN_REPRESENTATIVE, Roles.DISTRICT_OFFICER})
    @PostMapping
    ResponseEntity<FeedbackResource> receive(
            @Valid @RequestBody FeedbackBodies.Receive body, Commands commands, Actor actor) {
        OwnDistrict.require(actor, body.district());
        Command command = commands.create(body);
        Moment moment = moments.of(command, body);
        return Answers.created(items.receive(command, body.toItem(), moment), item -> FeedbackResource.of(item, actor));
    }

    @StaffReads
    @RolesAllowed({Roles.COUNCILLOR, Roles.CHAIR, Roles.CITIZEN_REPRESENTATIVE, Roles.DISTRICT_OFFICER})
    @GetMapping
    Slice<FeedbackResource> list(
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) Feedback.@Nullable State state,
            Paging paging,
            Actor actor) {
        FeedbackFilter filter =
                new FeedbackFilter(fiscalYear, OwnDistrict.of(actor, district), topic, source, committee, state);
        return items.list(filter, paging).map(item -> FeedbackResource.of(item, actor));
    }

    @StaffReads
    @RolesAllowed({Roles.COUNCILLOR, Roles.CHAIR, Roles.CITIZEN_REPRESENTATIVE, Roles.DISTRICT_OFFICER})
    @GetMapping("/{id}")
    ResponseEntity<FeedbackResource> get(@PathVariable UUID id, Actor actor) {
        Stored<Feedback> found = items.get(id);
        OwnDistrict.requireToFind(actor, found.state().district(), id);
        return Answers.ok(found, item -> FeedbackResource.of(item, actor));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/check")
    ResponseEntity<FeedbackResource> check(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) FeedbackBodies.@Nullable Check given,
            Commands commands,
            Actor actor) {
        FeedbackBodies.Check body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(items.check(id, command, moment), item -> FeedbackResource.of(item, actor));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/classify")
    ResponseEntity<FeedbackResource> classify(
            @PathVariable UUID id,
            @Valid @RequestBody FeedbackBodies.ForCommittee body,
            Commands commands,
            Actor actor) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(
                items.classify(id, command, body.committee(), moment), item -> FeedbackResource.of(item, actor));
    }

    @RolesAllowed(Roles.CITIZEN_INPUT_OFFICER)
    @PostMapping("/{id}/set-aside")
    ResponseEntity<FeedbackResource> setAside(
            @PathVariable UUID id, @Valid @RequestBody FeedbackBodies.SetAside body, Commands commands, Actor actor) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(
                items.setAside(id, command, body.reasonCode(), moment), item -> FeedbackResource.of(item, actor));
    }

    @RolesAllowed({Roles.CITIZEN_INPUT_OFFICER, Roles.CHAIR})
    @PostMapping("/{id}/assign")
    ResponseEntity<FeedbackResource> assign(
            @PathVariable UUID id,
            @Valid @RequestBody FeedbackBodies.ForCommittee body,
            Commands commands,
            Actor actor) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(
                items.assign(id, command, body.committee(), moment), item -> FeedbackResource.of(item, actor));
    }
}
