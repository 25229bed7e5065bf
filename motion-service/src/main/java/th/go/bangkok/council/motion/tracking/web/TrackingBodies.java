package th.go.bangkok.council.motion.tracking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.motion.motion.MotionStatus;
import th.go.bangkok.council.motion.tracking.Asker;
import th.go.bangkok.council.motion.tracking.CaseClock;
import th.go.bangkok.council.motion.tracking.Content;
import th.go.bangkok.council.motion.tracking.ContentKind;
import th.go.bangkok.council.motion.tracking.Handover;
import th.go.bangkok.council.motion.tracking.Pause;
import th.go.bangkok.council.motion.tracking.Question;
import th.go.bangkok.council.motion.tracking.TrackingRequest;
import th.go.bangkok.council.motion.tracking.TrackingRequests.Asked;
import th.go.bangkok.council.motion.tracking.TrackingRequests.Stated;

/** What callers send about tracking requests. */
final class TrackingBodies {

    private static final String OCCURRED_AT =
            "when it happened, UTC; left out for now. Needs occurredAtReason; more than 2 minutes ahead is refused";
    private static final String REASON = "code of why it is entered later, for example phone";

    private TrackingBodies() {}

    record Request(
            @NotNull UUID motionId,
            @NotNull Asker askedBy,

            @Schema(description = "needed if a councillor asks") @Nullable UUID councillorId,

            @Schema(description = "the name of another asker, if given; stays in this service")
            @Nullable @PlainText(max = 200)
            String requesterName,

            @Schema(description = "the answered request about the same motion that this one complains about") @Nullable UUID followsUp,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        Asked asked() {
            return new Asked(motionId, askedBy, councillorId, requesterName, followsUp);
        }
    }

    record PauseBody(
            @NotNull @Schema(description = "code of the list of reasons for pauses", example = "waiting-for-office")
            String reasonCode,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record Resume(
            @NotNull @Schema(description = "the id that the pause was given")
            UUID pauseId,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}

    record Deliver(
            @NotNull @Schema(
                    description = "text: the words in text; report: put together from the motion, its decision and its"
                            + " follow-ups as they stand at that moment, and frozen")
            ContentKind content,

            @Schema(description = "the words; without them a text is refused with 422 no-content")
            @Nullable @PlainText(max = 20_000)
            String text,

            @NotNull @Schema(description = "code of the channel", example = "portal")
            String channel,

            @Schema(description = "what the channel answered when it took the content; needed unless it is the portal")
            @Nullable @PlainText(max = 200)
            String acceptance,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        @Nullable Content words() {
            return content == ContentKind.REPORT ? null : Content.text(text);
        }

        Handover handover() {
            return new Handover(channel, acceptance);
        }
    }

    record Correct(
            @NotNull @Valid Clock clock,
            @NotNull Asker askedBy,

            @Schema(description = "needed if a councillor asks and the request did not say which") @Nullable UUID councillorId,

            @NotNull MotionStatus motionStatus,

            @NotNull @Size(max = 50) @Schema(description = "four-digit codes; empty = the whole city")
            List<@NotNull String> districts,

            @Nullable UUID followsUp,

            @NotNull @Schema(description = "code of the list of reasons for corrections", example = "wrong-time")
            String reasonCode,

            @NotNull @PlainText(max = 2000) @Schema(description = "in words; stays in this service")
            String reason,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {

        Stated on(TrackingRequest request) {
            Question before = request.question();
            UUID councillor =
                    councillorId == null && askedBy == Asker.COUNCILLOR ? before.councillorId() : councillorId;
            Question question = new Question(
                    before.motionId(), askedBy, councillor, before.requesterName(), motionStatus, districts, followsUp);
            return new Stated(clock.stated(), question, reasonCode, reason);
        }
    }

    /** The whole clock as a correction states it. */
    record Clock(
            @NotNull @Schema(description = "UTC") Instant started,

            @Schema(description = "UTC; null only while the case is open") @Nullable Instant stopped,

            @NotNull @Size(max = 200) List<@NotNull @Valid Span> pauses) {

        CaseClock stated() {
            return new CaseClock(started, pauses.stream().map(Span::pause).toList(), stopped);
        }
    }

    record Span(
            @NotNull @Schema(description = "UTC") Instant from,
            @NotNull @Schema(description = "UTC") Instant to,

            @Schema(description = "code of the list of reasons for pauses; null where it is not known") @Nullable String reasonCode) {

        Pause pause() {
            return new Pause(null, reasonCode, from, to);
        }
    }

    record VoidBody(
            @NotNull @Schema(description = "code of the list of reasons for voiding", example = "opened-in-error")
            String reasonCode,

            @Schema(description = OCCURRED_AT) @Nullable Instant occurredAt,
            @Schema(description = REASON) @Nullable String occurredAtReason)
            implements Dated {}
}
