package th.go.bangkok.council.citizeninput.feedback.web;

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
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.citizeninput.feedback.FeedbackFilter;
import th.go.bangkok.council.citizeninput.feedback.FeedbackItems;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
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

    @PostMapping
    ResponseEntity<FeedbackResource> receive(@Valid @RequestBody FeedbackBodies.Receive body, Commands commands) {
        Command command = commands.create(body);
        Moment moment = moments.of(command, body);
        return Answers.created(items.receive(command, body.toItem(), moment), FeedbackResource::of);
    }

    @GetMapping
    Slice<FeedbackResource> list(
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) Feedback.@Nullable State state,
            Paging paging) {
        FeedbackFilter filter = new FeedbackFilter(fiscalYear, district, topic, source, committee, state);
        return items.list(filter, paging).map(FeedbackResource::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<FeedbackResource> get(@PathVariable UUID id) {
        return Answers.ok(items.get(id), FeedbackResource::of);
    }

    @PostMapping("/{id}/check")
    ResponseEntity<FeedbackResource> check(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) FeedbackBodies.@Nullable Check given,
            Commands commands) {
        FeedbackBodies.Check body = given == null ? NOW : given;
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(items.check(id, command, moment), FeedbackResource::of);
    }

    @PostMapping("/{id}/classify")
    ResponseEntity<FeedbackResource> classify(
            @PathVariable UUID id, @Valid @RequestBody FeedbackBodies.ForCommittee body, Commands commands) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(items.classify(id, command, body.committee(), moment), FeedbackResource::of);
    }

    @PostMapping("/{id}/set-aside")
    ResponseEntity<FeedbackResource> setAside(
            @PathVariable UUID id, @Valid @RequestBody FeedbackBodies.SetAside body, Commands commands) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(items.setAside(id, command, body.reasonCode(), moment), FeedbackResource::of);
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<FeedbackResource> assign(
            @PathVariable UUID id, @Valid @RequestBody FeedbackBodies.ForCommittee body, Commands commands) {
        Command command = commands.change(body);
        Moment moment = moments.of(command, body);
        return Answers.ok(items.assign(id, command, body.committee(), moment), FeedbackResource::of);
    }
}
