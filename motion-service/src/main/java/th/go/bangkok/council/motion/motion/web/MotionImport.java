package th.go.bangkok.council.motion.motion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.motion.Motion;
import th.go.bangkok.council.motion.motion.Motions;
import th.go.bangkok.council.motion.motion.Proposal;

@RestController
@Tag(name = "Imports")
class MotionImport {

    private final Motions motions;
    private final Councillors councillors;
    private final NdjsonImports imports;

    MotionImport(Motions motions, Councillors councillors, NdjsonImports imports) {
        this.motions = motions;
        this.councillors = councillors;
        this.imports = imports;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping(path = "/api/v1/imports/motions", consumes = "application/x-ndjson")
    @Operation(
            summary = "Motions with their numbers and what has happened to them, one JSON object a line",
            description = "proposer = sourceId of a councillor of the same sourceSystem, imported before")
    ImportReport take(InputStream rows, Commands commands) throws IOException {
        return imports.read(rows, Motions.ROWS, MotionRow.class, commands, this::take);
    }

    private Stored<Motion> take(MotionRow row, Command command) {
        Moment registered = command.imported(row.registeredAt());
        if (row.year() != Bangkok.calendarYear(registered.time())) {
            throw Refusal.invalid("year-does-not-match", row.year(), Bangkok.calendarYear(registered.time()));
        }
        UUID proposer = councillors.imported(row.sourceSystem(), row.proposer(), registered.time());
        Proposal proposal = new Proposal(row.kind(), row.subject(), proposer, row.districts());
        return motions.take(command, proposal, row.number(), registered, motion -> since(motion, row, command));
    }

    private Change<Motion> since(Motion registered, MotionRow row, Command command) {
        Change<Motion> change = Change.silent(registered);
        MotionRow.Decided decided = row.decision();
        if (decided != null) {
            Moment moment = command.imported(decided.at());
            change = change.then(motion -> motion.decide(decided.decision(), moment));
        }
        List<MotionRow.Reported> followUps = row.followUps() == null ? List.of() : row.followUps();
        for (MotionRow.Reported report : followUps.stream()
                .sorted(Comparator.comparing(MotionRow.Reported::at))
                .toList()) {
            Moment moment = command.imported(report.at());
            motions.checkFollowUp(report.office(), report.status(), moment);
            change = change.then(motion ->
                    motion.reportFollowUp(Ids.next(), report.office(), report.status(), report.text(), moment));
        }
        return change;
    }
}
