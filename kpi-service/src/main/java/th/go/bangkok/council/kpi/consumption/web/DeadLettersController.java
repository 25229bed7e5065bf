package th.go.bangkok.council.kpi.consumption.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.audit.Audited;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.kpi.consumption.DeadLetters;

/** What could not be taken in. */
@RestController
@Tag(name = "Dead letters", description = "Events that could not be counted")
@RequestMapping("/api/v1/dead-letters")
class DeadLettersController {

    private final DeadLetters letters;

    DeadLettersController(DeadLetters letters) {
        this.letters = letters;
    }

    @Audited
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_REPLAY, Roles.EVALUATOR})
    @GetMapping
    DeadLetters.Page list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > Paging.LARGEST_LIMIT) {
            throw Refusal.invalid("limit-out-of-range", Paging.LARGEST_LIMIT);
        }
        return letters.list(topic, reason, status, limit, after);
    }

    @Audited
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_REPLAY, Roles.EVALUATOR})
    @GetMapping("/{id}")
    DeadLetters.Shown get(@PathVariable String id) {
        return letters.get(id);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_REPLAY})
    @PostMapping("/{id}/replay")
    DeadLetters.Listed replay(@PathVariable String id) {
        return letters.replay(id);
    }
}
