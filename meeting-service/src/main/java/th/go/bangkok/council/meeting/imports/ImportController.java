package th.go.bangkok.council.meeting.imports;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.meeting.committee.Committees;
import th.go.bangkok.council.meeting.imports.ResourceRows.ResourceRow;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** Bulk imports, one row at a time; the same file twice changes nothing. */
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

    @PostMapping("/committees")
    ImportReport committees(InputStream body, Commands commands) throws IOException {
        return imports.read(
                body,
                "committees",
                CommitteeRow.class,
                commands,
                (row, command) -> committees.register(command, id -> row.toChange(command)));
    }

    @PostMapping("/rooms")
    ImportReport rooms(InputStream body, Commands commands) throws IOException {
        return resources(body, ResourceKind.ROOM, ResourceRows.RoomRow.class, commands);
    }

    @PostMapping("/vehicles")
    ImportReport vehicles(InputStream body, Commands commands) throws IOException {
        return resources(body, ResourceKind.VEHICLE, ResourceRows.VehicleRow.class, commands);
    }

    @PostMapping("/equipment")
    ImportReport equipment(InputStream body, Commands commands) throws IOException {
        return resources(body, ResourceKind.EQUIPMENT, ResourceRows.EquipmentRow.class, commands);
    }

    @PostMapping("/meeting-missions")
    ImportReport missions(InputStream body, Commands commands) throws IOException {
        return imports.read(body, "meeting-missions", MissionRow.class, commands, missions::take);
    }

    private <R extends ResourceRow> ImportReport resources(
            InputStream body, ResourceKind kind, Class<R> type, Commands commands) throws IOException {
        return imports.read(
                body, kind.plural(), type, commands, (row, command) -> resources.add(command, id -> row.toChange()));
    }
}
