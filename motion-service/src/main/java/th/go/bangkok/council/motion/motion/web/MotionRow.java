package th.go.bangkok.council.motion.motion.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.motion.motion.MotionKind;
import th.go.bangkok.council.motion.motion.MotionStatus;

/** One line of an import of motions: the motion and what has happened to it. */
record MotionRow(
        @NotNull @PlainText(max = 200) String sourceSystem,
        @NotNull @PlainText(max = 200) String sourceId,
        @NotNull MotionKind kind,
        @Min(1) @Max(1_000_000) int number,
        @Min(2500) @Max(2800) int year,
        @NotNull @PlainText(max = 1000) String subject,
        @NotNull String proposer,
        @NotNull @Size(max = 50) List<@NotNull String> districts,
        @NotNull Instant registeredAt,
        @Nullable @Valid Decided decision,
        @Nullable @Size(max = 500) List<@NotNull @Valid Reported> followUps)
        implements ImportRow {

    record Decided(@NotNull MotionStatus decision, @NotNull Instant at) {}

    record Reported(
            @NotNull String office,
            @NotNull String status,
            @NotNull @PlainText String text,
            @NotNull Instant at) {}
}
