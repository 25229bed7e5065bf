package th.go.bangkok.council.meeting.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.meeting.mission.MeetingMission;

/** The verbs that a row stands for, carried out in the order of their times; where times are equal, in that of {@link What}. */
final class MissionHistory {

    /** What can have happened, in the order in which things that happened at once are taken. */
    enum What {
        SCHEDULED,
        PART_REQUESTED,
        PART_DECIDED,
        PAUSED,
        RESUMED,
        TOLD,
        ARRANGED,
        RESCHEDULED,
        ARRANGED_AGAIN,
        CANCELLED,
        CORRECTED,
        VOIDED
    }

    private record Step(Instant at, What what, BiFunction<MeetingMission, Moment, Change<MeetingMission>> verb) {}

    private final List<Step> steps = new ArrayList<>();

    void add(What what, Instant at, BiFunction<MeetingMission, Moment, Change<MeetingMission>> verb) {
        steps.add(new Step(at, what, verb));
    }

    Change<MeetingMission> after(Change<MeetingMission> beginning, Command command) {
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::what));
        Change<MeetingMission> change = beginning;
        for (Step step : steps) {
            Moment at = command.imported(step.at());
            change = change.then(mission -> step.verb().apply(mission, at));
        }
        return change;
    }
}
