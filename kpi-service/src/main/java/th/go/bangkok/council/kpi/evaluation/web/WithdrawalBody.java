package th.go.bangkok.council.kpi.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;

/** Why a declaration no longer holds, and what proves it. */
record WithdrawalBody(
        @NotNull @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String reasonCode,

        @Nullable @PlainText(max = 2000) String reason,
        @NotNull @NotEmpty @Size(max = 50) List<@Valid @NotNull EvidenceBody> evidence,
        @Nullable Instant occurredAt,

        @Nullable @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String occurredAtReason)
        implements Dated {}
