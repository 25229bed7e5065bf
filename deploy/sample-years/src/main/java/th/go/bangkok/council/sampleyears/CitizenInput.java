package th.go.bangkok.council.sampleyears;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A year's round with the citizens' representatives: topics, two forums on line, what was said, what became of it. */
final class CitizenInput {

    private static final int ITEMS = 600;
    private static final List<String> OTHER_SOURCES = List.of("letter", "phone", "online-form", "councillor");
    private static final List<String> SET_ASIDE =
            List.of("not-bma-responsibility", "off-topic", "duplicate", "unclear");

    /** The days on which the round's milestones were reached. */
    record Round(
            int fiscalYear,
            List<String> topics,
            Instant opened,
            Instant sentBack,
            Instant agreed,
            Instant firstForum,
            Instant secondForum,
            List<Integer> attendance,
            Instant dossiers,
            Instant presented,
            Instant outcomes) {}

    static final Round FY2564 = new Round(
            2564,
            List.of("flooding", "roads-and-footpaths", "waste-and-green-areas", "welfare", "order-and-safety"),
            WorkingDays.at("2020-11-16T09:00:00"),
            WorkingDays.at("2020-12-14T10:40:00"),
            WorkingDays.at("2021-01-25T11:15:00"),
            WorkingDays.at("2021-03-18T09:30:00"),
            WorkingDays.at("2021-06-24T09:30:00"),
            List.of(46, 88, 45, 48, 93, 47),
            WorkingDays.at("2021-08-20T15:10:00"),
            WorkingDays.at("2021-09-08T13:45:00"),
            WorkingDays.at("2021-09-29T16:05:00"));

    static final Round FY2565 = new Round(
            2565,
            List.of("flooding", "traffic", "roads-and-footpaths", "waste-and-green-areas", "health", "education"),
            WorkingDays.at("2021-11-08T09:00:00"),
            WorkingDays.at("2021-11-29T10:20:00"),
            WorkingDays.at("2021-12-20T10:50:00"),
            WorkingDays.at("2022-02-24T09:30:00"),
            WorkingDays.at("2022-03-24T09:30:00"),
            List.of(50, 100, 50, 49, 97, 49),
            WorkingDays.at("2022-06-17T14:30:00"),
            WorkingDays.at("2022-07-20T13:30:00"),
            WorkingDays.at("2022-09-14T15:00:00"));

    private record Item(
            String sourceId, String district, Subject subject, boolean setAside, Instant receivedAt, Row row) {}

    private final Round round;
    private final Reference reference;
    private final Dice dice;
    private final List<Item> items = new ArrayList<>();

    private CitizenInput(Round round, Reference reference, Dice dice) {
        this.round = round;
        this.reference = reference;
        this.dice = dice;
        for (int i = 0; i < ITEMS; i++) {
            items.add(item(i));
        }
        items.sort(Comparator.comparing(Item::receivedAt));
    }

    static CitizenInput of(Round round, Reference reference, Dice dice) {
        return new CitizenInput(round, reference, dice);
    }

    Row roundRow() {
        return row("round", "")
                .with("openedAt", round.opened())
                .with("topics", round.topics().stream().map(CitizenInput::topic).toList())
                .with(
                        "considerations",
                        List.of(
                                Row.part()
                                        .with("at", round.sentBack())
                                        .with("outcome", "sent-back")
                                        .with("note", "ให้ปรับหัวข้อให้ตรงกับอำนาจหน้าที่ของกรุงเทพมหานคร (ตัวอย่าง)"),
                                Row.part().with("at", round.agreed()).with("outcome", "agreed")))
                .with("forums", List.of(forum(1, round.firstForum(), 0), forum(2, round.secondForum(), 3)));
    }

    List<Row> feedback() {
        return items.stream().map(Item::row).toList();
    }

    List<Row> assignments() {
        List<Row> rows = new ArrayList<>();
        for (Item item : items) {
            if (!item.setAside()) {
                rows.add(Row.of(SampleYears.SOURCE_SYSTEM, "assignment-of-" + item.sourceId())
                        .with("feedback", item.sourceId())
                        .with("committee", item.subject().committee())
                        .with("at", round.presented().plusSeconds(3600L + 40L * rows.size())));
            }
        }
        return rows;
    }

