package th.go.bangkok.council.meeting.mission.web;

import io.swagger.v3.oas.annotations.media.Schema;
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
import java.util.function.UnaryOperator;
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

    private static final String OCCURRED_AT =
            "when it happened, UTC; left out for now. Needs occurredAtReason; more than 2 minutes ahead is refused";
    private static final String REASON = "code of why it is entered later, for example phone";
    private static final String FROM =
            "when the meeting begins, UTC; it is numbered in the Buddhist calendar year of its"
                    + " day in Asia/Bangkok";
    private static final String TO = "when it ends, UTC; at most 24 hours after it begins";
    private static final String ROOM = "one of the rooms as the place; a part for this room has to be accepted";
    private static final String LINK_USE = "where those join who are not there; https";

    private MissionBodies() {}

    record Request(
            @NotNull @Pattern(regexp = CODE) @Size(max = 80) String committee,
            @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = PSEUDONYM) String> concerned,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record Concern(@NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = PSEUDONYM) String> recipients) {}

    record Schedule(
            @NotNull MeetingForm form,
            @NotNull @Schema(description = FROM) Instant startsAt,
            @NotNull @Schema(description = TO) Instant endsAt,
            @Nullable @PlainText(max = 300) String place,
            @Schema(description = ROOM) @Nullable UUID room,

            @Schema(description = LINK_USE) @Nullable @Pattern(regexp = LINK) String link,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        Plan plan() {
            return new Plan(form, startsAt, endsAt, new Venue(place, room, link));
        }
    }

    record Reschedule(
            @NotNull MeetingForm form,
            @NotNull @Schema(description = FROM) Instant startsAt,
            @NotNull @Schema(description = TO) Instant endsAt,
            @Nullable @PlainText(max = 300) String place,
            @Schema(description = ROOM) @Nullable UUID room,

            @Schema(description = LINK_USE) @Nullable @Pattern(regexp = LINK) String link,

            @NotNull @Size(max = 80) String reasonCode,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        Plan plan() {
            return new Plan(form, startsAt, endsAt, new Venue(place, room, link));
        }
    }

    record PartRequest(
            @NotNull PartKind kind,
            @Nullable UUID resource,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record PartEdit(
            @Nullable UUID resource,
            @Nullable @Min(1) @Max(100_000) Integer quantity,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record PartAcceptance(
            @Nullable UUID resource,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    /** A command that needs nothing but its reason. */
    record Because(
            @NotNull @Size(max = 80) String reasonCode,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record Resume(
            @NotNull UUID pauseId,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    /** A command that says nothing but, perhaps, when. */
    record Plainly(
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record Notices(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid Told> notices,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        record Told(
                @NotNull @Pattern(regexp = PSEUDONYM) String recipient,
                @NotNull @Size(max = 80) String channel,
                @NotNull NoticeState state) {}
    }

    @Schema(name = "MissionCorrection")
    record Correction(
            @NotNull @Valid RightClock clock,

            @Nullable @Pattern(regexp = CODE) @Size(max = 80) String committee,

            @NotNull @Size(max = 80) String reasonCode,
            @NotNull @PlainText(max = 2000) String reason,
            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record RightClock(
            @NotNull @Schema(description = "UTC") Instant started,

            @Schema(description = "UTC; for an arranged mission, and only for one") @Nullable Instant stopped,

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
            @NotNull @Schema(description = "UTC") Instant from,

            @Schema(description = "UTC; left out for the pause that lasts") @Nullable Instant to,

            @Schema(description = "code of the list of reasons for pauses; left out where it is not known")
            @Nullable @Size(max = 80) String reasonCode) {}
}
