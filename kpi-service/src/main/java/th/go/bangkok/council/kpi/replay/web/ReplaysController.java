package th.go.bangkok.council.kpi.replay.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.kpi.replay.ReplayReport;
import th.go.bangkok.council.kpi.replay.Replays;

/** Starts replays and tells what they found. */
@RestController
@Tag(name = "Replays", description = "Figures rebuilt from the log and compared")
@RequestMapping("/api/v1/replays")
class ReplaysController {

    private final Replays replays;

    ReplaysController(Replays replays) {
        this.replays = replays;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_REPLAY})
    @PostMapping
    ResponseEntity<ReplayReport> start() {
        ReplayReport begun = replays.start();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replays/" + begun.id()))
                .body(begun);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_REPLAY, Roles.EVALUATOR})
    @GetMapping("/{id}")
    ReplayReport get(@PathVariable String id) {
        return replays.get(id);
    }
}
