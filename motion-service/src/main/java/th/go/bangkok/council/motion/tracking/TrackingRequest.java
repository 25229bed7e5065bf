package th.go.bangkok.council.motion.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionDelivered;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestCorrected;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestDueSoon;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestOverdue;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestPaused;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestResumed;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequestVoided;
import th.go.bangkok.council.motion.tracking.TrackingEvents.MotionRequested;

/**
 * A request for tracking information about one motion (การขอข้อมูลการติดตามญัตติ): one case of indicator 2. Its clock runs
 * from the request until content has left; a delivered case never reopens. Every verb refuses a time before what was
 * entered last ({@code before-previous-fact}) and anything after the case was voided ({@code voided}).
 *
 * @param clock as it counts, after the latest correction
 * @param latestFact the time of what was entered last, UTC; warnings apart
 * @param openedBy who took the request in
 * @param answer null until content has left
 */
public record TrackingRequest(
        Question question,
        Status status,
        CaseClock clock,
        Instant latestFact,
        Actor openedBy,
        @Nullable Answer answer,
        List<Correction> corrections,
        @Nullable Voiding voiding,
        Warnings warnings) {

    /** Keeps a case well below the size that the store takes. */
    private static final int MOST_CORRECTIONS = 100;

    public TrackingRequest {
        corrections = List.copyOf(corrections);
    }

    static Change<TrackingRequest> request(Question question, Actor by, Moment moment) {
        CaseClock clock = CaseClock.startedAt(moment.time());
        TrackingRequest opened = new TrackingRequest(
                question, Status.OPEN, clock, moment.time(), by, null, List.of(), null, Warnings.NONE);
        return Change.of(opened, MotionRequested.of(question), moment).about(question.motionId());
    }

    /** Waits for something. Pauses may overlap, each ends with its own id. */
    public Change<TrackingRequest> pause(UUID pauseId, String reasonCode, Moment moment) {
        requireNext(moment);
        return Change.of(
                running(clock.pause(pauseId, reasonCode, moment.time()), moment),
                new MotionRequestPaused(pauseId, reasonCode),
                moment);
    }

    /** The wait of this id is over. */
    public Change<TrackingRequest> resume(UUID pauseId, Moment moment) {
        requireNext(moment);
        return Change.of(
                running(clock.resume(pauseId, moment.time()), moment), new MotionRequestResumed(pauseId), moment);
    }

    /** Content has left: it is readable through the API now, or the channel has taken it. Stops the clock. */
    public Change<TrackingRequest> deliver(Content content, Handover handover, Actor by, Moment moment) {
        requireNext(moment);
        TrackingRequest delivered = new TrackingRequest(
                question,
                Status.DELIVERED,
                clock.stop(moment.time()),
                moment.time(),
                openedBy,
                new Answer(content, handover, moment.time(), by),
                corrections,
                null,
                warnings);
        return Change.of(delivered, new MotionDelivered(content.kind(), handover.channel()), moment);
    }

    /**
     * States the whole clock and all dimensions anew.
     *
     * @throws Refusal {@code own-clock} by the one who opened the case or delivered; {@code correction-reopens} and
     *     {@code correction-stops} where it would reopen or close the case; {@code correction-pauses} while a pause
     *     lasts; {@code correction-in-the-future} beyond the time of the correction
     */
    public Change<TrackingRequest> correct(
            CaseClock stated, Question dimensions, String reasonCode, String reason, Actor by, Moment moment) {
        requireNext(moment);
        requireSomebodyElse(by);
        requireSameStateOf(stated, moment);
        if (corrections.size() >= MOST_CORRECTIONS) {
            throw Refusal.conflict("too-many-corrections", MOST_CORRECTIONS);
        }
        List<Correction> all = new ArrayList<>(corrections);
        all.add(new Correction(stated, dimensions, reasonCode, reason, moment.time(), by));
        TrackingRequest corrected =
                new TrackingRequest(dimensions, status, stated, moment.time(), openedBy, answer, all, null, warnings);
        return Change.of(corrected, MotionRequestCorrected.of(stated, dimensions, reasonCode), moment);
    }

    /** Takes the case out of everything, delivered or not. */
    public Change<TrackingRequest> voidCase(String reasonCode, Moment moment) {
        requireNext(moment);
        TrackingRequest voided = new TrackingRequest(
                question,
                Status.VOIDED,
                clock,
                moment.time(),
                openedBy,
                answer,
                corrections,
                new Voiding(reasonCode, moment.time()),
                warnings);
        return Change.of(voided, new MotionRequestVoided(reasonCode), moment);
    }

    /**
     * Gives the warnings that an open case has come to by now, each once, dated when it came to the mark and not when
     * somebody looked. Nothing happens if there is none to give.
     */
    Change<TrackingRequest> warn(Duration lead, Duration bound, Instant now) {
        Change<TrackingRequest> change = Change.<TrackingRequest>silent(this);
        if (status != Status.OPEN) {
            return change;
        }
        Moment soon = Moment.of(clock.started().plus(lead));
        if (warnings.dueSoonAt() == null && !soon.time().isAfter(now)) {
            change = change.then(state -> Change.of(
                    state.with(new Warnings(soon.time(), state.warnings.overdueAt())),
                    new MotionRequestDueSoon(lead.toMinutes(), bound.toMinutes()),
                    soon));
        }
        Moment late = Moment.of(clock.started().plus(bound));
        if (warnings.overdueAt() == null && !late.time().isAfter(now)) {
            change = change.then(state -> Change.of(
                    state.with(new Warnings(state.warnings.dueSoonAt(), late.time())),
                    new MotionRequestOverdue(bound.toMinutes()),
                    late));
        }
        return change;
    }

    private void requireNext(Moment moment) {
        if (status == Status.VOIDED) {
            throw Refusal.conflict("voided");
        }
        if (moment.time().isBefore(clock.started())) {
            throw Refusal.invalid("before-request", moment.time(), clock.started());
        }
        if (moment.time().isBefore(latestFact)) {
            throw Refusal.invalid("before-previous-fact", moment.time(), latestFact);
        }
    }

    private void requireSomebodyElse(Actor by) {
        if (by.isSamePersonAs(openedBy) || (answer != null && by.isSamePersonAs(answer.deliveredBy()))) {
            throw Refusal.notAllowed("own-clock");
        }
    }

    private void requireSameStateOf(CaseClock stated, Moment moment) {
        Instant latest = stated.stopped() == null ? stated.started() : stated.stopped();
        if (status == Status.DELIVERED && stated.stopped() == null) {
            throw Refusal.invalid("correction-reopens");
        }
        if (status == Status.OPEN && stated.stopped() != null) {
            throw Refusal.invalid("correction-stops");
        }
        if (clock.isPaused() || stated.pauses().stream().anyMatch(pause -> pause.to() == null)) {
            throw Refusal.conflict("correction-pauses");
        }
        if (latest.isAfter(moment.time())
                || stated.pauses().stream()
                        .anyMatch(pause -> pause.toOr(Instant.MAX).isAfter(moment.time()))) {
            throw Refusal.invalid("correction-in-the-future", moment.time());
        }
    }

    private TrackingRequest running(CaseClock newClock, Moment moment) {
        return new TrackingRequest(
                question, status, newClock, moment.time(), openedBy, answer, corrections, voiding, warnings);
    }

    private TrackingRequest with(Warnings given) {
        return new TrackingRequest(question, status, clock, latestFact, openedBy, answer, corrections, voiding, given);
    }
}
