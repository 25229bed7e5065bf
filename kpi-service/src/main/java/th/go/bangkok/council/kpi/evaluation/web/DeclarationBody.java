package th.go.bangkok.council.kpi.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.kpi.evaluation.Kind;
import th.go.bangkok.council.kpi.evaluation.Statement;

/**
 * A declaration as it is asked for. Besides the kind, exactly the fields that the kind names must be there.
 *
 * @param since the Bangkok day from which a system is in use; for {@code in-use} only
 */
record DeclarationBody(
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
        @Nullable LocalDate since,
        @NotNull @NotEmpty @Size(max = 50) List<@Valid @NotNull EvidenceBody> evidence,
        @Nullable Instant occurredAt,
        @Nullable @Pattern(regexp = CODE) @Size(max = 64) String occurredAtReason)
        implements Dated {

    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    Statement statement() {
        return new Statement(
                kind, indicator, fiscalYear, level, percent, item, project, step, fromMonth, toMonth, null, null, null);
    }
}
