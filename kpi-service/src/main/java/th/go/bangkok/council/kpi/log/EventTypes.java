package th.go.bangkok.council.kpi.log;

import static th.go.bangkok.council.kpi.log.Shape.BUDDHIST_YEAR;
import static th.go.bangkok.council.kpi.log.Shape.CODE_TEXT;
import static th.go.bangkok.council.kpi.log.Shape.COUNT;
import static th.go.bangkok.council.kpi.log.Shape.DATE;
import static th.go.bangkok.council.kpi.log.Shape.DISTRICT;
import static th.go.bangkok.council.kpi.log.Shape.FISCAL_YEAR;
import static th.go.bangkok.council.kpi.log.Shape.FLAG;
import static th.go.bangkok.council.kpi.log.Shape.FROM_ONE;
import static th.go.bangkok.council.kpi.log.Shape.ID;
import static th.go.bangkok.council.kpi.log.Shape.INSTANT;
import static th.go.bangkok.council.kpi.log.Shape.LEVEL;
import static th.go.bangkok.council.kpi.log.Shape.MILLIS;
import static th.go.bangkok.council.kpi.log.Shape.MONTH;
import static th.go.bangkok.council.kpi.log.Shape.PERCENT;
import static th.go.bangkok.council.kpi.log.Shape.SHORT_CODE;
import static th.go.bangkok.council.kpi.log.Shape.TEXT;
import static th.go.bangkok.council.kpi.log.Shape.YEAR_OF_A_ROUND;
import static th.go.bangkok.council.kpi.log.Shape.filled;
import static th.go.bangkok.council.kpi.log.Shape.listOf;
import static th.go.bangkok.council.kpi.log.Shape.object;
import static th.go.bangkok.council.kpi.log.Shape.open;
import static th.go.bangkok.council.kpi.log.Shape.setOf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that this service knows, each in the one major version that it reads. */
final class EventTypes {

    /** The major version that is read. */
    static final String VERSION = "1";

    /**
     * An event that is known.
     *
     * @param topics those that it may lie on; only erasures lie on more than one
     * @param subject first part of its subjects
     * @param used whether it says anything that figures need; others are checked and then passed over
     */
    record Type(Set<String> topics, String subject, Shape shape, boolean used) {}

    private static final Map<String, Type> TYPES = new HashMap<>();

    static {
        motions();
        trackingRequests();
        committees();
        meetingMissions();
        citizenInput();
        declarations();
        erasures();
    }

    private EventTypes() {}

    /** The type of that name, or null if it is not known. */
    static @Nullable Type named(String name) {
        return TYPES.get(name);
    }

    /** All names. */
    static Set<String> names() {
        return Set.copyOf(TYPES.keySet());
    }

    private static void motions() {
        String subject = "motions";
        passedOver(
                subject,
                "MotionRegistered",
                open().with("kind", CODE_TEXT)
                        .with("number", FROM_ONE)
                        .with("year", BUDDHIST_YEAR)
                        .with("districts", setOf(DISTRICT))
                        .with("proposerId", ID));
        passedOver(subject, "MotionDecided", open().with("decision", CODE_TEXT));
        passedOver(
                subject,
                "FollowUpReported",
                open().with("followUpId", ID).with("office", CODE_TEXT).with("status", CODE_TEXT));
    }

    private static void trackingRequests() {
        String subject = "tracking-requests";
        used(
                subject,
                "MotionRequested",
                open().with("motionId", ID)
                        .with("askedBy", CODE_TEXT)
                        .maybe("councillorId", ID)
                        .with("motionStatus", CODE_TEXT)
                        .with("districts", setOf(DISTRICT))
                        .maybe("followsUp", ID));
        used(subject, "MotionRequestPaused", open().with("pauseId", ID).with("reasonCode", CODE_TEXT));
        used(subject, "MotionRequestResumed", open().with("pauseId", ID));
        used(subject, "MotionDelivered", open().with("content", CODE_TEXT).with("channel", CODE_TEXT));
        used(
                subject,
                "MotionRequestCorrected",
                open().with("clock", object(requestClock()))
                        .with("askedBy", CODE_TEXT)
                        .with("motionStatus", CODE_TEXT)
                        .with("districts", setOf(DISTRICT))
                        .maybe("followsUp", ID)
                        .with("reasonCode", CODE_TEXT));
        used(subject, "MotionRequestVoided", open().with("reasonCode", CODE_TEXT));
        used(
                subject,
                "MotionRequestDueSoon",
                open().with("leadMinutes", FROM_ONE).with("boundMinutes", FROM_ONE));
        used(subject, "MotionRequestOverdue", open().with("boundMinutes", FROM_ONE));
    }

