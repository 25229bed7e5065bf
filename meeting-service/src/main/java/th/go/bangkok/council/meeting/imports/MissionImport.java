package th.go.bangkok.council.meeting.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.ids.Ids;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;
import th.go.bangkok.council.defaults.time.Bangkok;
import th.go.bangkok.council.meeting.committee.Committees;
import th.go.bangkok.council.meeting.imports.MissionHistory.What;
import th.go.bangkok.council.meeting.mission.CommitteeRef;
import th.go.bangkok.council.meeting.mission.MeetingMission;
import th.go.bangkok.council.meeting.mission.MeetingNumber;
import th.go.bangkok.council.meeting.mission.Members;
import th.go.bangkok.council.meeting.mission.Missions;
import th.go.bangkok.council.meeting.mission.Notice;
import th.go.bangkok.council.meeting.mission.NoticeState;
import th.go.bangkok.council.meeting.mission.PartKind;
import th.go.bangkok.council.meeting.mission.PartState;
import th.go.bangkok.council.meeting.mission.Plan;
import th.go.bangkok.council.meeting.mission.Venue;
import th.go.bangkok.council.meeting.reference.CodeUse;
import th.go.bangkok.council.meeting.reference.Codes;
import th.go.bangkok.council.meeting.resource.ResourceKind;
import th.go.bangkok.council.meeting.resource.Resources;

/** Takes in whole missions. Every rule that holds for commands holds for rows: a row is one mission in one write, or nothing. */
@Component
class MissionImport {

    private final Missions missions;
    private final Committees committees;
    private final Resources resources;
    private final Members members;
    private final Codes codes;

    MissionImport(Missions missions, Committees committees, Resources resources, Members members, Codes codes) {
        this.missions = missions;
        this.committees = committees;
        this.resources = resources;
        this.members = members;
        this.codes = codes;
    }

    Stored<MeetingMission> take(MissionRow row, Command command) {
        if (row.scheduled() == null || row.scheduled().number() == null) {
            return missions.numbered(() -> missions.open(command, id -> change(row, command)));
        }
        try {
            return missions.open(command, id -> change(row, command));
        } catch (TakenException taken) {
            throw Refusal.conflict("number-taken", row.scheduled().number());
        }
    }

    private Change<MeetingMission> change(MissionRow row, Command command) {
        Moment requested = command.imported(row.requestedAt());
        List<String> concerned = row.concerned();
        Change<MeetingMission> request = MeetingMission.request(
                committee(row.committee(), row.requestedAt()),
                concerned == null ? List.of() : concerned,
                command.doer(),
                requested);
        MissionHistory history = new MissionHistory();
        MissionRow.Scheduled scheduled = row.scheduled();
        if (scheduled != null) {
            history.add(What.SCHEDULED, scheduled.at(), (mission, at) -> schedule(mission, row, scheduled, at));
        }
        all(row.parts()).forEach(part -> add(part, row, command, history));
        all(row.notices()).forEach(told -> add(told, command, history));
        all(row.pauses()).forEach(pause -> add(pause, command, history));
        addArranged(What.ARRANGED, row.arrangedAt(), command, history);
        all(row.rescheduled()).forEach(moved -> add(moved, row, command, history));
        all(row.corrected()).forEach(corrected -> add(corrected, command, history));
        addEnd(row, command, history);
        return history.after(request, command);
    }

    private Change<MeetingMission> schedule(
            MeetingMission mission, MissionRow row, MissionRow.Scheduled scheduled, Moment at) {
        Plan plan = new Plan(
                scheduled.form(),
                scheduled.startsAt(),
                scheduled.endsAt(),
                new Venue(scheduled.place(), resource(PartKind.ROOM, scheduled.room(), row), scheduled.link()));
        return mission.schedule(number(mission.committee().code(), scheduled), plan, at);
    }

    private MeetingNumber number(String committee, MissionRow.Scheduled scheduled) {
        int year = Bangkok.calendarYear(scheduled.startsAt());
        Integer given = scheduled.number();
        if (given == null) {
            return missions.nextNumber(committee, scheduled.startsAt());
        }
        if (scheduled.year() != null && scheduled.year() != year) {
            throw Refusal.invalid("number-year", year);
        }
        return new MeetingNumber(committee, year, given);
    }

    private void add(MissionRow.Part part, MissionRow row, Command command, MissionHistory history) {
        UUID id = Ids.next();
        UUID resource = resource(part.kind(), part.resource(), row);
        history.add(
                What.PART_REQUESTED,
                part.requestedAt(),
                (mission, at) -> mission.requestPart(id, part.kind(), resource, part.quantity(), at));
        MissionRow.Decided decided = part.decided();
        if (decided != null && decided.state() != PartState.PENDING) {
            history.add(What.PART_DECIDED, decided.at(), (mission, at) -> decide(mission, id, decided, command, at));
        }
    }

