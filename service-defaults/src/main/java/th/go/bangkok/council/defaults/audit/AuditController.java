package th.go.bangkok.council.defaults.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;

/** Searches the audit trail of this service. Looking into it is entered as well. */
@RestController
@Tag(name = "Audit", description = "Who did what to which object when, from where; without contents")
final class AuditController {

    private final AuditLog entries;

    AuditController(AuditLog entries) {
        this.entries = entries;
    }

    @Audited
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Entries of this service's audit trail, newest first; all conditions must hold")
    @GetMapping("/api/v1/audit/${spring.application.name}")
    Slice<AuditEntry> find(
            @Parameter(description = "The subject of a token; public for whoever showed none")
                    @RequestParam(required = false)
                    @Nullable String actor,
            @Parameter(description = "An object and what lies below it, such as tracking-requests/<id>")
                    @RequestParam(required = false)
                    @Nullable String object,
            @Parameter(description = "The beginning of an action, such as POST or POST /api/v1/motions")
                    @RequestParam(required = false)
                    @Nullable String action,
            @Parameter(description = "done: status below 400; refused: 400 to 499; failed: from 500")
                    @RequestParam(required = false)
                    @Nullable Outcome outcome,
            @Parameter(description = "Not before this instant") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "Before this instant") @RequestParam(required = false) @Nullable Instant to,
            Paging paging) {
        return entries.find(new AuditSearch(actor, object, action, outcome, from, to), paging);
    }
}
