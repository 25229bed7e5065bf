package th.go.bangkok.council.motion.motion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.motion.motion.MotionKind;
import th.go.bangkok.council.motion.motion.MotionStatus;
import th.go.bangkok.council.motion.motion.Proposal;

/** What callers send about motions. */
final class MotionBodies {

    private static final String OCCURRED_AT =
            "when it happened, UTC; left out for now. Needs occurredAtReason; more than 2 minutes ahead is refused";
    private static final String REASON = "code of why it is entered later, for example paper-form";

    private MotionBodies() {}

    record Register(
            @NotNull MotionKind kind,
            @NotNull @PlainText(max = 1000) String subject,

            @NotNull @Schema(description = "a councillor in office on that day")
            UUID proposerId,

            @NotNull @Size(max = 50) @Schema(description = "four-digit codes; empty = the whole city")
            List<@NotNull String> districts,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        Proposal proposal() {
            return new Proposal(kind, subject, proposerId, districts);
        }
    }

    record Decide(
            @NotNull @Schema(description = "adopted, rejected, withdrawn or lapsed")
            MotionStatus decision,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record ReportFollowUp(
            @NotNull @Schema(description = "code of the reporting office", example = "public-works")
            String office,

            @NotNull @Schema(description = "code of where it stands", example = "in-progress")
            String status,

            @NotNull @PlainText String text,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record Publish(
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}
}
