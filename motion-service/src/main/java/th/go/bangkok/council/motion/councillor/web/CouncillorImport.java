package th.go.bangkok.council.motion.councillor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.defaults.imports.ImportReport;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.imports.NdjsonImports;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.web.Commands;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.motion.councillor.BilingualName;
import th.go.bangkok.council.motion.councillor.Councillor;
import th.go.bangkok.council.motion.councillor.CouncillorKind;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.councillor.Term;

@RestController
@Tag(name = "Imports")
class CouncillorImport {

    record Row(
            @NotNull @PlainText(max = 200) String sourceSystem,
            @NotNull @PlainText(max = 200) String sourceId,
            @NotNull @Valid BilingualName name,
            @NotNull CouncillorKind kind,
            @Nullable String district,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Pattern(regexp = Councillor.ACCOUNT) String account)
            implements ImportRow {}

    private final Councillors councillors;
    private final NdjsonImports imports;

    CouncillorImport(Councillors councillors, NdjsonImports imports) {
        this.councillors = councillors;
        this.imports = imports;
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SYSTEM_IMPORT})
    @PostMapping(path = "/api/v1/imports/councillors", consumes = "application/x-ndjson")
    @Operation(summary = "Councillors with one term each and, where known, their account, one JSON object a line")
    ImportReport take(InputStream rows, Commands commands) throws IOException {
        return imports.read(
                rows,
                Councillors.ROWS,
                Row.class,
                commands,
                (row, command) -> councillors.enter(
                        command,
                        row.name(),
                        new Term(row.kind(), row.district(), row.from(), row.to()),
                        row.account()));
    }
}
