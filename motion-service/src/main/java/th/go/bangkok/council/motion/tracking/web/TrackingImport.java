package th.go.bangkok.council.motion.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.motion.Motions;
import th.go.bangkok.council.motion.tracking.TrackingRequest;
import th.go.bangkok.council.motion.tracking.TrackingRequests;
import th.go.bangkok.council.motion.tracking.TrackingRequests.Asked;

@RestController
@Tag(name = "Imports")
class TrackingImport {

    private final TrackingRequests requests;
    private final Motions motions;
    private final Councillors councillors;
    private final NdjsonImports imports;

    TrackingImport(TrackingRequests requests, Motions motions, Councillors councillors, NdjsonImports imports) {
        this.requests = requests;
        this.motions = motions;
        this.councillors = councillors;
        this.imports = imports;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping(path = "/api/v1/imports/tracking-requests", consumes = "application/x-ndjson")
    @Operation(
            summary = "Tracking requests with what has happened to them, one JSON object a line",
            description = "motion, councillor and followsUp = sourceIds of the same sourceSystem, imported before")
    ImportReport take(InputStream rows, Commands commands) throws IOException {
        return imports.read(rows, TrackingRequests.ROWS, TrackingRow.class, commands, this::take);
    }

    private Stored<TrackingRequest> take(TrackingRow row, Command command) {
        Moment requested = command.imported(row.requestedAt());
        String system = row.sourceSystem();
        Asked asked = new Asked(
                motions.imported(system, row.motion()).id(),
                row.askedBy(),
                councillor(row, requested),
                row.requesterName(),
                row.followsUp() == null ? null : requests.imported(system, row.followsUp()));
        return requests.take(command, asked, requested, new TrackingHistory(row, command, requests)::on);
    }

    private @Nullable UUID councillor(TrackingRow row, Moment requested) {
        return row.councillor() == null
                ? null
                : councillors.imported(row.sourceSystem(), row.councillor(), requested.time());
    }
}
