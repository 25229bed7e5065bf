package th.go.bangkok.council.motion.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static th.go.bangkok.council.motion.tracking.Cases.COLLEAGUE;
import static th.go.bangkok.council.motion.tracking.Cases.OPENER;
import static th.go.bangkok.council.motion.tracking.Cases.PORTAL;
import static th.go.bangkok.council.motion.tracking.Cases.QUESTION;
import static th.go.bangkok.council.motion.tracking.Cases.WORDS;
import static th.go.bangkok.council.motion.tracking.Cases.at;
import static th.go.bangkok.council.motion.tracking.Cases.deliveredAfter;
import static th.go.bangkok.council.motion.tracking.Cases.open;
import static th.go.bangkok.council.motion.tracking.Cases.opened;
import static th.go.bangkok.council.motion.tracking.Cases.span;
import static th.go.bangkok.council.motion.tracking.Cases.time;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.motion.motion.MotionStatus;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionDelivered;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestCorrected;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestDueSoon;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestOverdue;

class TrackingRequestTests {

    private static final Duration LEAD = Duration.ofMinutes(15);
    private static final Duration BOUND = Duration.ofMinutes(20);

    @Test
    void belongsToTheMatterOfItsMotion() {
        assertThat(opened().correlation()).isEqualTo(QUESTION.motionId());
    }

    @Test
    void deliveryStopsTheClockAndIsPublishedWithoutTheWords() {
        Change<TrackingRequest> delivered = open().deliver(WORDS, PORTAL, OPENER, at(12));

        assertThat(delivered.state().status()).isEqualTo(Status.DELIVERED);
        assertThat(delivered.state().clock().stopped()).isEqualTo(time(12));
        assertThat(delivered.events())
                .extracting(Change.Happened::data)
                .containsExactly(new MotionDelivered(ContentKind.TEXT, "portal"));
    }

    @Test
    void aButtonAloneDeliversNothing() {
        assertThatThrownBy(() -> Content.text(null)).hasMessageContaining("no-content");
        assertThatThrownBy(() -> Content.text(" \n")).hasMessageContaining("no-content");
        assertThatThrownBy(() -> new Handover("email", null)).hasMessageContaining("acceptance-missing");
        assertThatThrownBy(() -> new Handover("paper", " ")).hasMessageContaining("acceptance-missing");
    }

    @Test
    void rejectsDeliveryBeforeTheRequest() {
        assertThatThrownBy(() -> open().deliver(WORDS, PORTAL, OPENER, at(-1))).hasMessageContaining("before-request");
    }

    @Test
    void rejectsATimeBeforeWhatWasEnteredLast() {
        TrackingRequest paused =
                open().pause(UUID.randomUUID(), "waiting-for-office", at(5)).state();

        assertThatThrownBy(() -> paused.deliver(WORDS, PORTAL, OPENER, at(4)))
                .hasMessageContaining("before-previous-fact");
        assertThat(paused.deliver(WORDS, PORTAL, OPENER, at(5)).state().status())
                .isEqualTo(Status.DELIVERED);
    }

    @Test
    void aDeliveredCaseNeverReopens() {
        TrackingRequest delivered = deliveredAfter(10);

        assertThatThrownBy(() -> delivered.deliver(WORDS, PORTAL, OPENER, at(11)))
                .hasMessageContaining("clock-stopped");
        assertThatThrownBy(() -> delivered.pause(UUID.randomUUID(), "waiting-for-office", at(11)))
                .hasMessageContaining("clock-stopped");
        assertThatThrownBy(() -> corrected(delivered, new CaseClock(time(0), List.of(), null), COLLEAGUE, 30))
                .hasMessageContaining("correction-reopens");
    }

    @Test
    void aCorrectionReplacesTheWholeClockAndTheDimensions() {
        CaseClock stated = new CaseClock(time(-5), List.of(span(1, 2)), time(8));
        Question dimensions =
                new Question(QUESTION.motionId(), Asker.OTHER, null, null, MotionStatus.LAPSED, List.of("1046"), null);

        Change<TrackingRequest> corrected =
                deliveredAfter(10).correct(stated, dimensions, "wrong-time", "สมุดคุม", COLLEAGUE, at(30));

        assertThat(corrected.state().clock()).isEqualTo(stated);
        assertThat(corrected.state().question()).isEqualTo(dimensions);
        assertThat(corrected.state().status()).isEqualTo(Status.DELIVERED);
        assertThat(corrected.events())
                .extracting(Change.Happened::data)
                .containsExactly(MotionRequestCorrected.of(stated, dimensions, "wrong-time"));
    }

    @Test
    void nobodyCorrectsTheirOwnClock() {
        CaseClock stated = new CaseClock(time(0), List.of(), time(8));
        TrackingRequest answeredByColleague =
                open().deliver(WORDS, PORTAL, COLLEAGUE, at(10)).state();

        assertThatThrownBy(() -> corrected(answeredByColleague, stated, OPENER, 30))
                .hasMessageContaining("own-clock");
        assertThatThrownBy(() -> corrected(answeredByColleague, stated, COLLEAGUE, 30))
                .hasMessageContaining("own-clock");
        assertThat(corrected(answeredByColleague, stated, Actor.of("p-third", "desk"), 30)
                        .events())
                .hasSize(1);
    }

