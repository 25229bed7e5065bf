package th.go.bangkok.council.sampleyears;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.sampleyears.WorkingDays.Gap;
import th.go.bangkok.council.sampleyears.WorkingDays.Stretch;

/** A year's requests for tracking information, from the hour-long searches in paper files to the system's minutes. */
final class TrackingRequests {

    private static final List<String> CHANNELS = List.of("portal", "portal", "portal", "email", "line", "paper");

    /** One request as planned: when the councillor asked and when the answer left; open requests are answered later. */
    private record Plan(Instant start, Instant end, List<Gap> gaps, boolean manual) {}

    private record Answered(String sourceId, String motion, String councillor, Instant end) {}

    private final Year year;
    private final WorkingDays workingDays;
    private final Councillors councillors;
    private final Motions motions;
    private final Dice dice;
    private final List<Row> rows = new ArrayList<>();
    private final List<Answered> answered = new ArrayList<>();

    private TrackingRequests(Year year, WorkingDays workingDays, Councillors councillors, Motions motions, Dice dice) {
        this.year = year;
        this.workingDays = workingDays;
        this.councillors = councillors;
        this.motions = motions;
        this.dice = dice;
    }

    static List<Row> of(Year year, WorkingDays workingDays, Councillors councillors, Motions motions, Dice dice) {
        TrackingRequests requests = new TrackingRequests(year, workingDays, councillors, motions, dice);
        List<Plan> plans = new ArrayList<>(requests.acrossBoundaries());
        year.months().forEach(index -> plans.addAll(requests.month(index)));
        plans.sort(Comparator.comparing(Plan::start));
        plans.forEach(requests::add);
        return List.copyOf(requests.rows);
    }

