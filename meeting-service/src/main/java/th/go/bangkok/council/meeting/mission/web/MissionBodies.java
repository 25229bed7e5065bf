package th.go.bangkok.council.meeting.mission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.meeting.clock.ClockCorrection;
import th.go.bangkok.council.meeting.mission.MeetingForm;
import th.go.bangkok.council.meeting.mission.NoticeState;
import th.go.bangkok.council.meeting.mission.PartKind;
import th.go.bangkok.council.meeting.mission.Plan;
import th.go.bangkok.council.meeting.mission.Venue;

/** What the commands on meeting missions say. */
final class MissionBodies {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String PSEUDONYM = "[A-Za-z0-9][A-Za-z0-9-]{0,79}";
    private static final String LINK = "https://[^\\s<>\"]{1,480}";

    private MissionBodies() {}

    record Request(
            @NotNull @Pattern(regexp = CODE) @Size(max = 80) String committee,
            @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = PSEUDONYM) String> concerned,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {}

    record Concern(@NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = PSEUDONYM) String> recipients) {}

    record Schedule(
            @NotNull MeetingForm form,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable @PlainText(max = 300) String place,
            @Nullable UUID room,
            @Nullable @Pattern(regexp = LINK) String link,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {

        Plan plan() {
            return new Plan(form, startsAt, endsAt, new Venue(place, room, link));
        }
    }

    record Reschedule(
            @NotNull MeetingForm form,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @Nullable @PlainText(max = 300) String place,
            @Nullable UUID room,
            @Nullable @Pattern(regexp = LINK) String link,
            @NotNull @Size(max = 80) String reasonCode,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {

        Plan plan() {
            return new Plan(form, startsAt, endsAt, new Venue(place, room, link));
        }
    }

    record PartRequest(
            @NotNull PartKind kind,
            @Nullable UUID resource,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {}

    record PartEdit(
            @Nullable UUID resource,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {}

    record PartAcceptance(
            @Nullable UUID resource,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason) implements Dated {}

    /** A command that needs nothing but its reason. */
    record Because(
            @NotNull @Size(max = 80) String reasonCode,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason) implements Dated {}

    record Resume(
            @NotNull UUID pauseId,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason) implements Dated {}

    /** A command that says nothing but, perhaps, when. */
    record Plainly(@Nullable Instant occurredAt, @Nullable String occurredAtReason) implements Dated {}

    record Notices(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid Told> notices,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {

        record Told(
                @NotNull @Pattern(regexp = PSEUDONYM) String recipient,
                @NotNull @Size(max = 80) String channel,
                @NotNull NoticeState state) {}
    }

    record Correction(
            @NotNull @Valid RightClock clock,

            @Nullable @Pattern(regexp = CODE) @Size(max = 80) String committee,

            @NotNull @Size(max = 80) String reasonCode,
            @NotNull @PlainText(max = 2000) String reason,
            @Nullable Instant occurredAt,
            @Nullable String occurredAtReason)
            implements Dated {}

    record RightClock(
            @NotNull Instant started,
            @Nullable Instant stopped,
            @NotNull @Size(max = 200) List<@NotNull @Valid RightPause> pauses) {

        ClockCorrection toCorrection() {
            return new ClockCorrection(
                    started,
                    stopped,
                    pauses.stream()
                            .map(pause -> new ClockCorrection.PauseCorrection(pause.from(), pause.to()))
                            .toList());
        }
    }

    record RightPause(@NotNull Instant from, @Nullable Instant to) {}
}
