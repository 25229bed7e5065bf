package th.go.bangkok.council.motion.motion;

import java.time.Instant;
import java.util.UUID;
import th.go.bangkok.council.defaults.personal.Personal;

/**
 * A follow-up report (รายงานผลการดำเนินการตามมติ): what an office says it did with an adopted motion.
 *
 * @param office code of the reporting office
 * @param status code of where it stands
 * @param reportedAt when the office reported, UTC
 */
public record FollowUp(
        UUID followUpId,
        String office,
        String status,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"followUpId"})
        String text,

        Instant reportedAt) {}
