package th.go.bangkok.council.motion.tracking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.motion.motion.MotionStatus;
import th.go.bangkok.council.motion.tracking.Answer;
import th.go.bangkok.council.motion.tracking.Asker;
import th.go.bangkok.council.motion.tracking.CaseClock;
import th.go.bangkok.council.motion.tracking.ContentKind;
import th.go.bangkok.council.motion.tracking.Correction;
import th.go.bangkok.council.motion.tracking.Pause;
import th.go.bangkok.council.motion.tracking.Question;
import th.go.bangkok.council.motion.tracking.Status;
import th.go.bangkok.council.motion.tracking.TrackingRequest;
import th.go.bangkok.council.motion.tracking.Voiding;
import th.go.bangkok.council.motion.tracking.Warnings;

/** A tracking request as the API shows it. Instants are UTC. */
@Schema(name = "TrackingRequest", description = "A request for tracking information about one motion, with its clock")
record TrackingResource(
        UUID id,
        long version,
        UUID motionId,
        Asker askedBy,
        @Nullable UUID councillorId,
        @Nullable String requesterName,

        @Schema(description = "where the motion stood when it was asked about")
        MotionStatus motionStatus,

        @Schema(description = "four-digit codes; empty = the whole city")
        List<String> districts,

        @Nullable UUID followsUp,
        Status status,
        ClockView clock,
        @Nullable AnswerView answer,
        List<CorrectionView> corrections,
        @Nullable Voiding voided,

        @Schema(description = "when the marks were reached that warnings were given of; each once")
        Warnings warnings,

        Instant changedAt) {

    /** The clock as it counts, after the latest correction. */
    @Schema(name = "Clock")
    record ClockView(
            Instant started,
            List<Pause> pauses,
            @Nullable Instant stopped,
            boolean paused,

            @Schema(description = "from start to stop, in milliseconds; null while it runs") @Nullable Long grossMs,

            @Schema(description = "grossMs less the pauses, overlapping ones once, in milliseconds; null while it runs")
            @Nullable Long netMs) {

        static ClockView of(CaseClock clock) {
            Instant stopped = clock.stopped();
            return new ClockView(
                    clock.started(),
                    clock.pauses(),
                    stopped,
                    clock.isPaused(),
                    stopped == null ? null : clock.gross(stopped).toMillis(),
                    stopped == null ? null : clock.net(stopped).toMillis());
        }
    }

    @Schema(name = "Answer")
    record AnswerView(
            @Schema(description = "a report is read at /api/v1/tracking-requests/{id}/report")
            ContentKind content,

            @Nullable String text,
            String channel,

            @Schema(description = "what the channel answered when it took the content") @Nullable String acceptance,

            Instant deliveredAt) {

        static AnswerView of(Answer answer, boolean withWords) {
            return new AnswerView(
                    answer.content().kind(),
                    withWords ? answer.content().text() : null,
                    answer.handover().channel(),
                    withWords ? answer.handover().acceptance() : null,
                    answer.deliveredAt());
        }
    }

    @Schema(name = "Correction")
    record CorrectionView(
            String reasonCode,

            @Schema(description = "in words; null for who is not at the desk") @Nullable String reason,

            Instant at,
            ClockView clock,
            List<String> districts) {

        static CorrectionView of(Correction correction, boolean withNotes) {
            return new CorrectionView(
                    correction.reasonCode(),
                    withNotes ? correction.reason() : null,
                    correction.at(),
                    ClockView.of(correction.clock()),
                    correction.question().districts());
        }
    }

    /**
     * A request as this reader may see it. The desk and evaluators see all of it; the councillor who asked sees the
     * answer but no notes of the desk; the rest of the secretariat sees neither words nor names.
     */
    static TrackingResource of(Stored<TrackingRequest> stored, Actor reader) {
        boolean all = reader.actsAs(Roles.MOTION_OFFICER, Roles.MOTION_HEAD, Roles.EVALUATOR);
        boolean withWords = all || reader.actsAs(Roles.COUNCILLOR);
        TrackingRequest request = stored.state();
        Question question = request.question();
        Answer answer = request.answer();
        return new TrackingResource(
                stored.id(),
                stored.version(),
                question.motionId(),
                question.askedBy(),
                question.councillorId(),
                all ? question.requesterName() : null,
                question.motionStatus(),
                question.districts(),
                question.followsUp(),
                request.status(),
                ClockView.of(request.clock()),
                answer == null ? null : AnswerView.of(answer, withWords),
                request.corrections().stream()
                        .map(correction -> CorrectionView.of(correction, all))
                        .toList(),
                request.voiding(),
                request.warnings(),
                stored.changedAt());
    }
}
