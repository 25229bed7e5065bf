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
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.kpi.evaluation.Kind;
import th.go.bangkok.council.kpi.evaluation.Statement;

/** Which milestone event of an indicator is taken back, why, and what proves it. */
record MilestoneWithdrawalBody(
        @NotBlank @Size(max = 64) String indicator,
        @NotNull Integer fiscalYear,
        @NotNull Integer level,
        @NotBlank @Size(max = 200) String milestoneSubject,
        @NotNull Long milestoneSequence,

        @NotNull @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String reasonCode,

        @NotNull @NotEmpty @Size(max = 50) List<@Valid @NotNull EvidenceBody> evidence,
        @Nullable Instant occurredAt,

        @Nullable @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String occurredAtReason)
        implements Dated {

    Statement statement() {
        return new Statement(
                Kind.MILESTONE_WITHDRAWN,
                indicator,
                fiscalYear,
                level,
                null,
                null,
                null,
                null,
                null,
                null,
                milestoneSubject,
                milestoneSequence,
                reasonCode);
    }
}
