package th.go.bangkok.council.motion.motion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.motion.motion.Decision;
import th.go.bangkok.council.motion.motion.FollowUp;
import th.go.bangkok.council.motion.motion.Motion;
import th.go.bangkok.council.motion.motion.MotionKind;
import th.go.bangkok.council.motion.motion.MotionStatus;

/** A motion as the API shows it. Instants are UTC. */
@Schema(name = "Motion")
record MotionResource(
        UUID id,
        long version,
        MotionKind kind,

        @Schema(description = "official number, from 1 for each kind and year")
        int number,

        @Schema(description = "Buddhist calendar year", example = "2565")
        int year,

        String subject,
        UUID proposerId,

        @Schema(description = "four-digit codes; empty = the whole city")
        List<String> districts,

        MotionStatus status,
        Instant registeredAt,
        @Nullable Decision decision,
        List<FollowUp> followUps,

        @Schema(description = "null while it is not for the public") @Nullable Instant publishedAt,

        Instant changedAt) {

    static MotionResource of(Stored<Motion> stored) {
        Motion motion = stored.state();
        return new MotionResource(
                stored.id(),
                stored.version(),
                motion.kind(),
                motion.number(),
                motion.year(),
                motion.subject(),
                motion.proposerId(),
                motion.districts(),
                motion.status(),
                motion.registeredAt(),
                motion.decision(),
                motion.followUps(),
                motion.publishedAt(),
                stored.changedAt());
    }
}
