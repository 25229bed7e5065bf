package th.go.bangkok.council.sampleyears;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.sampleyears.Committees.Committee;

/** A year's meeting missions: the meeting, what it needs, who was told, and how long arranging it took. */
final class Missions {

    private static final List<LocalTime> BEGINNINGS =
            List.of(LocalTime.of(9, 30), LocalTime.of(10, 0), LocalTime.of(13, 30), LocalTime.of(14, 0));
    private static final LocalTime MOVED_TO = LocalTime.of(16, 15);
    private static final List<String> CHANNELS = List.of("email", "line", "paper", "phone");
    private static final List<String> RESCHEDULE_REASONS =
            List.of("no-quorum", "chair-unavailable", "room-needed", "public-health-measure");

    /** What became of the mission; nearly all are arranged and nothing more. */
    private enum Fate {
        ARRANGED,
        RESCHEDULED,
        RESCHEDULED_BEFORE_ARRANGED,
        CANCELLED_BEFORE,
        CANCELLED_AFTER,
        VOIDED,
        CORRECTED
    }

    private final Year year;
    private final WorkingDays workingDays;
    private final Committees committees;
    private final Resources resources;
    private final Map<String, Integer> numbers;
    private final Dice dice;
    private final List<Row> rows = new ArrayList<>();

    private Missions(
            Year year,
            WorkingDays workingDays,
            Committees committees,
            Resources resources,
            Map<String, Integer> numbers,
            Dice dice) {
        this.year = year;
        this.workingDays = workingDays;
        this.committees = committees;
        this.resources = resources;
        this.numbers = numbers;
        this.dice = dice;
    }

    static List<Row> of(
            Year year,
            WorkingDays workingDays,
            Committees committees,
            Resources resources,
            Map<String, Integer> numbers,
            Dice dice) {
        Missions missions = new Missions(year, workingDays, committees, resources, numbers, dice);
        List<Timeline> timelines = new ArrayList<>(missions.acrossBoundaries());
        year.months().forEach(index -> timelines.addAll(missions.month(index)));
        timelines.sort(Comparator.comparing(Timeline::start));
        timelines.forEach(missions::add);
        return List.copyOf(missions.rows);
    }