    private static void committees() {
        Shape committee = open().with("code", CODE_TEXT)
                .with("kind", CODE_TEXT)
                .with("nameTh", TEXT)
                .with("nameEn", TEXT)
                .with("validFrom", DATE)
                .maybe("validTo", DATE);
        passedOver("committees", "CommitteeRegistered", committee);
        passedOver("committees", "CommitteeChanged", committee);
    }

    private static void meetingMissions() {
        String subject = "meeting-missions";
        used(subject, "MeetingRequested", ofCommittee());
        used(
                subject,
                "MeetingScheduled",
                ofCommittee()
                        .with("number", FROM_ONE)
                        .with("year", BUDDHIST_YEAR)
                        .with("form", CODE_TEXT)
                        .with("startsAt", INSTANT)
                        .with("endsAt", INSTANT));
        used(subject, "MeetingPartRequested", open().with("partId", ID).with("kind", CODE_TEXT));
        used(
                subject,
                "MeetingPartDecided",
                open().with("partId", ID)
                        .with("kind", CODE_TEXT)
                        .with("state", CODE_TEXT)
                        .maybe("reasonCode", CODE_TEXT));
        used(
                subject,
                "MeetingRescheduled",
                open().with("form", CODE_TEXT)
                        .with("startsAt", INSTANT)
                        .with("endsAt", INSTANT)
                        .with("reasonCode", CODE_TEXT));
        used(subject, "MeetingMissionPaused", open().with("pauseId", ID).with("reasonCode", CODE_TEXT));
        used(subject, "MeetingMissionResumed", open().with("pauseId", ID));
        used(subject, "MeetingArranged", ofCommittee().with("form", CODE_TEXT).with("notices", COUNT));
        used(subject, "MeetingCancelled", open().with("reasonCode", CODE_TEXT));
        used(
                subject,
                "MeetingMissionCorrected",
                ofCommittee().with("clock", object(missionClock())).with("reasonCode", CODE_TEXT));
        used(subject, "MeetingMissionVoided", open().with("reasonCode", CODE_TEXT));
        used(
                subject,
                "MeetingMissionDueSoon",
                open().with("leadMinutes", FROM_ONE).with("boundMinutes", FROM_ONE));
        used(subject, "MeetingMissionOverdue", open().with("boundMinutes", FROM_ONE));
    }

    private static void citizenInput() {
        used("rounds", "RoundOpened", ofRound());
        used("rounds", "TopicsConsidered", ofRound().with("outcome", SHORT_CODE).with("topics", FROM_ONE));
        used(
                "rounds",
                "ForumHeld",
                ofRound()
                        .with("number", FROM_ONE)
                        .with("mode", SHORT_CODE)
                        .with("agreedTopics", FLAG)
                        .with("districts", COUNT)
                        .with("citizens", COUNT)
                        .with("officers", COUNT));
        used(
                "rounds",
                "DossiersCompleted",
                ofRound()
                        .with("items", FROM_ONE)
                        .with("classified", COUNT)
                        .with("setAside", COUNT)
                        .maybe("forumItems", COUNT));
        used("rounds", "DossiersPresented", ofRound().with("to", filled(setOf(SHORT_CODE))));
        used("rounds", "OutcomesCompleted", ofRound().with("districts", FROM_ONE));
        used(
                "feedback",
                "FeedbackReceived",
                ofRound()
                        .with("roundId", ID)
                        .with("district", SHORT_CODE)
                        .with("topicId", ID)
                        .with("kind", SHORT_CODE)
                        .with("source", SHORT_CODE));
        used("feedback", "FeedbackChecked", open());
        used("feedback", "FeedbackClassified", open().with("committee", SHORT_CODE));
        used("feedback", "FeedbackSetAside", open().with("reasonCode", SHORT_CODE));
        used("feedback", "FeedbackAssigned", open().with("committee", SHORT_CODE));
        used("outcomes", "OutcomeReported", ofRound().with("roundId", ID).with("district", SHORT_CODE));
        used(
                "outcomes",
                "OutcomePublished",
                ofRound().with("roundId", ID).with("district", SHORT_CODE).maybe("correctionReasonCode", SHORT_CODE));
    }

