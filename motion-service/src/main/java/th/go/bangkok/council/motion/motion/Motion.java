package th.go.bangkok.council.motion.motion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.motion.motion.MotionEvents.FollowUpReported;
import th.go.bangkok.council.motion.motion.MotionEvents.MotionDecided;
import th.go.bangkok.council.motion.motion.MotionEvents.MotionRegistered;

/**
 * A motion (ญัตติ), interpellation or draft ordinance that a councillor put to the council. All times are UTC.
 *
 * @param number official number, from 1 for each kind and year
 * @param year Buddhist calendar year of the registration, for example 2565
 * @param decision null while the council has not decided
 * @param followUps in the order in which they were entered
 * @param publishedAt null while it is not for the public; a fact of its own, apart from the decision
 */
public record Motion(
        MotionKind kind,
        int number,
        int year,

        @Personal(
                value = Personal.Kind.RECORD,
                of = {"/state.proposerId"})
        String subject,

        @Personal(Personal.Kind.PSEUDONYM) UUID proposerId,
        List<String> districts,
        Instant registeredAt,
        @Nullable Decision decision,
        List<FollowUp> followUps,
        @Nullable Instant publishedAt) {

    /** Keeps a motion well below the size that the store takes. */
    private static final int MOST_FOLLOW_UPS = 500;

    public Motion {
        districts = List.copyOf(districts);
        followUps = List.copyOf(followUps);
    }

    static Change<Motion> register(Proposal proposal, int number, int year, Moment moment) {
        Motion motion = new Motion(
                proposal.kind(),
                number,
                year,
                proposal.subject(),
                proposal.proposerId(),
                proposal.districts(),
                moment.time(),
                null,
                List.of(),
                null);
        return Change.of(
                motion, new MotionRegistered(motion.kind, number, year, motion.districts, motion.proposerId), moment);
    }

    /**
     * The council has decided, once and for all.
     *
     * @throws Refusal {@code already-decided}, {@code before-previous-fact}
     */
    public Change<Motion> decide(MotionStatus outcome, Moment moment) {
        if (decision != null) {
            throw Refusal.conflict("already-decided");
        }
        notBefore(registeredAt, moment);
        return Change.of(
                with(new Decision(outcome, moment.time()), followUps, publishedAt), new MotionDecided(outcome), moment);
    }

    /**
     * An office reports what it did with the adopted motion. Offices report in any order.
     *
     * @throws Refusal {@code not-adopted}, {@code before-previous-fact} when it lies before the decision
     */
    public Change<Motion> reportFollowUp(UUID id, String office, String status, String text, Moment moment) {
        if (decision == null || decision.decision() != MotionStatus.ADOPTED) {
            throw Refusal.conflict("not-adopted");
        }
        if (followUps.size() >= MOST_FOLLOW_UPS) {
            throw Refusal.conflict("too-many-follow-ups", MOST_FOLLOW_UPS);
        }
        notBefore(decision.at(), moment);
        List<FollowUp> more = new ArrayList<>(followUps);
        more.add(new FollowUp(id, office, status, text, moment.time()));
        return Change.of(with(decision, more, publishedAt), new FollowUpReported(id, office, status), moment);
    }

    /**
     * From now on the public may read it.
     *
     * @throws Refusal {@code already-published}, {@code before-previous-fact}
     */
    public Change<Motion> publish(Moment moment) {
        if (publishedAt != null) {
            throw Refusal.conflict("already-published");
        }
        notBefore(registeredAt, moment);
        return Change.silent(with(decision, followUps, moment.time()));
    }

    public MotionStatus status() {
        return decision == null ? MotionStatus.REGISTERED : decision.decision();
    }

    /** Where it stood at an instant, as far as has been entered by now. */
    public MotionStatus statusAt(Instant instant) {
        return decision == null || decision.at().isAfter(instant) ? MotionStatus.REGISTERED : decision.decision();
    }

    private Motion with(@Nullable Decision newDecision, List<FollowUp> newFollowUps, @Nullable Instant newPublishedAt) {
        return new Motion(
                kind,
                number,
                year,
                subject,
                proposerId,
                districts,
                registeredAt,
                newDecision,
                newFollowUps,
                newPublishedAt);
    }

    private static void notBefore(Instant earlier, Moment moment) {
        if (moment.time().isBefore(earlier)) {
            throw Refusal.invalid("before-previous-fact", moment.time(), earlier);
        }
    }
}