    @Test
    void aCorrectionNeitherStopsAnOpenCaseNorLooksAhead() {
        assertThatThrownBy(() -> corrected(open(), new CaseClock(time(0), List.of(), time(3)), COLLEAGUE, 5))
                .hasMessageContaining("correction-stops");
        assertThatThrownBy(
                        () -> corrected(deliveredAfter(10), new CaseClock(time(0), List.of(), time(31)), COLLEAGUE, 30))
                .hasMessageContaining("correction-in-the-future");
        assertThatThrownBy(() -> corrected(open(), new CaseClock(time(0), List.of(span(1, 31)), null), COLLEAGUE, 30))
                .hasMessageContaining("correction-in-the-future");
    }

    @Test
    void pausesEndBeforeAnOpenCaseIsCorrected() {
        TrackingRequest paused =
                open().pause(UUID.randomUUID(), "waiting-for-office", at(1)).state();

        assertThatThrownBy(() -> corrected(paused, new CaseClock(time(0), List.of(), null), COLLEAGUE, 5))
                .hasMessageContaining("correction-pauses");
    }

    @Test
    void anOpenCaseGoesOnAfterItsCorrection() {
        TrackingRequest corrected = corrected(
                        open(), new CaseClock(time(-10), List.of(span(-5, -4)), null), COLLEAGUE, 5)
                .state();

        TrackingRequest delivered =
                corrected.deliver(WORDS, PORTAL, OPENER, at(6)).state();

        assertThat(delivered.clock().gross(time(6))).isEqualTo(Duration.ofMinutes(16));
        assertThat(delivered.clock().net(time(6))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void nothingHappensToAVoidedCase() {
        TrackingRequest voided =
                deliveredAfter(10).voidCase("opened-in-error", at(11)).state();

        assertThat(voided.status()).isEqualTo(Status.VOIDED);
        assertThatThrownBy(() -> voided.voidCase("duplicate", at(12))).hasMessageContaining("voided");
        assertThatThrownBy(() -> voided.deliver(WORDS, PORTAL, OPENER, at(12))).hasMessageContaining("voided");
        assertThatThrownBy(() -> corrected(voided, new CaseClock(time(0), List.of(), time(9)), COLLEAGUE, 12))
                .hasMessageContaining("voided");
    }

    @Test
    void warnsOnceOfWhatComesNearAndOnceOfWhatHasPassed() {
        assertThat(open().warn(LEAD, BOUND, time(14.99)).events()).isEmpty();

        Change<TrackingRequest> dueSoon = open().warn(LEAD, BOUND, time(15));
        assertThat(dueSoon.events())
                .extracting(Change.Happened::data)
                .containsExactly(new MotionRequestDueSoon(15, 20));
        assertThat(dueSoon.state().warn(LEAD, BOUND, time(16)).events()).isEmpty();

        Change<TrackingRequest> overdue = dueSoon.state().warn(LEAD, BOUND, time(20));
        assertThat(overdue.events()).extracting(Change.Happened::data).containsExactly(new MotionRequestOverdue(20));
        assertThat(overdue.state().warn(LEAD, BOUND, time(99)).events()).isEmpty();
    }

    @Test
    void warnsOfBothInOrderWhenNobodyLookedMeanwhile() {
        Change<TrackingRequest> both = open().warn(LEAD, BOUND, time(60));

        assertThat(both.events())
                .extracting(Change.Happened::data)
                .containsExactly(new MotionRequestDueSoon(15, 20), new MotionRequestOverdue(20));
    }

    @Test
    void aWarningIsDatedWhenTheMarkWasReachedHoweverLateSomebodyLooks() {
        Change<TrackingRequest> both = open().warn(LEAD, BOUND, time(60));

        assertThat(both.events()).extracting(Change.Happened::moment).containsExactly(at(15), at(20));
        assertThat(both.state().warnings()).isEqualTo(new Warnings(time(15), time(20)));
    }

    @Test
    void pausesDoNotHoldWarningsBack() {
        TrackingRequest paused =
                open().pause(UUID.randomUUID(), "outside-office-hours", at(1)).state();

        assertThat(paused.warn(LEAD, BOUND, time(20)).events()).hasSize(2);
    }

    @Test
    void closedCasesAreNotWarnedOf() {
        assertThat(deliveredAfter(10).warn(LEAD, BOUND, time(60)).events()).isEmpty();
        assertThat(open().voidCase("opened-in-error", at(1))
                        .state()
                        .warn(LEAD, BOUND, time(60))
                        .events())
                .isEmpty();
    }

    @Test
    void aWarningDoesNotKeepPeopleFromEnteringWhatHappenedBeforeIt() {
        TrackingRequest warned = open().warn(LEAD, BOUND, time(16)).state();

        assertThat(warned.deliver(WORDS, PORTAL, OPENER, at(14)).state().clock().stopped())
                .isEqualTo(time(14));
    }

    @Test
    void aCouncillorsQuestionNamesTheCouncillor() {
        assertThatThrownBy(() -> new Question(
                        QUESTION.motionId(), Asker.COUNCILLOR, null, null, MotionStatus.ADOPTED, List.of(), null))
                .hasMessageContaining("councillor-required");
        assertThatThrownBy(() -> new Question(
                        QUESTION.motionId(),
                        Asker.OTHER,
                        UUID.randomUUID(),
                        null,
                        MotionStatus.ADOPTED,
                        List.of(),
                        null))
                .hasMessageContaining("councillor-not-asking");
    }

    private static Change<TrackingRequest> corrected(
            TrackingRequest request, CaseClock stated, Actor by, double minutes) {
        return request.correct(stated, QUESTION, "wrong-time", "สมุดคุม", by, at(minutes));
    }
}
