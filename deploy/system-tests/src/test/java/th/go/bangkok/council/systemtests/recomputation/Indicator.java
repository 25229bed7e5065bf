package th.go.bangkok.council.systemtests.recomputation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.systemtests.recomputation.Clock.Move;

/** The two indicators that are measured in minutes, as the plan of 2565 prints them. */
public enum Indicator {
    MOTION_TRACKING("motion-tracking", "tracking-requests/"),
    COMMITTEE_MEETINGS("committee-meetings", "meeting-missions/");

    private static final int FIRST_PLAN = 2565;

    private final String code;
    private final String subjectPrefix;

    Indicator(String code, String subjectPrefix) {
        this.code = code;
        this.subjectPrefix = subjectPrefix;
    }

    public String code() {
        return code;
    }

    boolean owns(String subject) {
        return subject.startsWith(subjectPrefix);
    }

    static Move move(String event) {
        return switch (event) {
            case "MotionRequested", "MeetingRequested" -> Move.STARTED;
            case "MotionRequestPaused", "MeetingMissionPaused" -> Move.PAUSED;
            case "MotionRequestResumed", "MeetingMissionResumed" -> Move.RESUMED;
            case "MotionDelivered", "MeetingArranged" -> Move.STOPPED;
            case "MeetingRescheduled" -> Move.REOPENED;
            case "MeetingCancelled" -> Move.CANCELLED;
            case "MotionRequestCorrected", "MeetingMissionCorrected" -> Move.CORRECTED;
            case "MotionRequestVoided", "MeetingMissionVoided" -> Move.VOIDED;
            default -> Move.NOTHING;
        };
    }

    /** Under the first is level 5; up to the second, third, fourth are the levels 4, 3, 2. Minutes. */
    private List<BigDecimal> bounds() {
        List<String> printed =
                switch (this) {
                    case MOTION_TRACKING -> List.of("20", "30", "40", "50");
                    case COMMITTEE_MEETINGS -> List.of("45", "50", "55", "60");
                };
        return printed.stream().map(BigDecimal::new).toList();
    }

    /** What is averaged: gross for the tracking of motions, net for committee meetings. */
    long measure(Clock clock, Instant asOf) {
        return this == MOTION_TRACKING ? clock.grossMillis(asOf) : clock.netMillis(asOf);
    }

    BigDecimal target() {
        return bounds().getFirst();
    }

    static boolean hasPlan(int fiscalYear) {
        return fiscalYear >= FIRST_PLAN;
    }

    /** Level 5 is "under", the others "up to" their bound; the average is the rounded one. */
    static int level(Indicator indicator, boolean developed, boolean inUse, @Nullable BigDecimal average) {
        if (!developed) {
            return 0;
        }
        if (!inUse || average == null) {
            return 1;
        }
        if (average.compareTo(indicator.bounds().getFirst()) < 0) {
            return 5;
        }
        for (int level = 4; level >= 2; level--) {
            if (average.compareTo(indicator.bounds().get(5 - level)) <= 0) {
                return level;
            }
        }
        return 1;
    }

    static int successPercent(int level) {
        return level == 0 ? 0 : 50 + 10 * level;
    }

    static int points(int level) {
        return 4 * level;
    }
}
