package th.go.bangkok.council.meeting.mission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold for a mission to be complete (DOMAIN, indicator 3): form, day and time, place or link are set, every
 * part asked for is accepted, and everybody concerned has been told of this form, day, time and place.
 */
final class Conditions {

    private final MeetingMission mission;
    private final Instant at;

    Conditions(MeetingMission mission, Instant at) {
        this.mission = mission;
        this.at = at;
    }

    /**
     * The codes of the conditions that do not hold: {@code form}, {@code time}, {@code place}, {@code link},
     * {@code room-part} (the room is the place but no part for it is accepted), {@code part:<id>},
     * {@code notice:<recipient>}; {@code members} for a committee without members.
     */
    List<String> missing(Collection<String> members) {
        List<String> missing = new ArrayList<>(missingPlan());
        mission.parts().stream()
                .filter(part -> part.wanted() && !accepted(part))
                .forEach(part -> missing.add("part:" + part.id()));
        if (members.isEmpty()) {
            missing.add("members");
        }
        Set<String> recipients = new LinkedHashSet<>(members);
        recipients.addAll(mission.concerned());
        recipients.removeAll(told());
        recipients.forEach(recipient -> missing.add("notice:" + recipient));
        return missing;
    }

    /** Who has been told of the meeting as it is planned now. */
    Set<String> told() {
        Meeting meeting = mission.meeting();
        if (meeting == null) {
            return Set.of();
        }
        return mission.notices().stream()
                .filter(notice -> notice.state().reached())
                .filter(notice ->
                        !notice.at().isBefore(meeting.setAt()) && !notice.at().isAfter(at))
                .map(Notice::recipient)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> missingPlan() {
        Meeting meeting = mission.meeting();
        if (meeting == null) {
            return List.of("form", "time", "place-or-link");
        }
        List<String> missing = new ArrayList<>();
        Plan plan = meeting.plan();
        if (plan.form().hasPlace() && !plan.venue().hasPlace()) {
            missing.add("place");
        }
        if (plan.form().hasLink() && plan.venue().link() == null) {
            missing.add("link");
        }
        if (plan.form().hasPlace() && plan.venue().room() != null && !roomAccepted(plan.venue())) {
            missing.add("room-part");
        }
        return missing;
    }

    private boolean roomAccepted(Venue venue) {
        return mission.parts().stream()
                .anyMatch(part -> part.kind() == PartKind.ROOM
                        && accepted(part)
                        && part.resource() != null
                        && part.resource().equals(venue.room()));
    }

    private boolean accepted(Part part) {
        return part.accepted() && part.decidedAt() != null && !part.decidedAt().isAfter(at);
    }
}
