package th.go.bangkok.council.benchmarks.log;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Meeting missions of standing, special and sub-committees. */
final class Missions {

    private static final Duration USUAL = Duration.ofMinutes(38);
    private static final Duration SOON = Duration.ofMinutes(35);
    private static final Duration BOUND = Duration.ofMinutes(45);
    private static final List<String> PARTS = List.of("room", "equipment", "vehicle", "refreshments");

    private record Committee(String code, String kind) {

        Map<String, Object> with(Map<String, ?> more) {
            var all = new LinkedHashMap<String, Object>();
            all.put("committee", code);
            all.put("committeeKind", kind);
            all.putAll(more);
            return all;
        }
    }

    private static final List<Committee> COMMITTEES = List.of(
            new Committee("public-works-and-utilities", "standing"),
            new Committee("traffic-transport-and-drainage", "standing"),
            new Committee("cleanliness-and-environment", "standing"),
            new Committee("health", "standing"),
            new Committee("education-and-culture", "standing"),
            new Committee("tourism-and-sports", "standing"),
            new Committee("economy-finance-and-budget", "standing"),
            new Committee("community-and-welfare", "standing"),
            new Committee("local-administration-and-order", "standing"),
            new Committee("council-affairs", "standing"),
            new Committee("minutes-and-disclosure", "standing"),
            new Committee("sample-digital-services", "standing"),
            new Committee("sample-special-budget-2565", "special"),
            new Committee("sample-sub-canal-water-quality", "sub"));

    private final Chance chance;
    private int numbers;

    Missions(Chance chance) {
        this.chance = chance;
    }

    List<Event> mission(Instant begin) {
        var later = chance.percent(8) ? "paper-form" : null;
        var story = new Story(Stream.MEETINGS, "meeting-missions", begin, later, chance);
        var committee = chance.oneOf(COMMITTEES);
        var work = chance.around(USUAL);
        story.tell("MeetingRequested", begin, committee.with(Map.of()));
        story.tell("MeetingScheduled", begin.plus(work.dividedBy(5)), committee.with(schedule(begin)));
        parts(story, begin, work);
        var pause = chance.percent(20) ? chance.around(Duration.ofHours(2)) : Duration.ZERO;
        if (!pause.isZero()) {
            story.pause("MeetingMission", begin.plus(work.multipliedBy(9).dividedBy(10)), pause);
        }
        var end = begin.plus(work).plus(pause);
        warn(story, begin, end);
        if (chance.percent(3)) {
            return story.tell("MeetingCancelled", end, Map.of("reasonCode", "matter-settled"))
                    .events();
        }
        story.tell("MeetingArranged", end, committee.with(Map.of("form", "onsite", "notices", 9)));
        afterwards(story, committee, begin, end);
        return story.events();
    }

    private Map<String, Object> schedule(Instant begin) {
        var startsAt = begin.plus(Duration.ofDays(7));
        return Map.of(
                "number",
                ++numbers,
                "year",
                2564,
                "form",
                "onsite",
                "startsAt",
                Event.format(startsAt),
                "endsAt",
                Event.format(startsAt.plus(Duration.ofHours(2))));
    }

    private void parts(Story story, Instant begin, Duration work) {
        int count = chance.between(1, 3);
        for (String kind : PARTS.subList(0, count)) {
            var id = chance.id(begin).toString();
            story.tell("MeetingPartRequested", begin.plus(work.dividedBy(4)), Map.of("partId", id, "kind", kind));
            story.tell(
                    "MeetingPartDecided",
                    begin.plus(work.dividedBy(2)),
                    Map.of("partId", id, "kind", kind, "state", "accepted"));
        }
    }

    private static void warn(Story story, Instant begin, Instant end) {
        if (begin.plus(SOON).isBefore(end)) {
            story.tell("MeetingMissionDueSoon", begin.plus(SOON), Map.of("leadMinutes", 35, "boundMinutes", 45));
        }
        if (begin.plus(BOUND).isBefore(end)) {
            story.tell("MeetingMissionOverdue", begin.plus(BOUND), Map.of("boundMinutes", 45));
        }
    }

    /** What can still happen to a mission that is complete: mostly nothing. */
    private void afterwards(Story story, Committee committee, Instant begin, Instant end) {
        int what = chance.between(1, 100);
        if (what <= 6) {
            var again = end.plus(Duration.ofHours(20));
            var moved = Event.format(begin.plus(Duration.ofDays(9)));
            story.tell(
                    "MeetingRescheduled",
                    again,
                    Map.of("form", "onsite", "startsAt", moved, "endsAt", moved, "reasonCode", "no-quorum"));
            story.tell(
                    "MeetingArranged",
                    again.plus(chance.around(Duration.ofMinutes(12))),
                    committee.with(Map.of("form", "onsite", "notices", 9)));
        } else if (what <= 8) {
            story.tell("MeetingCancelled", end.plus(Duration.ofHours(30)), Map.of("reasonCode", "no-quorum"));
        } else if (what <= 10) {
            story.tell(
                    "MeetingMissionCorrected",
                    end.plus(Duration.ofHours(4)),
                    committee.with(Map.of(
                            "clock", Tracking.clock(begin, end, begin.plusSeconds(60)), "reasonCode", "wrong-time")));
        } else if (what == 11) {
            story.tell("MeetingMissionVoided", end.plus(Duration.ofHours(1)), Map.of("reasonCode", "duplicate"));
        }
    }
}
