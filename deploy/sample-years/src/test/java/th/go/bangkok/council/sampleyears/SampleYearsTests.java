package th.go.bangkok.council.sampleyears;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleYearsTests {

    private static final Path REFERENCE_DATA = Path.of("../../reference-data");
    private static final Reference REFERENCE = Reference.read(REFERENCE_DATA);
    private static final List<ImportFile> FILES = SampleYears.files(REFERENCE);
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
        try (Stream<Path> files = Files.list(REFERENCE_DATA.resolve("sample-years"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".gz")))
                    .containsExactlyInAnyOrderElementsOf(FILES.stream()
                            .map(file -> file.name() + ".ndjson.gz")
                            .toList());
        }
        for (ImportFile file : FILES) {
            assertThat(ImportFile.uncompressed(REFERENCE_DATA.resolve("sample-years/" + file.name() + ".ndjson.gz")))
                    .as("%s: run the generator again and commit what it writes", file.name())
                    .isEqualTo(file.content());
        }
    }

    @Test
    void aYearHasAboutWhatARealOneWouldHave() {
        for (int year : new int[] {2564, 2565}) {
            assertThat(rows("tracking-requests-" + year)).hasSizeBetween(780, 830);
            assertThat(rows("meeting-missions-" + year)).hasSizeBetween(390, 420);
            assertThat(rows("feedback-" + year)).hasSize(600);
            assertThat(rows("outcomes-" + year)).hasSize(50);
        }
        assertThat(values("tracking-requests", "followsUp")).hasSizeGreaterThan(20);
        assertThat(values("tracking-requests", "voided")).hasSizeGreaterThan(20);
        assertThat(values("tracking-requests", "corrected")).hasSizeGreaterThan(20);
        assertThat(values("meeting-missions", "corrected")).hasSizeGreaterThan(10);
        assertThat(values("meeting-missions", "cancelled")).hasSizeGreaterThan(8);
    }

    @Test
    void everyRowNamesItsSourceOnce() {
        Map<String, Long> ids = FILES.stream()
                .flatMap(file -> rows(file.name()).stream()
                        .map(row -> file.name().replaceAll("^\\d+-|-\\d+$", "")
                                + row.path("sourceSystem").asString()
                                + row.path("sourceId").asString()))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(ids.values()).containsOnly(1L);
    }

    @Test
    void theYear2565ClimbsThroughAllLevels() {
        Map<YearMonth, List<Long>> tracking = trackingMinutes();
        assertThat(level(tracking, "2022-01", 20, 30, 40, 50)).isEqualTo(2);
        assertThat(level(tracking, "2022-03", 20, 30, 40, 50)).isEqualTo(3);
        assertThat(level(tracking, "2022-05", 20, 30, 40, 50)).isEqualTo(4);
        assertThat(level(tracking, "2022-07", 20, 30, 40, 50)).isEqualTo(5);
        Map<YearMonth, List<Long>> missions = missionMinutes();
        assertThat(level(missions, "2022-02", 45, 50, 55, 60)).isEqualTo(2);
        assertThat(level(missions, "2022-03", 45, 50, 55, 60)).isEqualTo(3);
        assertThat(level(missions, "2022-04", 45, 50, 55, 60)).isEqualTo(4);
        assertThat(level(missions, "2022-09", 45, 50, 55, 60)).isEqualTo(5);
    }

    @Test
    void casesCrossMidnightTheMonthAndBothEndsOfTheYear() {
        assertThat(crossings("tracking-requests", "requestedAt", row -> row.path("delivered"), "at"))
                .contains("2021-02>2021-03", "2021-09>2021-10", "2022-03>2022-04", "2022-09>2022-10");
        assertThat(crossings("meeting-missions", "requestedAt", row -> row, "arrangedAt"))
                .contains("2021-03>2021-04", "2021-09>2021-10", "2022-05>2022-06", "2022-09>2022-10");
    }

    @Test
    void nothingIsBookedTwiceAtOneTime() {
        Map<String, List<Instant[]>> bookings = new HashMap<>();
        for (JsonNode row : rows("meeting-missions")) {
            List<Instant[]> slots = new ArrayList<>();
            slots.add(slot(row.path("scheduled")));
            row.path("rescheduled").forEach(moved -> slots.add(slot(moved)));
            for (JsonNode part : row.path("parts")) {
                if (part.has("resource")) {
                    List<Instant[]> taken =
                            bookings.computeIfAbsent(part.path("resource").asString(), any -> new ArrayList<>());
                    for (Instant[] slot : slots) {
                        assertThat(taken).noneMatch(other -> other[0].isBefore(slot[1]) && slot[0].isBefore(other[1]));
                    }
                    taken.addAll(slots);
                }
            }
        }
        assertThat(bookings).containsKeys("room-1", "vehicle-1", "equipment-1");
    }

    @Test
    void anArrangedMeetingHasEverythingThatWasAskedForAndToldEveryMember() {
        Map<String, Set<String>> members = new HashMap<>();
        rows("committees").forEach(row -> members.put(row.path("code").asString(), strings(row.path("members"))));
        for (JsonNode row : rows("meeting-missions")) {
            if (row.has("arrangedAt")) {
                Instant arrangedAt = instant(row, "arrangedAt");
                boolean onSite = !row.path("scheduled").path("form").asString().equals("online");
                assertThat(row.path("scheduled").has(onSite ? "place" : "link")).isTrue();
                assertThat(row.path("notices")
                                .valueStream()
                                .map(notice -> notice.path("recipient").asString()))
                        .containsAll(members.getOrDefault(row.path("committee").asString(), Set.of("nobody")));
                for (JsonNode part : row.path("parts")) {
                    assertThat(part.path("decided").path("state").asString()).isIn("accepted", "cancelled");
                    assertThat(instant(part.path("decided"), "at")).isBefore(arrangedAt);
                    assertThat(onSite || part.path("kind").asString().equals("equipment"))
                            .isTrue();
                }
                assertThat(arrangedAt).isBefore(instant(row.path("scheduled"), "startsAt"));
            }
        }
    }

    @Test
    void whatIsCountedWasAskedAboutAnAdoptedMotionByASittingCouncillor() {
        Map<String, JsonNode> motions = byId("motions");
        Map<String, JsonNode> councillors = byId("councillors");
        for (JsonNode row : rows("tracking-requests")) {
            JsonNode decision =
                    motions.getOrDefault(row.path("motion").asString(), row).path("decision");
            Instant requestedAt = instant(row, "requestedAt");
            assertThat(decision.isMissingNode() || instant(decision, "at").isBefore(requestedAt))
                    .isTrue();
            if (row.has("councillor")) {
                JsonNode councillor =
                        councillors.getOrDefault(row.path("councillor").asString(), row);
                String day = WorkingDays.day(requestedAt).toString();
                assertThat(councillor.path("from").asString()).isLessThanOrEqualTo(day);
                assertThat(councillor.path("to").asString("9999")).isGreaterThanOrEqualTo(day);
            }
        }
    }

    @Test
    void noNameLooksLikeARealPersons() {
        assertThat(rows("councillors"))
                .allSatisfy(row ->
                        assertThat(row.path("name").path("th").asString()).startsWith("ส.ก. ตัวอย่าง "));
    }

    private static Map<YearMonth, List<Long>> trackingMinutes() {
        Map<String, JsonNode> motions = byId("motions");
        Map<YearMonth, List<Long>> times = new TreeMap<>();
        for (JsonNode row : rows("tracking-requests-2565")) {
            boolean adopted = motions.getOrDefault(row.path("motion").asString(), row)
                    .path("decision")
                    .path("decision")
                    .asString("")
                    .equals("adopted");
            Instant started = instant(row, "requestedAt");
            if (adopted
                    && row.has("councillor")
                    && !row.has("voided")
                    && !started.isBefore(inUse(Year.FY2565.trackingInUse()))) {
                Instant stopped = row.has("corrected")
                        ? instant(
                                row.path("corrected")
                                        .path(row.path("corrected").size() - 1)
                                        .path("clock"),
                                "stopped")
                        : instant(row.path("delivered"), "at");
                add(times, stopped, Duration.between(started, stopped));
            }
        }
        return times;
    }

    private static Map<YearMonth, List<Long>> missionMinutes() {
        Map<String, JsonNode> committees = new HashMap<>();
        rows("committees").forEach(row -> committees.put(row.path("code").asString(), row));
        Map<YearMonth, List<Long>> times = new TreeMap<>();
        for (JsonNode row : rows("meeting-missions-2565")) {
            boolean standing = committees
                    .getOrDefault(row.path("committee").asString(), row)
                    .path("kind")
                    .asString("")
                    .equals("standing");
            boolean plain =
                    row.has("arrangedAt") && !row.has("voided") && !row.has("corrected") && !row.has("rescheduled");
            Instant started = instant(row, "requestedAt");
            if (standing && plain && !started.isBefore(inUse(Year.FY2565.meetingsInUse()))) {
                Duration net = Duration.between(started, instant(row, "arrangedAt"));
                for (JsonNode pause : row.path("pauses")) {
                    net = net.minus(Duration.between(instant(pause, "pausedAt"), instant(pause, "resumedAt")));
                }
                add(times, instant(row, "arrangedAt"), net);
            }
        }
        return times;
    }

    private static Instant inUse(@Nullable Instant instant) {
        return instant == null ? Instant.MAX : instant;
    }

    private static void add(Map<YearMonth, List<Long>> times, Instant ended, Duration time) {
        times.computeIfAbsent(month(ended), any -> new ArrayList<>()).add(time.toMillis());
    }

    private static int level(Map<YearMonth, List<Long>> times, String month, int five, int four, int three, int two) {
        double minutes = times.getOrDefault(YearMonth.parse(month), List.of()).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElseThrow()
                / 60_000;
        return minutes < five - 0.1 ? 5 : minutes < four ? 4 : minutes < three ? 3 : minutes < two ? 2 : 1;
    }

    private static Set<String> crossings(String what, String from, UnaryOperator<JsonNode> end, String to) {
        return rows(what).stream()
                .filter(row -> end.apply(row).has(to))
                .map(row -> month(instant(row, from)) + ">" + month(instant(end.apply(row), to)))
                .collect(Collectors.toSet());
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(WorkingDays.day(instant));
    }

    private static Instant[] slot(JsonNode meeting) {
        return meeting.has("startsAt")
                ? new Instant[] {instant(meeting, "startsAt"), instant(meeting, "endsAt")}
                : new Instant[] {Instant.EPOCH, Instant.EPOCH};
    }

    private static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static List<JsonNode> values(String what, String field) {
        return rows(what).stream().filter(row -> row.has(field)).toList();
    }

    private static Map<String, JsonNode> byId(String what) {
        return rows(what).stream()
                .collect(Collectors.toMap(row -> row.path("sourceId").asString(), row -> row));
    }

    private static List<JsonNode> rows(String what) {
        return FILES.stream()
                .filter(file -> file.name().matches("(\\d+-[a-z-]*?)?" + what + "(-\\d+)?"))
                .flatMap(file -> new String(file.content(), StandardCharsets.UTF_8).lines())
                .map(JSON::readTree)
                .toList();
    }
}
