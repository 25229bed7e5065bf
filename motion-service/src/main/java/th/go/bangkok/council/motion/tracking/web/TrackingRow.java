package th.go.bangkok.council.motion.tracking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.motion.tracking.Asker;

/** One line of an import of tracking requests: the request and what has happened to it, each with its time. */
record TrackingRow(
        @NotNull @PlainText(max = 200) String sourceSystem,
        @NotNull @PlainText(max = 200) String sourceId,
        @NotNull String motion,
        @NotNull Asker askedBy,
        @Nullable String councillor,
        @Nullable @PlainText(max = 200) String requesterName,
        @Nullable String followsUp,
        @NotNull Instant requestedAt,
        @Nullable @Size(max = 200) List<@NotNull @Valid Paused> pauses,
        @Nullable @Valid Delivered delivered,
        @Nullable @Valid Voided voided,
        @Nullable @Size(max = 100) List<@NotNull @Valid Corrected> corrected)
        implements ImportRow {

    record Paused(
            @NotNull String reasonCode,
            @NotNull Instant pausedAt,
            @Nullable Instant resumedAt) {}

    /** Either {@code text} or {@code report: true}. */
    record Delivered(
            @NotNull Instant at,
            @NotNull String channel,
            @Nullable @PlainText(max = 20_000) String text,
            @Nullable Boolean report) {}

    record Voided(@NotNull Instant at, @NotNull String reasonCode) {}

    record Corrected(
            @NotNull Instant at,
            @NotNull String reasonCode,
            @NotNull @PlainText(max = 2000) String reason,
            @NotNull @Valid TrackingBodies.Clock clock,
            @Nullable @Size(max = 50) List<@NotNull String> districts) {}
}
