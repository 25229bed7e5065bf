package th.go.bangkok.council.citizeninput.outcome.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.citizeninput.outcome.Outcome;
import th.go.bangkok.council.citizeninput.outcome.Outcomes;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Commands;

/** Takes in outcomes from other systems. */
@RestController
@Tag(name = "Imports")
@RequestMapping(path = "/api/v1/imports", consumes = "application/x-ndjson")
class OutcomeImportController {

    private final NdjsonImports imports;
    private final Outcomes outcomes;

    OutcomeImportController(NdjsonImports imports, Outcomes outcomes) {
        this.imports = imports;
        this.outcomes = outcomes;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/outcomes")
    ImportReport outcomes(InputStream body, Commands commands) throws IOException {
        return imports.read(body, "outcomes", OutcomeRow.class, commands, this::report);
    }

    private Stored<Outcome> report(OutcomeRow row, Command command) {
        return outcomes.report(
                command,
                row.fiscalYear(),
                row.district(),
                row.text(),
                command.imported(row.reportedAt()),
                outcome -> row.further(outcome, command));
    }
}
