package th.go.bangkok.council.citizeninput.round.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.citizeninput.round.Round;
import th.go.bangkok.council.citizeninput.round.Rounds;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Commands;

/** Takes in rounds and their milestones from other systems. */
@RestController
@Tag(name = "Imports")
@RequestMapping(path = "/api/v1/imports", consumes = "application/x-ndjson")
class RoundImportController {

    private final NdjsonImports imports;
    private final Rounds rounds;

    RoundImportController(NdjsonImports imports, Rounds rounds) {
        this.imports = imports;
        this.rounds = rounds;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/rounds")
    ImportReport rounds(InputStream body, Commands commands) throws IOException {
        return imports.read(
                body,
                "rounds",
                RoundRow.class,
                commands,
                (row, command) -> rounds.open(row.fiscalYear(), command, id -> row.toChange(command)));
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/round-milestones")
    ImportReport milestones(InputStream body, Commands commands) throws IOException {
        return imports.read(body, "round-milestones", MilestoneRow.class, commands, this::reach);
    }

    private Stored<Round> reach(MilestoneRow row, Command command) {
        UUID round = rounds.ofYear(row.fiscalYear()).id();
        Moment moment = command.imported(row.at());
        return switch (row.kind()) {
            case DOSSIERS_COMPLETED -> rounds.completeDossiers(round, command, moment);
            case DOSSIERS_PRESENTED -> rounds.presentDossiers(round, command, row.audience(), moment);
            case OUTCOMES_COMPLETED -> rounds.completeOutcomes(round, command, moment);
        };
    }
}