    private static void declarations() {
        String subject = "declarations";
        used(subject, "MilestoneDeclared", open().with("indicator", CODE_TEXT).with("level", LEVEL));
        used(subject, "InUseDeclared", open().with("indicator", CODE_TEXT));
        used(subject, "DisbursementRecorded", ofYear().with("percent", PERCENT));
        used(subject, "ChecklistItemCompleted", ofYear().with("item", CODE_TEXT));
        used(subject, "OnePlatformStepCompleted", ofYear().with("step", CODE_TEXT));
        used(
                subject,
                "ProjectStepPlanned",
                ofYear().with("project", CODE_TEXT)
                        .with("step", CODE_TEXT)
                        .with("fromMonth", MONTH)
                        .with("toMonth", MONTH));
        used(
                subject,
                "ProjectStepCompleted",
                ofYear().with("project", CODE_TEXT).with("step", CODE_TEXT));
        used(
                subject,
                "MilestoneWithdrawn",
                ofYear().with("indicator", CODE_TEXT)
                        .with("level", LEVEL)
                        .with("milestoneSubject", TEXT)
                        .with("milestoneSequence", FROM_ONE)
                        .with("reasonCode", CODE_TEXT));
        used(subject, "DeclarationWithdrawn", open().with("reasonCode", CODE_TEXT));
    }

    /** Says nothing about figures, which hold nobody. */
    private static void erasures() {
        passedOver(
                "erasures",
                "PersonErased",
                open().with("erasureId", ID).with("person", CODE_TEXT).with("service", CODE_TEXT));
    }

    private static Shape ofYear() {
        return open().with("fiscalYear", FISCAL_YEAR);
    }

    private static Shape ofRound() {
        return open().with("fiscalYear", YEAR_OF_A_ROUND);
    }

    private static Shape ofCommittee() {
        return open().with("committee", CODE_TEXT).with("committeeKind", CODE_TEXT);
    }

    private static Shape requestClock() {
        Shape pause = open().with("from", MILLIS).maybeNull("to", MILLIS).maybe("reasonCode", CODE_TEXT);
        return open().with("started", MILLIS).maybeNull("stopped", MILLIS).with("pauses", listOf(object(pause)));
    }

    private static Shape missionClock() {
        Shape pause = open().with("from", INSTANT).withNullable("to", INSTANT).maybe("reasonCode", CODE_TEXT);
        return open().with("started", INSTANT).withNullable("stopped", INSTANT).with("pauses", listOf(object(pause)));
    }

    private static void used(String subject, String name, Shape shape) {
        TYPES.put(name, new Type(topics(subject), subject, shape, true));
    }

    private static void passedOver(String subject, String name, Shape shape) {
        TYPES.put(name, new Type(topics(subject), subject, shape, false));
    }

    private static Set<String> topics(String subject) {
        return switch (subject) {
            case "motions", "tracking-requests" -> Set.of("council.motions");
            case "committees", "meeting-missions" -> Set.of("council.meetings");
            case "rounds", "feedback", "outcomes" -> Set.of("council.citizen-input");
            case "declarations" -> Set.of("council.evaluation");
            case "erasures" ->
                Set.of("council.motions", "council.meetings", "council.citizen-input", "council.evaluation");
            default -> throw new IllegalArgumentException("No topic holds " + subject);
        };
    }
}
