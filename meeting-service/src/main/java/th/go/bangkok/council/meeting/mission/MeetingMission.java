package th.go.bangkok.council.meeting.mission;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.meeting.clock.CaseClock;
import th.go.bangkok.council.meeting.clock.ClockCorrection;

/**
 * Arranging one meeting (ภารกิจการประชุม), from the request until form, day, time and place are set, everything asked
 * for is accepted and everybody concerned has been told (DOMAIN, indicator 3). Its clock starts with the request and
 * stops when it is arranged; moving the meeting after that lets the same clock run on.
 *
 * <p>What it needs changes only while the clock runs: who wants another room for an arranged meeting reschedules it. A
 * mission that was given up holds nothing any more.
 *
 * @param concerned pseudonyms of those who are to be told beside the committee's members
 * @param meeting null until it is scheduled
 * @param closing null unless it was cancelled or voided
 * @param opener who asked for the meeting and so started the clock
 * @param owner whose clock it is: who asked for the meeting, later who arranged it and so stopped it
 * @param derived always recomputed from the rest
 */
public record MeetingMission(
        CommitteeRef committee,
        @Personal(Personal.Kind.IDENTITY) List<String> concerned,
        @Nullable Meeting meeting,
        List<Part> parts,
        List<Notice> notices,
        CaseClock clock,
        Warnings warnings,
        @Nullable Closing closing,
        List<Correction> corrections,
        Actor opener,
        Actor owner,
        Derived derived) {

    /** How many parts one mission can have; far more than a meeting needs, and well below what one document holds. */
    public static final int MOST_PARTS = Parts.MOST;

    /** How many notices one mission can have, those of every rescheduling counted. */
    public static final int MOST_NOTICES = 2000;

    private static final String MEETING_CANCELLED = "meeting-cancelled";

    public MeetingMission {
        concerned = List.copyOf(concerned);
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
        corrections = List.copyOf(corrections);
        derived = Derived.of(meeting, parts, clock, closing);
    }

    public static Change<MeetingMission> request(
            CommitteeRef committee, List<String> concerned, Actor actor, Moment at) {
        MeetingMission mission = new MeetingMission(
                committee,
                concerned.stream().distinct().toList(),
                null,
                List.of(),
                List.of(),
                CaseClock.startedAt(at.time()),
                Warnings.NONE,
                null,
                List.of(),
                actor,
                actor,
                Derived.LATER);
        return Change.of(mission, new MeetingRequested(committee.code(), committee.kind()), at);
    }

    public MissionStatus status() {
        return derived.status();
    }

    /** Other people who are to be told beside the members. */
    public Change<MeetingMission> concern(List<String> recipients) {
        requireArranging();
        return Change.silent(
                draft().concerned(recipients.stream().distinct().toList()).done());
    }

    /**
     * Sets form, day, time and place.
     *
     * @throws Refusal {@code scheduled-already}, {@code meeting-time}
     */
    public Change<MeetingMission> schedule(MeetingNumber number, Plan plan, Moment at) {
        requireArranging();
        if (meeting != null) {
            throw Refusal.conflict("scheduled-already");
        }
        notBefore(clock.started(), at);
        plan.check(at);
        MeetingMission scheduled =
                draft().meeting(new Meeting(number, plan, at.time())).done();
        return Change.of(
                scheduled,
                new MeetingScheduled(
                        committee.code(),
                        committee.kind(),
                        number.number(),
                        number.year(),
                        plan.form(),
                        plan.startsAt(),
                        plan.endsAt()),
                at);
    }

    /**
     * Another day, time, form or place. What the plan leaves out of the place stays. Everybody has to be told again. Where
     * day or time change, whatever was accepted is pending again, because nobody has granted it for then; rooms and
     * vehicles are free until somebody does.
     *
     * @throws Refusal as {@link #rescheduleAsGranted}
     */
    public Change<MeetingMission> reschedule(Plan plan, String reasonCode, Moment at) {
        Change<MeetingMission> moved = rescheduleAsGranted(plan, reasonCode, at);
        if (plan.isAtTheTimeOf(scheduled().plan())) {
            return moved;
        }
        for (Part part : asked().accepted()) {
            Part again = part.edit(part.resource(), part.quantity(), part.notBefore(at.time()));
            moved = moved.then(mission -> Change.of(
                    mission.draft().part(again).done(), new MeetingPartRequested(again.id(), again.kind()), at));
        }
        return moved;
    }

    /**
     * The same for what is told afterwards as a whole: whatever was accepted was accepted for the meeting as it ended up,
     * so what is booked moves along or the whole is refused.
     *
     * @throws Refusal {@code not-scheduled}, {@code meeting-time}, {@code on-site-parts-open} for a form without a place
     *     while parts that only make sense on site are not cancelled
     */
    public Change<MeetingMission> rescheduleAsGranted(Plan plan, String reasonCode, Moment at) {
        requireAlive();
        Meeting former = scheduled();
        notBefore(former.setAt(), at);
        plan.check(at);
        asked().requireSense(plan.form());
        Plan next = new Plan(
                plan.form(),
                plan.startsAt(),
                plan.endsAt(),
                plan.venue().orElse(former.plan().venue()));
        MeetingMission moved = draft().meeting(new Meeting(former.number(), next, at.time()))
                .clock(clock.reopen(at.time()))
                .done();
        return Change.of(moved, new MeetingRescheduled(next.form(), next.startsAt(), next.endsAt(), reasonCode), at);
    }

    /**
     * Asks for something that the meeting needs.
     *
     * @throws Refusal {@code not-scheduled}, {@code on-site-only}, {@code no-resource-of-this-kind}, {@code too-many-parts}
     */
    public Change<MeetingMission> requestPart(
            UUID id, PartKind kind, @Nullable UUID resource, @Nullable Integer quantity, Moment at) {
        requireArranging();
        if (kind.onSiteOnly() && !scheduled().plan().form().hasPlace()) {
            throw Refusal.conflict("on-site-only", kind.code());
        }
        notBefore(clock.started(), at);
        asked().requireSpace();
        Part part = Part.request(id, kind, resource, quantity, at.time());
        return Change.of(draft().alsoPart(part).done(), new MeetingPartRequested(id, kind), at);
    }

    /** Asks for something else instead; the part is pending again and what was booked is free. */
    public Change<MeetingMission> editPart(UUID id, @Nullable UUID resource, @Nullable Integer quantity, Moment at) {
        Part edited = changedPart(id, part -> part.edit(resource, quantity, at.time()));
        return Change.of(draft().part(edited).done(), new MeetingPartRequested(id, edited.kind()), at);
    }

    /**
     * Grants what was asked for; a room or vehicle is booked by it.
     *
     * @throws Refusal {@code resource-twice} when another part of this mission has it already
     */
    public Change<MeetingMission> acceptPart(UUID id, @Nullable UUID resource, Moment at) {
        Part accepted = changedPart(id, part -> part.accept(resource, at.time()));
        asked().requireOnce(accepted);
        return decided(accepted, at);
    }

    public Change<MeetingMission> rejectPart(UUID id, String reasonCode, Moment at) {
        return decided(changedPart(id, part -> part.reject(reasonCode, at.time())), at);
    }

    public Change<MeetingMission> cancelPart(UUID id, String reasonCode, Moment at) {
        return decided(changedPart(id, part -> part.cancel(reasonCode, at.time())), at);
    }

    /**
     * Records that people were told of the meeting.
     *
     * @throws Refusal {@code not-scheduled}: there is nothing to tell yet; {@code too-many-notices}
     */
    public Change<MeetingMission> notify(List<Notice> sent) {
        requireAlive();
        scheduled();
        sent.forEach(notice -> {
            if (notice.at().isBefore(clock.started())) {
                throw Refusal.invalid("out-of-order", notice.at(), clock.started());
            }
        });
        if (notices.size() + sent.size() > MOST_NOTICES) {
            throw Refusal.invalid("too-many-notices", MOST_NOTICES);
        }
        return Change.silent(draft().alsoNotices(sent).done());
    }

    public Change<MeetingMission> pause(UUID pauseId, String reasonCode, Moment at) {
        requireAlive();
        return Change.of(
                draft().clock(clock.pause(pauseId, reasonCode, at.time())).done(),
                new MeetingMissionPaused(pauseId, reasonCode),
                at);
    }

    public Change<MeetingMission> resume(UUID pauseId, Moment at) {
        requireAlive();
        return Change.of(
                draft().clock(clock.resume(pauseId, at.time())).done(), new MeetingMissionResumed(pauseId), at);
    }

    /**
     * The mission is complete.
     *
     * @param members who holds a seat on the committee on the day of the meeting
     * @throws Refusal {@code not-arranged-yet} with the codes of {@link Conditions} that do not hold
     */
    public Change<MeetingMission> arrange(Collection<String> members, Actor actor, Moment at) {
        requireArranging();
        Conditions conditions = new Conditions(this, at.time());
        List<String> missing = conditions.missing(members);
        if (!missing.isEmpty()) {
            throw Refusal.missing("not-arranged-yet", missing);
        }
        Meeting arranged = scheduled();
        notBefore(arranged.setAt(), at);
        MeetingMission complete =
                draft().clock(clock.stop(at.time())).owner(actor).done();
        MeetingArranged event = new MeetingArranged(
                committee.code(),
                committee.kind(),
                arranged.plan().form(),
                conditions.told().size());
        return Change.of(complete, event, at);
    }

    /** The meeting will not take place; whatever was asked for is no longer needed. */
    public Change<MeetingMission> cancel(String reasonCode, Moment at) {
        requireAlive();
        notBefore(clock.latest(), at);
        return closed(MissionStatus.CANCELLED, reasonCode, new MeetingCancelled(reasonCode), at);
    }

    /** Whether it is part of the calendar: the meeting has a day, and the mission was not opened in error. */
    boolean isInCalendar() {
        return meeting != null && derived.status() != MissionStatus.VOIDED;
    }

    /** There was no such mission. */
    public Change<MeetingMission> declareVoid(String reasonCode, Moment at) {
        if (closing != null && closing.status() == MissionStatus.VOIDED) {
            throw closedAlready(closing);
        }
        notBefore(clock.started(), at);
        return closed(MissionStatus.VOIDED, reasonCode, new MeetingMissionVoided(reasonCode), at);
    }

    /**
     * The whole clock and the committee as they should have been. The meeting keeps its number.
     *
     * @throws Refusal {@code own-clock} when who started or stopped the clock corrects it, {@code in-the-future},
     *     {@code too-long-ago}, and those of {@link CaseClock#corrected}
     */
    public Change<MeetingMission> correct(
            ClockCorrection correction,
            CommitteeRef rightCommittee,
            String reasonCode,
            String reason,
            Actor actor,
            Moment at,
            Supplier<UUID> newId) {
        if (closing != null && closing.status() == MissionStatus.VOIDED) {
            throw closedAlready(closing);
        }
        if (actor.isSamePersonAs(owner) || actor.isSamePersonAs(opener)) {
            throw Refusal.notAllowed("own-clock");
        }
        CaseClock right = clock.corrected(correction, newId);
        if (right.latest().isAfter(at.time())) {
            throw Refusal.invalid("in-the-future", right.latest());
        }
        if (right.started().isBefore(Plan.EARLIEST)) {
            throw Refusal.invalid("too-long-ago", right.started());
        }
        MeetingMission corrected = draft().clock(right)
                .committee(rightCommittee)
                .alsoCorrection(new Correction(at.time(), actor.id(), reasonCode, reason))
                .done();
        return Change.of(
                corrected,
                new MeetingMissionCorrected(correction, rightCommittee.code(), rightCommittee.kind(), reasonCode),
                at);
    }

    /** Gives the warnings that are due, dated when the net time reached the mark. Nothing changes if none is. */
    public Change<MeetingMission> warn(Duration soonAfter, Duration bound, Instant now) {
        Instant since = derived.netSince();
        if (since == null) {
            return Change.silent(this).keepingVersion();
        }
        Change<MeetingMission> change = Change.silent(this);
        Instant soon = since.plus(soonAfter);
        if (warnings.dueSoonAt() == null && !soon.isAfter(now)) {
            change = change.then(mission -> Change.of(
                    mission.warned(new Warnings(soon, warnings.overdueAt())),
                    new MeetingMissionDueSoon(soonAfter.toMinutes(), bound.toMinutes()),
                    Moment.of(soon)));
        }
        Instant late = since.plus(bound);
        if (warnings.overdueAt() == null && !late.isAfter(now)) {
            change = change.then(mission -> Change.of(
                    mission.warned(new Warnings(mission.warnings.dueSoonAt(), late)),
                    new MeetingMissionOverdue(bound.toMinutes()),
                    Moment.of(late)));
        }
        return change.keepingVersion();
    }

    private MeetingMission warned(Warnings given) {
        return draft().warnings(given).done();
    }

    private Change<MeetingMission> closed(MissionStatus status, String reasonCode, Object event, Moment at) {
        MissionDraft draft = draft().closing(new Closing(status, at.time(), reasonCode));
        Change<MeetingMission> change = Change.of(this, event, at);
        for (Part part : asked().pendingOrAccepted()) {
            Part cancelled = part.cancel(MEETING_CANCELLED, part.notBefore(at.time()));
            draft.part(cancelled);
            change = change.and(decision(cancelled), at);
        }
        return change.then(before -> Change.silent(draft.done()));
    }

    private Change<MeetingMission> decided(Part part, Moment at) {
        return Change.of(draft().part(part).done(), decision(part), at);
    }

    private static MeetingPartDecided decision(Part part) {
        return new MeetingPartDecided(part.id(), part.kind(), part.state(), part.reasonCode());
    }

    private Part changedPart(UUID id, Function<Part, Part> verb) {
        requireArranging();
        return asked().changed(id, verb);
    }

    private Parts asked() {
        return new Parts(parts);
    }

    private Meeting scheduled() {
        if (meeting == null) {
            throw Refusal.conflict("not-scheduled");
        }
        return meeting;
    }

    private void requireArranging() {
        requireAlive();
        if (!clock.runs()) {
            throw Refusal.conflict("arranged-already");
        }
    }

    private void requireAlive() {
        if (closing != null) {
            throw closedAlready(closing);
        }
    }

    private static Refusal closedAlready(Closing closing) {
        return Refusal.conflict("mission-closed", closing.status().code());
    }

    private static void notBefore(Instant earlier, Moment at) {
        if (at.time().isBefore(earlier)) {
            throw Refusal.invalid("out-of-order", at.time(), earlier);
        }
    }

    private MissionDraft draft() {
        return new MissionDraft(this);
    }
}
