package th.go.bangkok.council.meeting.mission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.meeting.clock.CaseClock;

/** A mission on its way to its next state; everything that is not said stays as it was. */
final class MissionDraft {

    private final MeetingMission before;
    private CommitteeRef committee;
    private List<String> concerned;
    private @Nullable Meeting meeting;
    private List<Part> parts;
    private List<Notice> notices;
    private CaseClock clock;
    private Warnings warnings;
    private @Nullable Closing closing;
    private List<Correction> corrections;
    private Actor owner;

    MissionDraft(MeetingMission mission) {
        before = mission;
        committee = mission.committee();
        concerned = mission.concerned();
        meeting = mission.meeting();
        parts = mission.parts();
        notices = mission.notices();
        clock = mission.clock();
        warnings = mission.warnings();
        closing = mission.closing();
        corrections = mission.corrections();
        owner = mission.owner();
    }

    MissionDraft committee(CommitteeRef other) {
        committee = other;
        return this;
    }

    MissionDraft concerned(List<String> others) {
        concerned = others;
        return this;
    }

    MissionDraft meeting(Meeting other) {
        meeting = other;
        return this;
    }

    MissionDraft part(Part changed) {
        parts = parts.stream()
                .map(part -> part.id().equals(changed.id()) ? changed : part)
                .toList();
        return this;
    }

    MissionDraft alsoPart(Part part) {
        parts = append(parts, part);
        return this;
    }

    MissionDraft alsoNotices(List<Notice> more) {
        List<Notice> all = new ArrayList<>(before.notices());
        all.addAll(more);
        notices = all;
        return this;
    }

    MissionDraft clock(CaseClock other) {
        clock = other;
        return this;
    }

    MissionDraft warnings(Warnings other) {
        warnings = other;
        return this;
    }

    MissionDraft closing(Closing end) {
        closing = end;
        return this;
    }

    MissionDraft alsoCorrection(Correction correction) {
        corrections = append(corrections, correction);
        return this;
    }

    MissionDraft owner(Actor other) {
        owner = other;
        return this;
    }

    MeetingMission done() {
        return new MeetingMission(
                committee,
                concerned,
                meeting,
                parts,
                notices,
                clock,
                warnings,
                closing,
                corrections,
                before.opener(),
                owner,
                Derived.LATER);
    }

    private static <T> List<T> append(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
