package th.go.bangkok.council.kpi.evaluation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;

/** Why a declaration no longer holds. */
record WithdrawalBody(
        @NotNull @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String reasonCode,

        @Nullable @PlainText(max = 2000) String reason,
        @Nullable Instant occurredAt,

        @Nullable @Pattern(regexp = DeclarationBody.CODE) @Size(max = 64) String occurredAtReason)
        implements Dated {}
