package th.go.bangkok.council.kpi.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.kpi.evaluation.Kind;
import th.go.bangkok.council.kpi.evaluation.Statement;

/** A row of an import: a declaration with the time since when it holds, and its withdrawal if there was one. */
record DeclarationRow(
        @NotBlank @Size(max = 100) String sourceSystem,
        @NotBlank @Size(max = 200) String sourceId,
        @NotNull Kind kind,
        @Nullable @Size(max = 64) String indicator,
        @Nullable Integer fiscalYear,
        @Nullable Integer level,
        @Nullable Double percent,
        @Nullable @Size(max = 64) String item,
        @Nullable @Size(max = 64) String project,
        @Nullable @Size(max = 64) String step,
        @Nullable @Size(max = 7) String fromMonth,
        @Nullable @Size(max = 7) String toMonth,
        @NotNull Instant at,
        @NotNull @NotEmpty @Size(max = 50) List<@Valid @NotNull EvidenceBody> evidence,
        @Nullable @Valid Withdrawn withdrawn)
        implements ImportRow {

    /** When and why it no longer held; of what is long past nothing may be left that proves it. */
    record Withdrawn(
            @NotNull Instant at,

            @NotNull @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String reasonCode,

            @Nullable @PlainText(max = 2000) String reason,
            @Nullable @Size(max = 50) List<@Valid @NotNull EvidenceBody> evidence) {}

    Statement statement() {
        return new Statement(
                kind, indicator, fiscalYear, level, percent, item, project, step, fromMonth, toMonth, null, null, null);
    }
}
