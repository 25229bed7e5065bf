package th.go.bangkok.council.motion.tracking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.motion.motion.Decision;
import th.go.bangkok.council.motion.motion.FollowUp;
import th.go.bangkok.council.motion.motion.Motion;
import th.go.bangkok.council.motion.motion.MotionKind;

/**
 * The tracking report as it was delivered (รายงานผลการติดตามญัตติ): what was known about the motion at that instant. Later
 * changes to the motion do not touch it.
 *
 * @param asOf the instant, UTC
 * @param year Buddhist calendar year of the official number
 * @param decision null if the council had not decided by then
 * @param followUps what offices had reported by then, in order of time
 */
public record FrozenReport(
        Instant asOf,
        UUID motionId,
        MotionKind kind,
        int number,
        int year,

        @Personal(
                value = Personal.Kind.RECORD,
                of = {"proposerId"})
        String subject,

        @Personal(Personal.Kind.PSEUDONYM) UUID proposerId,
        List<String> districts,
        Instant registeredAt,
        @Nullable Decision decision,
        List<FollowUp> followUps) {

    public FrozenReport {
        districts = List.copyOf(districts);
        followUps = List.copyOf(followUps);
    }

    static FrozenReport of(UUID motionId, Motion motion, Instant asOf) {
        Decision decision = motion.decision();
        return new FrozenReport(
                asOf,
                motionId,
                motion.kind(),
                motion.number(),
                motion.year(),
                motion.subject(),
                motion.proposerId(),
                motion.districts(),
                motion.registeredAt(),
                decision == null || decision.at().isAfter(asOf) ? null : decision,
                motion.followUps().stream()
                        .filter(report -> !report.reportedAt().isAfter(asOf))
                        .sorted(Comparator.comparing(FollowUp::reportedAt))
                        .toList());
    }
}
