package th.go.bangkok.council.motion.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Published;
import th.go.bangkok.council.motion.motion.MotionStatus;

/** The data of what is published about a tracking request; the contract is in {@code contracts/}. */
final class TrackingEvents {

    private TrackingEvents() {}

    @Published(name = "MotionRequested")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MotionRequested(
            UUID motionId,
            Asker askedBy,
            @Nullable UUID councillorId,
            MotionStatus motionStatus,
            List<String> districts,
            @Nullable UUID followsUp) {

        static MotionRequested of(Question question) {
            return new MotionRequested(
                    question.motionId(),
                    question.askedBy(),
                    question.councillorId(),
                    question.motionStatus(),
                    question.districts(),
                    question.followsUp());
        }
    }

    @Published(name = "MotionRequestPaused")
    record MotionRequestPaused(UUID pauseId, String reasonCode) {}

    @Published(name = "MotionRequestResumed")
    record MotionRequestResumed(UUID pauseId) {}

    @Published(name = "MotionDelivered")
    record MotionDelivered(ContentKind content, String channel) {}

    @Published(name = "MotionRequestCorrected")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MotionRequestCorrected(
            StatedClock clock,
            Asker askedBy,
            MotionStatus motionStatus,
            List<String> districts,
            @Nullable UUID followsUp,
            String reasonCode) {

        static MotionRequestCorrected of(CaseClock clock, Question question, String reasonCode) {
            return new MotionRequestCorrected(
                    StatedClock.of(clock),
                    question.askedBy(),
                    question.motionStatus(),
                    question.districts(),
                    question.followsUp(),
                    reasonCode);
        }
    }

    /** The whole clock; {@code stopped} is null while the case runs. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StatedClock(Instant started, @Nullable Instant stopped, List<StatedPause> pauses) {

        static StatedClock of(CaseClock clock) {
            return new StatedClock(
                    clock.started(),
                    clock.stopped(),
                    clock.pauses().stream()
                            .map(pause -> new StatedPause(pause.from(), pause.to(), pause.reasonCode()))
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StatedPause(
            Instant from,
            @Nullable Instant to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasonCode) {}

    @Published(name = "MotionRequestVoided")
    record MotionRequestVoided(String reasonCode) {}

    @Published(name = "MotionRequestDueSoon")
    record MotionRequestDueSoon(long leadMinutes, long boundMinutes) {}

    @Published(name = "MotionRequestOverdue")
    record MotionRequestOverdue(long boundMinutes) {}
}