    List<Row> outcomes() {
        Duration stretch = Duration.between(round.presented(), round.outcomes());
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> district : reference.districts()) {
            String code = district.getOrDefault("code", "");
            String text = "เขต%s: %s"
                    .formatted(district.get("name_th"), mainSubject(code).outcome());
            Instant reportedAt = office(round.presented()
                    .plus(stretch.multipliedBy(30 + rows.size()).dividedBy(100)));
            rows.add(row("outcome", "-" + code)
                    .with("district", code)
                    .with("text", text)
                    .with("reportedAt", reportedAt)
                    .with(
                            "published",
                            Row.part()
                                    .with(
                                            "wording",
                                            Row.named(
                                                    text,
                                                    "%s: the matters raised under \"%s\" were dealt with."
                                                            .formatted(
                                                                    district.get("name_en"),
                                                                    mainSubject(code)
                                                                            .topicEnglish())))
                                    .with("at", reportedAt.plus(Duration.ofHours(28)))));
        }
        return rows;
    }

    List<Row> dossierMilestones() {
        return List.of(
                row("dossiers-completed", "").with("kind", "dossiers-completed").with("at", round.dossiers()),
                row("dossiers-presented", "")
                        .with("kind", "dossiers-presented")
                        .with("at", round.presented())
                        .with("to", List.of("committee", "chair")));
    }

    List<Row> outcomeMilestones() {
        return List.of(
                row("outcomes-completed", "").with("kind", "outcomes-completed").with("at", round.outcomes()));
    }

    private Item item(int index) {
        List<String> districts = reference.districtCodes();
        String district = districts.get(index % districts.size());
        Subject subject = Subject.of(
                round.topics().get((index / 7 + index) % round.topics().size()));
        boolean atForum = index % 10 != 9;
        Instant receivedAt = (atForum ? atForum(index) : byOtherWay()).plusMillis(dice.between(0, 999));
        Instant checkedAt = office(receivedAt.plus(Duration.ofDays(dice.between(1, 6))));
        Instant sortedAt = office(checkedAt.plus(Duration.ofDays(dice.between(1, 30))));
        boolean setAside = index % 12 == 5;
        String text = dice.oneOf(subject.feedback());
        Row row = row("feedback", "-%04d".formatted(index + 1))
                .with("district", district)
                .with("topic", subject.code())
                .with("kind", kind(text))
                .with("source", atForum ? "forum" : dice.oneOf(OTHER_SOURCES))
                .with("text", text)
                .with("receivedAt", receivedAt)
                .with("checkedAt", checkedAt);
        if (setAside) {
            row.with(
                    "setAside",
                    Row.part().with("reasonCode", dice.oneOf(SET_ASIDE)).with("at", sortedAt));
        } else {
            row.with(
                    "classified",
                    Row.part().with("committee", subject.committee()).with("at", sortedAt));
        }
        return new Item(
                "feedback-%d-%04d".formatted(round.fiscalYear(), index + 1),
                district,
                subject,
                setAside,
                receivedAt,
                row);
    }

    /** "ขอ…" asks for something, "ควร…" suggests something, the rest says what is wrong. */
    private static String kind(String text) {
        return text.startsWith("ขอ") ? "need" : text.startsWith("ควร") ? "suggestion" : "problem";
    }

    private Instant atForum(int index) {
        Instant begins = index % 2 == 0 ? round.firstForum() : round.secondForum();
        return begins.plusSeconds(dice.between(600, 3 * 3600));
    }

    private Instant byOtherWay() {
        int days =
                (int) Duration.between(round.firstForum(), round.secondForum()).toDays();
        return office(round.firstForum().plus(Duration.ofDays(dice.between(0, days))));
    }

    /** That day or the next working one, at some time within the office hours. */
    private Instant office(Instant instant) {
        LocalDate day = WorkingDays.day(instant);
        LocalDate workingDay = reference.workingDays().isWorkingDay(day)
                ? day
                : reference.workingDays().next(day);
        return WorkingDays.at(workingDay, LocalTime.of(9, 0)).plusSeconds(dice.between(0, 7 * 3600));
    }

    private Subject mainSubject(String district) {
        return items.stream()
                .filter(item -> item.district().equals(district))
                .findFirst()
                .orElseThrow()
                .subject();
    }

    private Row forum(int number, Instant at, int offset) {
        return Row.part()
                .with("number", number)
                .with("mode", "online")
                .with("at", at.plus(Duration.ofHours(3)))
                .with(
                        "attendance",
                        Row.part()
                                .with("districts", round.attendance().get(offset))
                                .with("citizens", round.attendance().get(offset + 1))
                                .with("officers", round.attendance().get(offset + 2)));
    }

    private static Row topic(String code) {
        Subject subject = Subject.of(code);
        return Row.part().with("code", code).with("title", Row.named(subject.topicThai(), subject.topicEnglish()));
    }

    private Row row(String what, String suffix) {
        return Row.of(SampleYears.SOURCE_SYSTEM, "%s-%d%s".formatted(what, round.fiscalYear(), suffix))
                .with("fiscalYear", round.fiscalYear());
    }
}
