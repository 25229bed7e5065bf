package th.go.bangkok.council.motion.motion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
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
        List<FollowUpView> followUps,

        @Schema(description = "null while it is not for the public") @Nullable Instant publishedAt,

        Instant changedAt) {

    /** A follow-up report; its words are not for the public. */
    @Schema(name = "FollowUp")
    record FollowUpView(
            UUID followUpId,

            @Schema(description = "code of the reporting office")
            String office,

            @Schema(description = "code of where it stands") String status,

            @Schema(description = "null for who reads published motions only") @Nullable String text,

            Instant reportedAt) {

        static FollowUpView of(FollowUp report, boolean withWords) {
            return new FollowUpView(
                    report.followUpId(),
                    report.office(),
                    report.status(),
                    withWords ? report.text() : null,
                    report.reportedAt());
        }
    }

    /** Whether a caller reads motions before they are published; who does not, reads the public's part of them. */
    static boolean readsUnpublished(Actor reader) {
        return Roles.readsAsStaff(reader) || reader.actsAs(Roles.COUNCILLOR, Roles.CHAIR, Roles.EXECUTIVE_OFFICE);
    }

    static MotionResource of(Stored<Motion> stored, Actor reader) {
        boolean withWords = readsUnpublished(reader);
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
                motion.followUps().stream()
                        .map(report -> FollowUpView.of(report, withWords))
                        .toList(),
                motion.publishedAt(),
                stored.changedAt());
    }
}