    private Change<MeetingMission> decide(
            MeetingMission mission, UUID part, MissionRow.Decided decided, Command command, Moment at) {
        if (decided.state() == PartState.ACCEPTED) {
            return mission.acceptPart(part, null, at);
        }
        String reason = decided.reasonCode();
        if (reason == null) {
            throw Refusal.invalid("part-reason-required");
        }
        return decided.state() == PartState.REJECTED
                ? mission.rejectPart(part, codes.known(CodeUse.PART_REJECTION, reason, at, command), at)
                : mission.cancelPart(part, codes.known(CodeUse.PART_CANCELLATION, reason, at, command), at);
    }

    private void add(MissionRow.Told told, Command command, MissionHistory history) {
        NoticeState state = told.state() == null ? NoticeState.SENT : told.state();
        history.add(
                What.TOLD,
                told.at(),
                (mission, at) -> mission.notify(List.of(new Notice(
                        told.recipient(),
                        codes.known(CodeUse.CHANNEL, told.channel(), at, command),
                        state,
                        at.time()))));
    }

    private void add(MissionRow.Pause pause, Command command, MissionHistory history) {
        UUID id = Ids.next();
        history.add(
                What.PAUSED,
                pause.pausedAt(),
                (mission, at) -> mission.pause(id, codes.known(CodeUse.PAUSE, pause.reasonCode(), at, command), at));
        Instant resumedAt = pause.resumedAt();
        if (resumedAt != null && resumedAt.isBefore(pause.pausedAt())) {
            throw Refusal.invalid("out-of-order", resumedAt, pause.pausedAt());
        }
        if (resumedAt != null) {
            history.add(What.RESUMED, resumedAt, (mission, at) -> mission.resume(id, at));
        }
    }

    private void addArranged(What what, @Nullable Instant arrangedAt, Command command, MissionHistory history) {
        if (arrangedAt != null) {
            history.add(what, arrangedAt, (mission, at) -> mission.arrange(members.of(mission), command.doer(), at));
        }
    }

    private void add(MissionRow.Moved moved, MissionRow row, Command command, MissionHistory history) {
        Plan plan = new Plan(
                moved.form(),
                moved.startsAt(),
                moved.endsAt(),
                new Venue(moved.place(), resource(PartKind.ROOM, moved.room(), row), moved.link()));
        history.add(
                What.RESCHEDULED,
                moved.at(),
                (mission, at) -> mission.rescheduleAsGranted(
                        plan, codes.known(CodeUse.RESCHEDULE, moved.reasonCode(), at, command), at));
        addArranged(What.ARRANGED_AGAIN, moved.arrangedAgainAt(), command, history);
    }

    private void add(MissionRow.Corrected corrected, Command command, MissionHistory history) {
        history.add(
                What.CORRECTED,
                corrected.at(),
                (mission, at) -> mission.correct(
                        corrected.clock().toCorrection(code -> codes.known(CodeUse.PAUSE, code, at, command)),
                        corrected.committee() == null
                                ? mission.committee()
                                : committee(
                                        corrected.committee(), corrected.clock().started()),
                        codes.known(CodeUse.CORRECTION, corrected.reasonCode(), at, command),
                        corrected.reason(),
                        command.doer(),
                        at,
                        Ids::next));
    }

    private void addEnd(MissionRow row, Command command, MissionHistory history) {
        MissionRow.Because cancelled = row.cancelled();
        if (cancelled != null) {
            history.add(
                    What.CANCELLED,
                    cancelled.at(),
                    (mission, at) ->
                            mission.cancel(codes.known(CodeUse.CANCELLATION, cancelled.reasonCode(), at, command), at));
        }
        MissionRow.Because voided = row.voided();
        if (voided != null) {
            history.add(
                    What.VOIDED,
                    voided.at(),
                    (mission, at) ->
                            mission.declareVoid(codes.known(CodeUse.VOID, voided.reasonCode(), at, command), at));
        }
    }

    private CommitteeRef committee(String code, Instant at) {
        return CommitteeRef.of(committees.existing(code, Bangkok.day(at)));
    }

    private @Nullable UUID resource(PartKind kind, @Nullable String sourceId, MissionRow row) {
        if (sourceId == null) {
            return null;
        }
        ResourceKind needed = kind.resource();
        if (needed == null) {
            throw Refusal.invalid("no-resource-of-this-kind", kind.code());
        }
        return resources
                .imported(needed, row.sourceSystem(), sourceId)
                .orElseThrow(() -> Refusal.invalid("unknown-resource", sourceId));
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
