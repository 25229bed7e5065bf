package th.go.bangkok.council.citizeninput.feedback.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.citizeninput.feedback.Feedback;
import th.go.bangkok.council.citizeninput.feedback.FeedbackItems;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Commands;

/** Takes in feedback and its assignments from other systems. */
@RestController
@Tag(name = "Imports")
@RequestMapping(path = "/api/v1/imports", consumes = "application/x-ndjson")
class FeedbackImportController {

    private final NdjsonImports imports;
    private final FeedbackItems items;

    FeedbackImportController(NdjsonImports imports, FeedbackItems items) {
        this.imports = imports;
        this.items = items;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/feedback")
    ImportReport feedback(InputStream body, Commands commands) throws IOException {
        return imports.read(body, "feedback", FeedbackRow.class, commands, this::receive);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/feedback-assignments")
    ImportReport assignments(InputStream body, Commands commands) throws IOException {
        return imports.read(body, "feedback-assignments", AssignmentRow.class, commands, this::assign);
    }

    private Stored<Feedback> receive(FeedbackRow row, Command command) {
        return items.receive(
                command, row.toItem(), command.imported(row.receivedAt()), item -> further(item, row, command));
    }

    private Change<Feedback> further(Feedback received, FeedbackRow row, Command command) {
        Instant checkedAt = row.checkedAt();
        FeedbackRow.Classified classified = row.classified();
        FeedbackRow.SetAside setAside = row.setAside();
        if (classified != null && setAside != null) {
            throw Refusal.invalid("sorted-twice");
        }
        Change<Feedback> change = Change.silent(received);
        if (checkedAt != null) {
            change = change.then(item -> item.check(command.imported(checkedAt)));
        }
        if (classified != null) {
            change = change.then(item -> item.classify(classified.committee(), command.imported(classified.at())));
        }
        if (setAside != null) {
            change = change.then(item -> items.setAside(item, setAside.reasonCode(), command.imported(setAside.at())));
        }
        return change;
    }

    private Stored<Feedback> assign(AssignmentRow row, Command command) {
        UUID item = items.imported(row.sourceSystem(), row.feedback()).id();
        return items.assign(item, command, row.committee(), command.imported(row.at()));
    }
}
