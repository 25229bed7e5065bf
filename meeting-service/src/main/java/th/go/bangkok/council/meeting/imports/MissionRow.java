package th.go.bangkok.council.meeting.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.meeting.clock.ClockCorrection;
import th.go.bangkok.council.meeting.mission.MeetingForm;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.NoticeState;
import th.go.bangkok.council.meeting.mission.PartKind;
import th.go.bangkok.council.meeting.mission.PartState;

/** A whole mission with the time at which each thing happened. Rooms, vehicles and equipment by their source ids. */
record MissionRow(
        @NotBlank @Size(max = 100) String sourceSystem,
        @NotBlank @Size(max = 200) String sourceId,
        @NotNull @Size(max = 200) String committee,
        @NotNull Instant requestedAt,
        @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = PSEUDONYM) String> concerned,
        @Nullable @Valid Scheduled scheduled,
        @Nullable @Size(max = MeetingMission.MOST_PARTS) List<@NotNull @Valid Part> parts,
        @Nullable @Size(max = MeetingMission.MOST_NOTICES) List<@NotNull @Valid Told> notices,
        @Nullable @Size(max = 200) List<@NotNull @Valid Pause> pauses,
        @Nullable Instant arrangedAt,
        @Nullable @Size(max = 100) List<@NotNull @Valid Moved> rescheduled,
        @Nullable @Valid Because cancelled,
        @Nullable @Valid Because voided,
        @Nullable @Size(max = 100) List<@NotNull @Valid Corrected> corrected)
        implements ImportRow {

    private static final String PSEUDONYM = "[A-Za-z0-9][A-Za-z0-9-]{0,79}";
    private static final String LINK = "https://[^\\s<>\"]{1,480}";

    record Scheduled(
            @NotNull Instant at,
            @Nullable @Min(1) @Max(100_000) Integer number,
            @Nullable Integer year,
            @NotNull MeetingForm form,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable @PlainText(max = 300) String place,
            @Nullable @Size(max = 200) String room,
            @Nullable @Pattern(regexp = LINK) String link) {}

    record Part(
            @NotNull PartKind kind,
            @Nullable @Size(max = 200) String resource,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @NotNull Instant requestedAt,
            @Nullable @Valid Decided decided) {}

    record Decided(
            @NotNull Instant at,
            @NotNull PartState state,
            @Nullable @Size(max = 80) String reasonCode) {}

    record Told(
            @NotNull @Pattern(regexp = PSEUDONYM) String recipient,
            @NotNull @Size(max = 80) String channel,
            @Nullable NoticeState state,
            @NotNull Instant at) {}

    record Pause(
            @NotNull @Size(max = 80) String reasonCode,
            @NotNull Instant pausedAt,
            @Nullable Instant resumedAt) {}

    record Moved(
            @NotNull Instant at,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull MeetingForm form,
            @Nullable @PlainText(max = 300) String place,
            @Nullable @Size(max = 200) String room,
            @Nullable @Pattern(regexp = LINK) String link,
            @NotNull @Size(max = 80) String reasonCode,
            @Nullable Instant arrangedAgainAt) {}

    record Because(
            @NotNull Instant at, @NotNull @Size(max = 80) String reasonCode) {}

    record Corrected(
            @NotNull Instant at,
            @NotNull @Size(max = 80) String reasonCode,
            @NotNull @PlainText(max = 2000) String reason,
            @NotNull @Valid RightClock clock,
            @Nullable @Size(max = 200) String committee) {}

    record RightClock(
            @NotNull Instant started,
            @Nullable Instant stopped,
            @NotNull @Size(max = 200) List<@NotNull @Valid RightPause> pauses) {

        /** Its reasons for pauses looked up by the function given. */
        ClockCorrection toCorrection(UnaryOperator<String> known) {
            return new ClockCorrection(
                    started,
                    stopped,
                    pauses.stream()
                            .map(pause -> new ClockCorrection.PauseCorrection(
                                    pause.from(),
                                    pause.to(),
                                    pause.reasonCode() == null ? null : known.apply(pause.reasonCode())))
                            .toList());
        }
    }

    record RightPause(
            @NotNull Instant from,
            @Nullable Instant to,
            @Nullable @Size(max = 80) String reasonCode) {}
}