    private List<Plan> month(int index) {
        List<LocalDate> days = workingDays.of(year.month(index));
        int count = year.trackingCases().get(index);
        List<Duration> manual = Durations.around(
                Math.max(year.trackingMinutes().get(index), Year.MANUAL_TRACKING_MINUTES), count, dice);
        List<Duration> quick = Durations.around(year.trackingMinutes().get(index), count, dice);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = days.get(i * days.size() / count);
            boolean byHand = isManual(WorkingDays.at(day, WorkingDays.OPENS));
            plans.add(byHand ? manualPlan(day, manual.get(i)) : quickPlan(day, quick.get(i)));
        }
        return plans;
    }

    private boolean isManual(Instant start) {
        return year.trackingInUse() == null || start.isBefore(year.trackingInUse());
    }

    private Plan manualPlan(LocalDate day, Duration work) {
        Instant start = WorkingDays.at(day, WorkingDays.OPENS).plusMillis(dice.between(0, 7 * 3_600_000));
        Stretch stretch = workingDays.work(start, work);
        return new Plan(start, stretch.end(), stretch.gaps(), true);
    }

    private Plan quickPlan(LocalDate day, Duration length) {
        int latest =
                (int) (Duration.between(WorkingDays.OPENS, WorkingDays.CLOSES).toMillis() - length.toMillis());
        Instant start = WorkingDays.at(day, WorkingDays.OPENS).plusMillis(dice.between(0, latest));
        return new Plan(start, start.plus(length), List.of(), false);
    }

    /** Requests put in during an evening sitting: over midnight, over a month's end and over the year's end. */
    private List<Plan> acrossBoundaries() {
        if (year.fiscalYear() == 2564) {
            return List.of(
                    boundary("2021-01-20T22:41:07.250", "2021-01-21T01:05:44.910"),
                    boundary("2021-02-26T15:20:30.001", "2021-03-01T09:47:12.480"),
                    boundary("2021-06-30T23:12:00", "2021-07-01T02:31:09.777"),
                    boundary("2021-09-30T21:58:13.409", "2021-10-01T00:00:00"),
                    boundary("2021-09-30T22:40:51.118", "2021-10-01T01:13:26.064"),
                    boundary("2021-09-30T20:05:00", "2021-09-30T23:59:59.999"));
        }
        return List.of(
                boundary("2022-02-15T23:44:10.320", "2022-02-16T00:21:55.871"),
                boundary("2022-03-31T23:48:02.005", "2022-04-01T00:19:40.660"),
                boundary("2022-07-31T23:51:33.940", "2022-08-01T00:08:59.125"),
                boundary("2022-08-31T23:45:00", "2022-08-31T23:59:59.999"),
                boundary("2022-09-30T23:39:20.700", "2022-09-30T23:59:59.999"),
                boundary("2022-09-30T23:46:45.515", "2022-10-01T00:00:00"),
                boundary("2022-09-30T23:52:17.083", "2022-10-01T00:11:31.836"),
                boundary("2022-09-29T16:02:11.640", "2022-10-03T09:15:48.222"),
                boundary("2022-09-30T10:44:36.900", "2022-10-04T10:02:05.013"));
    }

    private static Plan boundary(String start, String end) {
        return new Plan(WorkingDays.at(start), WorkingDays.at(end), List.of(), true);
    }

    private void add(Plan plan) {
        int index = rows.size();
        String id = "tracking-%d-%04d".formatted(year.fiscalYear(), index + 1);
        boolean byOther = index % 13 == 6;
        boolean complaint = index % 26 == 20;
        List<Councillors.Councillor> sitting = councillors.sittingOn(plan.start());
        String councillor = dice.oneOf(sitting).sourceId();
        String motion = motionFor(plan.start(), index % 19 == 11);
        Answered earlier = complaint ? earlierAnswer(plan.start(), sitting) : null;
        if (earlier != null) {
            motion = earlier.motion();
            councillor = earlier.councillor();
        }
        Row row = Row.of(SampleYears.SOURCE_SYSTEM, id)
                .with("motion", motion)
                .with("askedBy", byOther && earlier == null ? "other" : "councillor");
        if (byOther && earlier == null) {
            row.with("requesterName", "ผู้ขอข้อมูลตัวอย่าง ลำดับที่ %d".formatted(index + 1));
        } else {
            row.with("councillor", councillor);
        }
        row.with("followsUp", earlier == null ? null : earlier.sourceId()).with("requestedAt", plan.start());
        if (index % 67 == 40) {
            row.with("voided", voided(plan.start().plusSeconds(dice.between(60, 240)), "opened-in-error"));
        } else {
            answer(row, plan, index);
            if (!byOther) {
                answered.add(new Answered(id, motion, councillor, plan.end()));
            }
        }
        rows.add(row);
    }

    private void answer(Row row, Plan plan, int index) {
        boolean corrected = index % 41 == 23;
        List<Gap> pauses = pauses(plan, index);
        row.with("pauses", corrected ? null : rowsOf(pauses, plan, index));
        Instant end = corrected ? plan.end().plus(Duration.ofMinutes(dice.between(8, 45))) : plan.end();
        row.with("delivered", delivered(end, index));
        if (index % 101 == 77) {
            row.with("voided", voided(end.plusSeconds(dice.between(600, 7200)), "duplicate"));
        } else if (corrected) {
            row.with("corrected", corrections(plan, pauses, end, index));
        }
    }

    private Row delivered(Instant end, int index) {
        Row delivered = Row.part().with("at", end).with("channel", dice.oneOf(CHANNELS));
        return index % 3 == 0
                ? delivered.with("report", true)
                : delivered.with(
                        "text",
                        "ขอเรียนว่าหน่วยงานที่รับผิดชอบได้ดำเนินการตามมติสภากรุงเทพมหานคร รายละเอียดตามรายงานผลการติดตามญัตติ");
    }

    private List<Row> corrections(Plan plan, List<Gap> pauses, Instant recordedEnd, int index) {
        List<Row> corrections = new ArrayList<>();
        Instant at = recordedEnd.plus(Duration.ofHours(dice.between(1, 60)));
        if (index % 82 == 23) {
            corrections.add(
                    correction(at, "wrong-time", clock(plan.start(), plan.end().plusMillis(61_500), List.of())));
            at = at.plus(Duration.ofHours(5));
        }
        Row last = correction(
                at, pauses.isEmpty() ? "wrong-time" : "pause-not-recorded", clock(plan.start(), plan.end(), pauses));
        if (index % 123 == 64) {
            last.with("districts", List.of("1003", "1046"));
        }
        corrections.add(last);
        return corrections;
    }

    private static Row correction(Instant at, String reasonCode, Row clock) {
        return Row.part()
                .with("at", at)
                .with("reasonCode", reasonCode)
                .with("reason", "ตรวจสอบกับสมุดคุมเรื่องแล้ว เวลาที่บันทึกไว้คลาดเคลื่อน (ตัวอย่าง)")
                .with("clock", clock);
    }

    static Row clock(Instant started, Instant stopped, List<Gap> pauses) {
        return Row.part()
                .with("started", started)
                .with("stopped", stopped)
                .with(
                        "pauses",
                        pauses.stream()
                                .map(pause ->
                                        Row.part().with("from", pause.from()).with("to", pause.to()))
                                .toList());
    }

    private List<Gap> pauses(Plan plan, int index) {
        if (!plan.gaps().isEmpty()) {
            return plan.gaps();
        }
        if (index % 7 != 3) {
            return List.of();
        }
        Instant from = after(plan, 30);
        Instant to = after(plan, 30 + dice.between(10, 25));
        return index % 35 == 10
                ? List.of(new Gap(from, to), new Gap(after(plan, 40), after(plan, 70)))
                : List.of(new Gap(from, to));
    }

    private static Instant after(Plan plan, int percent) {
        return plan.start()
                .plusMillis(Duration.between(plan.start(), plan.end()).toMillis() * percent / 100);
    }

    private @Nullable List<Row> rowsOf(List<Gap> pauses, Plan plan, int index) {
        if (pauses.isEmpty()) {
            return null;
        }
        boolean endedByTheStop = plan.gaps().isEmpty() && pauses.size() == 1 && index % 70 == 38;
        return pauses.stream()
                .map(pause -> Row.part()
                        .with("reasonCode", plan.gaps().isEmpty() ? "waiting-for-office" : "outside-office-hours")
                        .with("pausedAt", pause.from())
                        .with("resumedAt", endedByTheStop ? null : pause.to()))
                .toList();
    }

    private static Row voided(Instant at, String reasonCode) {
        return Row.part().with("at", at).with("reasonCode", reasonCode);
    }

    private String motionFor(Instant start, boolean notAdopted) {
        List<Motions.Motion> candidates = motions.all().stream()
                .filter(motion -> notAdopted ? motion.neverAdoptedAsOf(start) : motion.adoptedBefore(start))
                .toList();
        return dice.oneOf(candidates).sourceId();
    }

    private @Nullable Answered earlierAnswer(Instant start, List<Councillors.Councillor> sitting) {
        List<Answered> candidates = answered.stream()
                .filter(answer -> answer.end().isBefore(start))
                .filter(answer -> sitting.stream()
                        .anyMatch(councillor -> councillor.sourceId().equals(answer.councillor())))
                .toList();
        return candidates.isEmpty() ? null : dice.oneOf(candidates);
    }
}