    private List<Timeline> month(int index) {
        List<LocalDate> days = workingDays.of(year.month(index));
        int count = year.missionCases().get(index);
        List<Duration> manual =
                Durations.around(Math.max(year.missionMinutes().get(index), Year.MANUAL_MISSION_MINUTES), count, dice);
        List<Duration> quick = Durations.around(year.missionMinutes().get(index), count, dice);
        List<Timeline> timelines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = days.get(i * days.size() / count);
            Instant start = WorkingDays.at(day, WorkingDays.OPENS).plusMillis(dice.between(0, 7 * 3_600_000));
            boolean byHand = year.meetingsInUse() == null || start.isBefore(year.meetingsInUse());
            Duration wait = dice.percent(20) ? Duration.ofSeconds(dice.between(300, 5400)) : Duration.ZERO;
            timelines.add(new Timeline(workingDays, start, byHand ? manual.get(i) : quick.get(i), wait, false));
        }
        return timelines;
    }

    private List<Timeline> acrossBoundaries() {
        if (year.fiscalYear() == 2564) {
            return List.of(
                    boundary("2021-03-31T21:10:00", 182),
                    boundary("2021-08-11T22:45:30.500", 131),
                    boundary("2021-09-30T21:40:15.125", 167),
                    boundary("2021-09-30T21:30:00", 150));
        }
        return List.of(
                boundary("2022-03-14T23:35:12.300", 44),
                boundary("2022-05-31T23:40:00.080", 39),
                boundary("2022-09-30T23:10:00", 50),
                boundary("2022-09-30T23:31:22.404", 41));
    }

    private Timeline boundary(String start, int minutes) {
        return new Timeline(workingDays, WorkingDays.at(start), Duration.ofMinutes(minutes), Duration.ZERO, true);
    }

    private static Fate fate(int index) {
        return switch (index % 80) {
            case 9, 51 -> Fate.RESCHEDULED;
            case 17 -> Fate.CANCELLED_BEFORE;
            case 29 -> Fate.CANCELLED_AFTER;
            case 37 -> Fate.VOIDED;
            case 44, 73 -> Fate.CORRECTED;
            case 66 -> Fate.RESCHEDULED_BEFORE_ARRANGED;
            default -> Fate.ARRANGED;
        };
    }

    private void add(Timeline timeline) {
        int index = rows.size();
        Fate fate = timeline.nonstop() ? Fate.ARRANGED : fate(index);
        Committee committee = committee(index);
        Meeting meeting = meeting(timeline, index);
        Row row = Row.of(SampleYears.SOURCE_SYSTEM, "mission-%d-%03d".formatted(year.fiscalYear(), index + 1))
                .with("committee", committee.code())
                .with("requestedAt", timeline.start());
        if (fate == Fate.VOIDED && index % 160 == 37) {
            rows.add(row.with("voided", because(timeline.at(10), "opened-in-error")));
            return;
        }
        row.with("scheduled", scheduled(meeting, committee, timeline.at(20)));
        if (fate == Fate.CANCELLED_BEFORE) {
            row.with("parts", parts(meeting, timeline, index, "rejected"))
                    .with("cancelled", because(timeline.at(70), "matter-settled"));
            rows.add(row);
            return;
        }
        List<Row> pauses = timeline.pauses();
        Instant end = timeline.end();
        List<Row> notices = notices(committee, timeline.at(80), end);
        row.with("parts", parts(meeting, timeline, index, "accepted"));
        switch (fate) {
            case RESCHEDULED -> {
                Instant at = end.plus(Duration.ofHours(dice.between(18, 30)));
                Instant again = at.plusSeconds(dice.between(420, 1380)).plusMillis(dice.between(0, 999));
                notices.addAll(notices(committee, at.plusSeconds(120), again));
                row.with("rescheduled", List.of(moved(meeting, at).with("arrangedAgainAt", again)));
            }
            case RESCHEDULED_BEFORE_ARRANGED -> row.with("rescheduled", List.of(moved(meeting, timeline.at(70))));
            case CANCELLED_AFTER -> row.with("cancelled", because(end.plus(Duration.ofHours(26)), "no-quorum"));
            case VOIDED -> row.with("voided", because(end.plus(Duration.ofHours(2)), "duplicate"));
            case CORRECTED -> row.with("corrected", List.of(correction(timeline, end, index)));
            default -> {}
        }
        rows.add(row.with("notices", notices)
                .with("pauses", pauses.isEmpty() ? null : pauses)
                .with("arrangedAt", end));
    }

    private Committee committee(int index) {
        List<Committee> standing = committees.ofKind("standing");
        return switch (index % 24) {
            case 13 -> committees.ofKind("special").getFirst();
            case 21 -> committees.ofKind("sub").getFirst();
            default -> standing.get((index * 5 + index / 12) % standing.size());
        };
    }

    /** Where and when; {@code room} is empty for a meeting on line. */
    private record Meeting(String form, Instant startsAt, Instant endsAt, Optional<String> room) {}

    private Meeting meeting(Timeline timeline, int index) {
        String form = List.of("onsite", "online", "hybrid", "onsite", "online").get(index % 5);
        LocalDate day = WorkingDays.day(timeline.end());
        int lead = dice.between(5, 9);
        for (int i = 0; i < lead; i++) {
            day = workingDays.next(day);
        }
        while (true) {
            Instant startsAt = WorkingDays.at(day, dice.oneOf(BEGINNINGS));
            Instant endsAt = startsAt.plus(Duration.ofHours(2));
            if (form.equals("online")) {
                return new Meeting(form, startsAt, endsAt, Optional.empty());
            }
            Optional<String> room = resources.room(startsAt, endsAt);
            if (room.isPresent()) {
                return new Meeting(form, startsAt, endsAt, room);
            }
            day = workingDays.next(day);
        }
    }

    private Row scheduled(Meeting meeting, Committee committee, Instant at) {
        int calendarYear = WorkingDays.day(meeting.startsAt()).getYear() + 543;
        int number = numbers.merge(committee.code() + calendarYear, 1, Integer::sum);
        return Row.part()
                .with("at", at)
                .with("number", number)
                .with("year", calendarYear)
                .with("form", meeting.form())
                .with("startsAt", meeting.startsAt())
                .with("endsAt", meeting.endsAt())
                .with("place", meeting.room().map(Resources::placeOf).orElse(null))
                .with(
                        "link",
                        meeting.form().equals("onsite")
                                ? null
                                : "https://meeting.example/%s/%d-%d".formatted(committee.code(), number, calendarYear));
    }

    private List<Row> parts(Meeting meeting, Timeline timeline, int index, String outcome) {
        List<Row> parts = new ArrayList<>();
        String reason = outcome.equals("rejected") ? "not-available" : null;
        meeting.room().ifPresent(room -> parts.add(part("room", room, timeline, outcome, reason)));
        if (index % 4 == 1) {
            resources
                    .equipment(meeting.startsAt(), meeting.endsAt())
                    .ifPresent(equipment -> parts.add(part("equipment", equipment, timeline, outcome, reason)));
        }
        if (meeting.room().isPresent()) {
            if (index % 6 == 2) {
                resources
                        .vehicle(meeting.startsAt(), meeting.endsAt())
                        .ifPresent(vehicle -> parts.add(part("vehicle", vehicle, timeline, outcome, reason)));
            }
            boolean notNeeded = index % 30 == 15;
            parts.add(
                    notNeeded
                            ? part("refreshments", null, timeline, "cancelled", "not-needed")
                            : part("refreshments", null, timeline, outcome, reason));
        }
        return parts;
    }

    private static Row part(
            String kind, @Nullable String resource, Timeline timeline, String state, @Nullable String reason) {
        return Row.part()
                .with("kind", kind)
                .with("resource", resource)
                .with("requestedAt", timeline.at(kind.equals("room") ? 25 : 30))
                .with(
                        "decided",
                        Row.part()
                                .with("at", timeline.at(kind.equals("refreshments") ? 65 : 60))
                                .with("state", state)
                                .with("reasonCode", reason));
    }

    private List<Row> notices(Committee committee, Instant from, Instant to) {
        List<Row> notices = new ArrayList<>();
        long step = Duration.between(from, to).toMillis() / (committee.seats().size() + 1);
        for (int i = 0; i < committee.seats().size(); i++) {
            notices.add(Row.part()
                    .with("recipient", committee.seats().get(i))
                    .with("channel", dice.oneOf(CHANNELS))
                    .with("at", from.plusMillis(step * i)));
        }
        return notices;
    }

    /** At most one moved meeting a day, late in the afternoon, when no other begins: what was booked is free then too. */
    private Row moved(Meeting meeting, Instant at) {
        LocalDate day = workingDays.next(WorkingDays.day(meeting.startsAt()));
        while (!resources.bookThis(
                "moved meeting", WorkingDays.at(day, MOVED_TO), WorkingDays.at(day, MOVED_TO.plusHours(2)))) {
            day = workingDays.next(day);
        }
        return Row.part()
                .with("at", at)
                .with("startsAt", WorkingDays.at(day, MOVED_TO))
                .with("endsAt", WorkingDays.at(day, MOVED_TO.plusHours(2)))
                .with("form", meeting.form())
                .with("reasonCode", dice.oneOf(RESCHEDULE_REASONS));
    }

    private Row correction(Timeline timeline, Instant end, int index) {
        Instant started = timeline.start();
        Instant stopped = end.minusSeconds(index % 160 == 73 ? 0 : 240);
        Instant pausedAt = started.plusSeconds(300);
        List<WorkingDays.Gap> pauses = timeline.pauses().isEmpty()
                ? List.of(new WorkingDays.Gap(pausedAt, pausedAt.plusSeconds(dice.between(60, 300))))
                : timeline.pauses().stream()
                        .map(Missions::gap)
                        .filter(gap -> !gap.to().isAfter(stopped))
                        .toList();
        boolean otherCommittee = index % 160 == 124;
        return Row.part()
                .with("at", end.plus(Duration.ofHours(dice.between(3, 50))))
                .with(
                        "reasonCode",
                        otherCommittee ? "wrong-committee" : index % 80 == 44 ? "wrong-time" : "pause-not-recorded")
                .with("reason", "ตรวจสอบกับสมุดคุมการประชุมแล้ว เวลาที่บันทึกไว้คลาดเคลื่อน (ตัวอย่าง)")
                .with("clock", TrackingRequests.clock(started, stopped, pauses))
                .with("committee", otherCommittee ? "health" : null);
    }

    private static WorkingDays.Gap gap(Row pause) {
        return new WorkingDays.Gap(Instant.parse((String) pause.fields().get("pausedAt")), Instant.parse((String)
                pause.fields().get("resumedAt")));
    }

    private static Row because(Instant at, String reasonCode) {
        return Row.part().with("at", at).with("reasonCode", reasonCode);
    }
}
