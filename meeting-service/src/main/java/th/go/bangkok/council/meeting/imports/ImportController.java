package th.go.bangkok.council.meeting.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.committee.Committees;
import th.go.bangkok.council.meeting.imports.ResourceRows.ResourceRow;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** Bulk imports, one row at a time; the same file twice changes nothing. */
@Tag(name = "Imports")
@RestController
@RequestMapping(path = "/api/v1/imports", consumes = "application/x-ndjson")
class ImportController {

    private final NdjsonImports imports;
    private final Committees committees;
    private final Resources resources;
    private final MissionImport missions;

    ImportController(NdjsonImports imports, Committees committees, Resources resources, MissionImport missions) {
        this.imports = imports;
        this.committees = committees;
        this.resources = resources;
        this.missions = missions;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/committees")
    @Operation(summary = "Committees with their members, one JSON object a line; the answer lists the refused rows")
    ImportReport committees(InputStream body, Commands commands) throws IOException {
        return imports.read(
                body,
                "committees",
                CommitteeRow.class,
                commands,
                (row, command) -> committees.register(command, id -> row.toChange(command)));
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/rooms")
    @Operation(summary = "Rooms, one JSON object a line; the answer lists the refused rows")
    ImportReport rooms(InputStream body, Commands commands) throws IOException {
        return resources(body, ResourceKind.ROOM, ResourceRows.RoomRow.class, commands);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/vehicles")
    @Operation(summary = "Vehicles, one JSON object a line; the answer lists the refused rows")
    ImportReport vehicles(InputStream body, Commands commands) throws IOException {
        return resources(body, ResourceKind.VEHICLE, ResourceRows.VehicleRow.class, commands);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/equipment")
    @Operation(summary = "Equipment, one JSON object a line; the answer lists the refused rows")
    ImportReport equipment(InputStream body, Commands commands) throws IOException {
        return resources(body, ResourceKind.EQUIPMENT, ResourceRows.EquipmentRow.class, commands);
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping("/meeting-missions")
    @Operation(
            summary = "Whole missions with the time, UTC, of each thing that happened, one JSON object a line;"
                    + " the answer lists the refused rows. A part is told with its last decision, which holds"
                    + " for the meeting as it ended up")
    ImportReport missions(InputStream body, Commands commands) throws IOException {
        return imports.read(body, "meeting-missions", MissionRow.class, commands, missions::take);
    }

    private <R extends ResourceRow> ImportReport resources(
            InputStream body, ResourceKind kind, Class<R> type, Commands commands) throws IOException {
        return imports.read(
                body, kind.plural(), type, commands, (row, command) -> resources.add(command, id -> row.toChange()));
    }
}
