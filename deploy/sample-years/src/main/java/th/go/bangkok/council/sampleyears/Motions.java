package th.go.bangkok.council.sampleyears;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Motions, interpellations and draft ordinances of the two years, decided at the council's sessions. */
record Motions(List<Motion> all) {

    private static final int A_MONTH = 8;

    /** {@code decidedAt} is absent while the council has not decided. */
    record Motion(
            String sourceId,
            @Nullable String decision,
            @Nullable Instant decidedAt,
            Instant registeredAt,
            Row row) {

        boolean adoptedBefore(Instant instant) {
            return "adopted".equals(decision) && decidedBefore(instant);
        }

        /** Not adopted, and not going to be: rejected, withdrawn, lapsed, or never decided in the two years. */
        boolean neverAdoptedAsOf(Instant instant) {
            return !"adopted".equals(decision)
                    && registeredAt.isBefore(instant)
                    && (decidedAt == null || decidedBefore(instant));
        }

        private boolean decidedBefore(Instant instant) {
            return decidedAt != null && decidedAt.isBefore(instant);
        }
    }

    static Motions of(Reference reference, Councillors councillors, Dice dice) {
        List<Motion> all = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (YearMonth month = YearMonth.of(2020, 8);
                month.isBefore(YearMonth.of(2022, 9));
                month = month.plusMonths(1)) {
            List<LocalDate> days = reference.workingDays().of(month);
            for (int i = 0; i < A_MONTH; i++) {
                LocalDate day = days.get(i * days.size() / A_MONTH);
                Instant registeredAt = WorkingDays.at(day, LocalTime.of(9, 0))
                        .plusSeconds(dice.between(0, 6 * 3600))
                        .plusMillis(dice.between(0, 999));
                all.add(motion(reference, councillors, dice, numbers, registeredAt, all.size()));
            }
        }
        return new Motions(List.copyOf(all));
    }

    private static Motion motion(
            Reference reference,
            Councillors councillors,
            Dice dice,
            Map<String, Integer> numbers,
            Instant registeredAt,
            int index) {
        Subject subject = dice.oneOf(Subject.ALL);
        String kind = index % 11 == 5 ? "interpellation" : index % 17 == 9 ? "draft-ordinance" : "motion";
        int year = WorkingDays.day(registeredAt).getYear() + 543;
        int number = numbers.merge(kind + year, 1, Integer::sum);
        String id = "%s-%d-%03d".formatted(kind, year, number);
        List<String> districts = districts(reference, dice, index);
        String decision = decision(index);
        Instant decidedAt = decision == null
                ? null
                : WorkingDays.at(
                                reference
                                        .workingDays()
                                        .next(WorkingDays.day(registeredAt).plusDays(7)),
                                LocalTime.of(11, 0))
                        .plusSeconds(dice.between(0, 3 * 3600));
        Row row = Row.of(SampleYears.SOURCE_SYSTEM, id)
                .with("kind", kind)
                .with("number", number)
                .with("year", year)
                .with("subject", wording(kind, dice.oneOf(subject.motions()).formatted(place(reference, districts))))
                .with(
                        "proposer",
                        dice.oneOf(councillors.sittingOn(registeredAt)).sourceId())
                .with("districts", districts)
                .with("registeredAt", registeredAt);
        if (decidedAt != null) {
            row.with("decision", Row.part().with("decision", decision).with("at", decidedAt));
            if ("adopted".equals(decision)) {
                List<Row> followUps = followUps(subject, districts, decidedAt, dice);
                row.with("followUps", followUps.isEmpty() ? null : followUps);
            }
        }
        return new Motion(id, decision, decidedAt, registeredAt, row);
    }

    private static @Nullable String decision(int index) {
        return switch (index % 16) {
            case 3 -> "rejected";
            case 7 -> index % 32 == 7 ? "withdrawn" : null;
            case 12 -> index % 32 == 12 ? "lapsed" : "rejected";
            default -> "adopted";
        };
    }

    private static List<String> districts(Reference reference, Dice dice, int index) {
        List<String> codes = reference.districtCodes();
        String first = codes.get(index % codes.size());
        if (index % 9 == 4) {
            return List.of();
        }
        if (index % 5 == 2) {
            String second = dice.oneOf(codes);
            return second.equals(first) ? List.of(first) : List.of(first, second);
        }
        return List.of(first);
    }

    private static String place(Reference reference, List<String> districts) {
        return districts.isEmpty()
                ? "กรุงเทพมหานคร"
                : "เขต"
                        + String.join(
                                " และเขต",
                                districts.stream().map(reference::districtName).toList());
    }

    private static String wording(String kind, String subject) {
        return switch (kind) {
            case "interpellation" -> "กระทู้ถาม เรื่อง " + subject.replaceFirst("^ขอให้กรุงเทพมหานคร", "แนวทางการ");
            case "draft-ordinance" ->
                "ร่างข้อบัญญัติกรุงเทพมหานคร เรื่อง " + subject.replaceFirst("^ขอให้กรุงเทพมหานคร", "การ");
            default -> "ญัตติ เรื่อง " + subject;
        };
    }

    private static List<Row> followUps(Subject subject, List<String> districts, Instant decidedAt, Dice dice) {
        List<Row> reports = new ArrayList<>();
        String office = districts.isEmpty() ? subject.office() : "district-office-" + districts.getFirst();
        Instant first = decidedAt.plus(Duration.ofDays(dice.between(9, 14)));
        reports.add(followUp(
                subject.office(), "received", "รับทราบมติสภากรุงเทพมหานครและมอบหมายหน่วยงานในสังกัดดำเนินการ", first));
        Instant second = first.plus(Duration.ofDays(dice.between(15, 30)));
        if (dice.percent(75)) {
            String status = dice.oneOf(List.of("surveying", "in-budget-plan", "in-progress"));
            String text =
                    switch (status) {
                        case "surveying" -> "อยู่ระหว่างสำรวจพื้นที่และประมาณการค่าใช้จ่าย";
                        case "in-budget-plan" -> "บรรจุโครงการในแผนงบประมาณรายจ่ายประจำปีถัดไป";
                        default -> "เข้าดำเนินการในพื้นที่แล้ว คาดว่าแล้วเสร็จตามแผน";
                    };
            reports.add(followUp(office, status, text, second));
        }
        if (dice.percent(40)) {
            reports.add(followUp(
                    office, "completed", subject.outcome(), second.plus(Duration.ofDays(dice.between(20, 45)))));
        }
        // The lists of offices and statuses begin with fiscal year 2564.
        return reports.stream()
                .filter(report -> String.valueOf(report.fields().get("at")).compareTo("2020-10-01") > 0)
                .toList();
    }

    private static Row followUp(String office, String status, String text, Instant at) {
        return Row.part()
                .with("office", office)
                .with("status", status)
                .with("text", text)
                .with("at", at);
    }

    List<Row> rows() {
        return all.stream().map(Motion::row).toList();
    }
}
